package org.obzor.dedup;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.obzor.text.Sentences;

/** What outlets do to a wire story, and what one template does to two stories. */
final class StoryVariants {
  private static final List<String> LINES_RU =
      List.of(
          "Об этом сообщает «Утренний телетайп» со ссылкой на информационное агентство.",
          "Подписывайтесь на наш канал, чтобы узнавать о главном раньше других.",
          "Фото: пресс-служба ведомства.",
          "Материал подготовлен службой новостей издания, перепечатка только со ссылкой.",
          "Редакция следит за развитием событий и дополнит заметку, как только появятся подробности.");
  private static final List<String> LINES_EN =
      List.of(
          "This was reported by The Morning Teletype, citing the news agency.",
          "Subscribe to our channel to learn the main news before others do.",
          "Photo: press service of the company.",
          "This story was prepared by our news desk and may be reprinted with attribution only.",
          "We follow the story and will update this article once more details are known.");
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}])\\p{Ll}[\\p{L}\\p{M}]{2,}");
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern SLOT =
      Pattern.compile("\\d+|(?<=[\\p{Ll},] )\\p{Lu}[\\p{L}\\p{M}]+");

  private final Random random;
  private final List<String> vocabulary;

  StoryVariants(long seed, List<String> texts) {
    this.random = new Random(seed);
    this.vocabulary = new ArrayList<>();
    for (String text : texts) {
      Matcher m = WORD.matcher(text);
      while (m.find() && vocabulary.size() < 200_000) {
        vocabulary.add(m.group());
      }
    }
  }

  record Text(String title, String text) {}

  /** Another headline and one to three of: cut, first sentences re-worded, lines added. */
  Text variant(Text original, String lang) {
    List<String> sentences = sentences(original.text());
    int steps = 1 + random.nextInt(7);
    if ((steps & 1) != 0) {
      reword(sentences);
    }
    if ((steps & 2) != 0) {
      sentences = cut(sentences);
    }
    if ((steps & 4) != 0) {
      List<String> lines = lang.equals("ru") ? LINES_RU : LINES_EN;
      for (int n = 1 + random.nextInt(2); n > 0; n--) {
        int at = random.nextBoolean() ? sentences.size() : random.nextInt(sentences.size() + 1);
        sentences.add(at, lines.get(random.nextInt(lines.size())));
      }
    }
    return new Text(words(4 + random.nextInt(6)), String.join(" ", sentences));
  }

  /** The same sentences with other figures, as in a daily bulletin. */
  StoryVariants.Text bulletin(Text original) {
    return new Text(
        original.title(), NUMBER.matcher(original.text()).replaceAll(m -> number(m.group())));
  }

  private String number(String old) {
    String other = old;
    while (other.equals(old)) {
      other = Integer.toString(1 + random.nextInt((int) Math.pow(10, Math.min(4, old.length()))));
    }
    return other;
  }

  /** The end of an article, of 40 to 70 words: what agencies add to everything on a subject. */
  String background(Text original) {
    List<String> sentences = sentences(original.text());
    String background = "";
    for (int i = sentences.size() - 1; i >= 0; i--) {
      background = sentences.get(i) + " " + background;
      if (background.split("\\s+").length >= 40) {
        break;
      }
    }
    String[] words = background.strip().split("\\s+");
    return String.join(" ", List.of(words).subList(Math.max(0, words.length - 70), words.length));
  }

  /** Whether it has so many figures that others make another story of it. */
  static boolean isFullOfFigures(Text original) {
    return NUMBER.matcher(original.text()).results().map(m -> m.group()).distinct().count() * 25
        > original.text().split("\\s+").length;
  }

  /** The same sentences about other people, places and figures. */
  Text template(Text original) {
    String text =
        SLOT.matcher(original.text())
            .replaceAll(m ->
                Character.isDigit(m.group().charAt(0))
                    ? Integer.toString(1 + random.nextInt(999))
                    : Matcher.quoteReplacement(capitalised(word())));
    return new Text(words(6), text);
  }

  private void reword(List<String> sentences) {
    int many = sentences.size() >= 6 ? 1 + random.nextInt(2) : 1;
    for (int i = 0; i < Math.min(many, sentences.size()); i++) {
      String reworded =
          WORD.matcher(sentences.get(i))
              .replaceAll(
                  m -> random.nextInt(3) == 0 ? m.group() : Matcher.quoteReplacement(word()));
      sentences.set(i, reworded);
    }
  }

  private List<String> cut(List<String> sentences) {
    int keep =
        Math.max(
            Math.min(3, sentences.size()),
            (int) (sentences.size() * (0.25 + 0.6 * random.nextDouble())));
    if (random.nextInt(3) > 0) {
      return new ArrayList<>(sentences.subList(0, keep));
    }
    List<String> kept = new ArrayList<>(sentences);
    while (kept.size() > keep) {
      kept.remove(1 + random.nextInt(kept.size() - 1));
    }
    return kept;
  }

  private static List<String> sentences(String text) {
    List<String> sentences = new ArrayList<>();
    for (var span : Sentences.split(text)) {
      sentences.add(text.substring(span.start(), span.end()));
    }
    return sentences;
  }

  private String words(int n) {
    StringBuilder s = new StringBuilder(capitalised(word()));
    for (int i = 1; i < n; i++) {
      s.append(' ').append(word());
    }
    return s.toString();
  }

  private String word() {
    return vocabulary.get(random.nextInt(vocabulary.size()));
  }

  private static String capitalised(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
