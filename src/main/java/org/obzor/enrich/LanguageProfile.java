package org.obzor.enrich;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What tells a language from others of its script.
 *
 * @param letters its alphabet; of a Latin one what it has beside a-z
 * @param marks letters that few neighbours have
 * @param share the share of {@code marks} among its letters, 0 to 1, that even short texts reach
 * @param words its most frequent words
 */
record LanguageProfile(
    String code,
    boolean cyrillic,
    Set<Integer> letters,
    Set<Integer> marks,
    double share,
    Set<String> words) {

  static List<LanguageProfile> read() {
    return Resources.lines("languages.tsv").stream()
        .map(line -> List.of(line.split("\t", -1)))
        .map(f ->
            new LanguageProfile(
                f.get(0),
                f.get(1).startsWith("абв"),
                letters(f.get(1)),
                letters(f.get(2)),
                Double.parseDouble(f.get(3)) / 100,
                new HashSet<>(Arrays.asList(f.get(4).split(" ", -1)))))
        .toList();
  }

  private static Set<Integer> letters(String field) {
    return field.codePoints().boxed().collect(Collectors.toSet());
  }

  private boolean hasLetter(int c) {
    return (!cyrillic && c >= 'a' && c <= 'z') || letters.contains(c);
  }

  /**
   * How well a sample fits: the share of frequent words, less what the alphabet lacks and less what
   * is missing of the marks.
   */
  double fit(LanguageSample sample) {
    if (sample.size() == 0) {
      return 0;
    }
    double foreign = 0;
    double marked = 0;
    for (var letter : sample.letters().entrySet()) {
      foreign += hasLetter(letter.getKey()) ? 0 : letter.getValue();
      marked += marks.contains(letter.getKey()) ? letter.getValue() : 0;
    }
    double frequent = 0;
    for (String word : words) {
      frequent += sample.words().getOrDefault(word, 0);
    }
    double all = sample.size();
    double missing = Math.max(0, share - marked / all) * Math.min(1, all * share / 3);
    return frequent / sample.wordCount()
        - 8 * foreign / all
        - 3 * missing
        + Math.min(share, marked / all);
  }
}
