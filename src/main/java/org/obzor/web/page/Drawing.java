package org.obzor.web.page;

import java.util.List;
import org.obzor.chart.TimeChart;

/**
 * A chart as it stands in a page.
 *
 * @param svg the element, with everything in it escaped
 * @param keys the names of the series
 * @param top the number at the upper edge of the plot, for what follows the pointer
 * @param height of the plot in pixels
 */
record Drawing(String svg, List<String> keys, boolean stacked, double top, double height) {

  /**
   * @param label what it is, for those who do not see it
   */
  static Drawing of(TimeChart chart, String label) {
    return new Drawing(
        chart.svg(label),
        chart.series().stream().map(TimeChart.Series::label).toList(),
        chart.shape() == TimeChart.Shape.COLUMNS,
        chart.top(),
        TimeChart.HEIGHT);
  }
}
