package org.obzor.enrich;

import java.util.List;
import org.obzor.article.Mention;

/**
 * What was recognised in one article.
 *
 * @param lang ISO 639-1 code
 * @param mentions in order of section and offset, topics last
 */
public record Enrichment(String lang, List<Mention> mentions) {
  public Enrichment {
    mentions = List.copyOf(mentions);
  }
}
