package org.obzor.web.page;

import java.util.List;
import org.obzor.chart.WorldMap;

/**
 * How many articles name each country, as a map.
 *
 * @param areas the countries with articles that are on the map, the most frequent last, so that its
 *     name is not hidden under others
 * @param steps what the shades mean, the palest first
 * @param beyond the countries with articles that are too small for the map
 * @param rows all countries with articles, the most frequent first
 */
record CountryMap(
    List<Area> areas, List<Step> steps, List<Area> beyond, List<Area> rows, ChartFiles files) {

  /**
   * @param id ISO 3166-1 alpha-2
   * @param shade 1, the palest, to {@link CountryMaps#SHADES}
   * @param href the same page about the articles that name the country
   */
  record Area(String id, String label, String count, long articles, int shade, String href) {}

  /**
   * @param range the numbers of articles that have this shade, written
   */
  record Step(int shade, String range) {}

  /** The part of the plane that the map is on. */
  public String view() {
    return WorldMap.VIEW;
  }
}
