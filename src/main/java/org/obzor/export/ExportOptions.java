package org.obzor.export;

import java.time.ZoneId;

/**
 * How rows are written.
 *
 * @param zone times are written with the offset of this zone
 * @param bom whether CSV begins with a byte order mark, without which Excel garbles Cyrillic
 * @param raw whether cells that a spreadsheet would run as formulas are left as they are
 * @param labels what entities are called
 * @param tags what analysts tagged articles with
 */
public record ExportOptions(
    ZoneId zone, boolean bom, boolean raw, EntityLabels labels, ArticleTags tags) {

  /** What is safe to open in a spreadsheet. */
  public static ExportOptions of(ZoneId zone) {
    return new ExportOptions(zone, true, false, EntityLabels.STORED, ArticleTags.NONE);
  }
}
