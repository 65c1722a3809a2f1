package org.obzor.person;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The features of the tokens of one sequence, each a 32-bit hash of a template and its values:
 * words, lemmas, shapes, affixes, dictionary classes and their combinations in a window of two
 * tokens, and the use of the word in the whole article.
 */
final class TaggerFeatures {
  private static final int NONE = 0x51ed270b;

  /** A bracket further back is not looked at. */
  private static final int BRACKETED = 5;

  private final List<NameToken> tokens;
  private final DocumentWords document;
  private final int[] word;
  private final int[] lemma;
  private final int[] shape;
  private final int[] classes;
  private final int[] ending;
  private final int[] rule;
  private final int[] use;
  private final WordClass[] words;

  /** The first stage's decisions, where it was asked. */
  private final int[] decided;

  private int[] buffer = new int[200];
  private int size;

  /**
   * @param rules what the rules think of each token
   * @param uses how other texts use the words
   */
  TaggerFeatures(
      List<NameToken> tokens,
      DocumentWords document,
      Function<String, WordClass> dictionary,
      int[] rules,
      WordUses uses) {
    int n = tokens.size();
    this.tokens = tokens;
    this.document = document;
    this.word = new int[n];
    this.lemma = new int[n];
    this.shape = new int[n];
    this.classes = new int[n];
    this.ending = new int[n];
    this.rule = rules;
    this.words = new WordClass[n];
    this.decided = new int[n];
    this.use = new int[n];
    for (int i = 0; i < n; i++) {
      NameToken token = tokens.get(i);
      String form = Stems.withoutGeneration(token.folded());
      words[i] = dictionary.apply(form);
      word[i] = form.hashCode();
      lemma[i] = words[i].lemma().hashCode();
      shape[i] = shape(token.text());
      classes[i] = words[i].classes() * 4 + Math.min(3, token.isWord() ? capitals(token) : 3);
      use[i] = token.isCapitalised() ? uses.of(document.stem(form)) : -1;
      ending[i] = form.substring(Math.max(0, form.length() - 2)).hashCode();
    }
  }

  /** The features of a token for the first stage. */
  int[] of(int i) {
    size = 0;
    NameToken token = tokens.get(i);
    String form = Stems.withoutGeneration(token.folded());
    int length = form.length();
    add(1, 0, 0);
    for (int d = -2; d <= 2; d++) {
      int at = i + d;
      add(10 + d, get(word, at), 0);
      add(20 + d, get(lemma, at), 0);
      add(30 + d, get(shape, at), 0);
      add(40 + d, get(classes, at), 0);
      add(50 + d, get(ending, at), get(shape, at));
    }
    for (int d = -1; d <= 0; d++) {
      add(60 + d, get(word, i + d), get(word, i + d + 1));
      add(63 + d, get(shape, i + d), get(shape, i + d + 1));
      add(66 + d, get(classes, i + d), get(classes, i + d + 1));
      add(69 + d, get(lemma, i + d), get(shape, i + d + 1));
      add(72 + d, get(shape, i + d), get(lemma, i + d + 1));
      add(75 + d, get(classes, i + d), get(ending, i + d + 1));
      add(78 + d, get(ending, i + d), get(classes, i + d + 1));
    }
    add(80, mix(get(shape, i - 1), shape[i]), get(shape, i + 1));
    add(81, mix(get(classes, i - 1), classes[i]), get(classes, i + 1));
    add(82, mix(get(classes, i - 2), get(classes, i - 1)), classes[i]);
    add(83, mix(classes[i], get(classes, i + 1)), get(classes, i + 2));
    add(84, mix(get(shape, i - 2), get(shape, i - 1)), shape[i]);
    add(85, mix(shape[i], get(shape, i + 1)), get(shape, i + 2));
    add(86, get(lemma, i - 1), classes[i]);
    add(87, get(lemma, i + 1), classes[i]);
    add(88, mix(get(lemma, i - 2), get(lemma, i - 1)), classes[i]);
    add(89, get(lemma, i - 2), mix(shape[i], get(shape, i - 1)));
    add(90, get(lemma, i + 2), mix(shape[i], get(shape, i + 1)));
    for (int k = 1; k <= 5 && k <= length; k++) {
      add(100 + k, form.substring(length - k).hashCode(), 0);
      add(110 + k, form.substring(0, k).hashCode(), 0);
    }
    if (length > 3) {
      add(116, form.substring(length - 3).hashCode(), shape[i]);
      add(117, form.substring(length - 3).hashCode(), get(classes, i - 1));
      add(118, form.substring(length - 3).hashCode(), get(shape, i + 1));
      add(119, form.substring(length - 4).hashCode(), shape[i]);
    }
    int hyphen = form.indexOf('-');
    if (hyphen > 0) {
      add(120, form.substring(0, hyphen).hashCode(), 0);
      add(121, form.substring(hyphen + 1).hashCode(), 0);
    }
    add(136, rule[i], 0);
    add(137, rule[i], classes[i]);
    add(138, rule[i], mix(get(rule, i - 1), get(rule, i + 1)));
    add(139, rule[i], mix(shape[i], get(shape, i + 1)));
    agreement(i);
    uses(i);
    add(130, quotes(i), shape[i]);
    add(131, previousCapital(i), shape[i]);
    add(132, sentenceStart(i) ? 1 : 0, classes[i]);
    add(133, Math.min(length, 12), shape[i]);
    add(134, get(lemma, i - 3), shape[i]);
    add(135, get(lemma, i + 3), shape[i]);
    if (token.isWord() && token.isCapitalised()) {
      memory(i);
    }
    return Arrays.copyOf(buffer, size);
  }

  /** How these words are used in other texts. */
  private void uses(int i) {
    int here = use[i];
    int before = get(use, i - 1);
    int after = get(use, i + 1);
    add(190, here, 0);
    add(191, here, before);
    add(192, here, after);
    add(193, mix(before, here), after);
    add(194, here, classes[i]);
    add(195, before, shape[i]);
    add(196, after, shape[i]);
    add(197, here, mix(shape[i], get(shape, i - 1)));
  }

  /** Given name and surname in one case and gender. */
  private void agreement(int i) {
    for (int d = -1; d <= 0; d++) {
      int a = i + d;
      if (a >= 0 && a + 1 < words.length) {
        int cases = words[a].given() & words[a + 1].surname();
        int reverse = words[a].surname() & words[a + 1].given();
        boolean given = words[a].given() != 0;
        add(140 + d, cases != 0 ? 1 : given ? 2 : 3, reverse != 0 ? 1 : 0);
        add(143 + d, cases, words[a + 1].is(WordClass.UNKNOWN) ? 1 : 0);
      }
    }
    add(146, words[i].given(), words[i].surname());
  }

  private void memory(int i) {
    DocumentWords.Use use = document.use(tokens.get(i));
    int lower = Math.min(2, use.lower);
    int inside = Math.min(2, use.capitalInside);
    int given = Math.min(2, use.afterGiven) * 3 + Math.min(2, use.afterInitial);
    add(150, lower, inside);
    add(151, given, Math.min(2, use.beforeSurname));
    add(152, mix(lower, inside), mix(given, shape[i]));
    add(153, given, classes[i]);
    add(154, mix(given, get(shape, i - 1)), get(shape, i + 1));
    add(155, mix(lower, inside), classes[i]);
  }

  /** Notes the first stage's decisions about the tokens from {@code start} on. */
  void decided(int start, int[] tags) {
    System.arraycopy(tags, 0, decided, start, tags.length);
  }

  /** First-stage features and what the first stage decided about the word in the article. */
  int[] withDecisions(int i, int[] features) {
    NameToken token = tokens.get(i);
    System.arraycopy(features, 0, buffer, 0, features.length);
    size = features.length;
    bracket(i);
    if (token.isWord() && token.isCapitalised()) {
      decisions(i, document.use(token));
    }
    return Arrays.copyOf(buffer, size);
  }

  /** What the first stage decided about the word before the bracket this stands in. */
  private void bracket(int i) {
    int open = i - 1;
    while (open >= 0 && open >= i - BRACKETED && !tokens.get(open).text().equals("(")) {
      open--;
    }
    if (open > 0 && open >= i - BRACKETED && !tokens.get(i).text().equals(")")) {
      int other = tokens.get(i).isCyrillic() == tokens.get(open - 1).isCyrillic() ? 0 : 1;
      add(177, decided[open - 1], other);
      add(178, mix(decided[open - 1], other), mix(i - open, shape[i]));
      add(179, mix(decided[open - 1], other), decided[i]);
    }
  }

  private void decisions(int i, DocumentWords.Use use) {
    int total = 0;
    int set = 0;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      total += use.tags[tag];
      set |= use.tags[tag] > 0 ? 1 << tag : 0;
    }
    if (total == 0) {
      return;
    }
    int persons = 0;
    for (int tag = Tags.BEGIN; tag <= Tags.UNIT; tag++) {
      persons += use.tags[tag];
    }
    int share = 4 * persons / total;
    int several = Math.min(3, total);
    int last = 3 * use.tags[Tags.LAST] / total;
    add(160, set, 0);
    add(161, share, several);
    add(162, share, mix(last, shape[i]));
    add(163, set, mix(get(shape, i - 1), get(shape, i + 1)));
    add(164, set, classes[i]);
    add(165, mix(set, share), mix(shape[i], sentenceStart(i) ? 1 : 0));
    int before = i > 0 && tokens.get(i - 1).isCapitalised() ? setOf(i - 1) : -1;
    int after = i + 1 < words.length && tokens.get(i + 1).isCapitalised() ? setOf(i + 1) : -1;
    add(166, set, before);
    add(167, set, after);
  }

  private int setOf(int i) {
    int set = 0;
    int[] tags = document.use(tokens.get(i)).tags;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      set |= tags[tag] > 0 ? 1 << tag : 0;
    }
    return set;
  }

  private int quotes(int i) {
    int open = 0;
    for (int at = i - 1; at >= 0 && at >= i - 8; at--) {
      String text = tokens.get(at).text();
      if (text.equals("«") || text.equals("“") || text.equals("„")) {
        open = 1;
        break;
      }
      if (text.equals("»") || text.equals("”")) {
        break;
      }
      if (text.equals("\"")) {
        open = 2;
        break;
      }
      if (text.equals("(")) {
        open = 3;
        break;
      }
      if (text.equals(")")) {
        break;
      }
    }
    int next = i + 1 < tokens.size() ? "»\")".indexOf(tokens.get(i + 1).text()) : -1;
    return open * 8 + next + 1;
  }

  /** The class of the nearest capitalised word within five tokens before. */
  private int previousCapital(int i) {
    for (int at = i - 2; at >= 0 && at >= i - 5; at--) {
      if (tokens.get(at).isWord() && tokens.get(at).isCapitalised()) {
        return mix(i - at, classes[at]);
      }
    }
    return 0;
  }

  private boolean sentenceStart(int i) {
    if (i == 0) {
      return true;
    }
    String before = tokens.get(i - 1).text();
    if (before.equals(".")) {
      return i < 2 || !tokens.get(i - 2).isInitialLetter();
    }
    return "!?…:".contains(before) || (i == 1 && !tokens.getFirst().isWord());
  }

  private static int capitals(NameToken token) {
    if (!token.isCapitalised()) {
      return 0;
    }
    return token.text().codePoints().anyMatch(Character::isLowerCase) ? 1 : 2;
  }

  /** The sequence of upper case, lower case, digit and sign, runs cut to two. */
  private static int shape(String text) {
    int hash = 7;
    int previous = 0;
    int run = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      int kind =
          Character.isUpperCase(c) ? 1 : Character.isLetter(c) ? 2 : Character.isDigit(c) ? 3 : c;
      if (kind <= 2 && c < 0x250) {
        kind += 8;
      }
      run = kind == previous ? run + 1 : 1;
      previous = kind;
      if (run <= 2 && at < 24) {
        hash = hash * 31 + kind;
      }
    }
    return hash;
  }

  private static int get(int[] values, int i) {
    return i < 0 ? NONE + i : i >= values.length ? NONE + 9 + i - values.length : values[i];
  }

  private void add(int template, int a, int b) {
    if (size == buffer.length) {
      buffer = Arrays.copyOf(buffer, size * 2);
    }
    buffer[size++] = mix(mix(template * 0x9E3779B1, a), b);
  }

  private static int mix(int a, int b) {
    int h = a * 0x85EBCA6B + b;
    h ^= h >>> 15;
    h *= 0xC2B2AE35;
    h ^= h >>> 13;
    h *= 0x27D4EB2F;
    return h ^ (h >>> 16);
  }
}
