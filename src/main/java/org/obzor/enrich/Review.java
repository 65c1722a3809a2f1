package org.obzor.enrich;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Mention;
import org.obzor.text.Token;

/**
 * What somebody decided about recognition, asked while an article is recognised. Pure and safe for
 * use by several threads.
 */
public interface Review {

  /** Nothing was decided. */
  Review NONE =
      new Review() {
        @Override
        public List<Mention> persons(Subject article, List<Mention> found) {
          return found;
        }

        @Override
        public List<Mention> countries(Subject article, List<Mention> found) {
          return found;
        }

        @Override
        public boolean isAbout(Subject article, String topic) {
          return true;
        }
      };

  /**
   * The article in question.
   *
   * @param id null if it has none yet
   * @param lang ISO 639-1 code
   */
  record Subject(
      @Nullable String id,
      String title,
      List<Token> titleTokens,
      String text,
      List<Token> textTokens,
      String lang) {}

  /**
   * The persons that count, in order of section and offset. Asked before countries are looked for:
   * in what is no person's name here, they are.
   */
  List<Mention> persons(Subject article, List<Mention> found);

  /** The countries that count, in any order. */
  List<Mention> countries(Subject article, List<Mention> found);

  /** Whether a topic that was found counts. */
  boolean isAbout(Subject article, String topic);
}
