package org.obzor.person;

import static org.obzor.person.NameReading.ACC;
import static org.obzor.person.NameReading.DAT;
import static org.obzor.person.NameReading.GEN;
import static org.obzor.person.NameReading.INS;
import static org.obzor.person.NameReading.LOC;
import static org.obzor.person.NameReading.NOM;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.obzor.text.Analysis;
import org.obzor.text.RussianDictionary;

/** Which case and gender the Russian words around a name speak for. */
final class NameContext {
  private static final Map<String, Integer> PREPOSITIONS =
      Map.ofEntries(
          Map.entry("о", LOC),
          Map.entry("об", LOC),
          Map.entry("обо", LOC),
          Map.entry("при", LOC),
          Map.entry("в", LOC | ACC),
          Map.entry("на", LOC | ACC),
          Map.entry("к", DAT),
          Map.entry("ко", DAT),
          Map.entry("по", DAT),
          Map.entry("благодаря", DAT),
          Map.entry("с", INS | GEN),
          Map.entry("со", INS | GEN),
          Map.entry("над", INS),
          Map.entry("перед", INS),
          Map.entry("между", INS),
          Map.entry("за", INS | ACC),
          Map.entry("под", INS | ACC),
          Map.entry("от", GEN),
          Map.entry("у", GEN),
          Map.entry("для", GEN),
          Map.entry("из", GEN),
          Map.entry("без", GEN),
          Map.entry("до", GEN),
          Map.entry("после", GEN),
          Map.entry("против", GEN),
          Map.entry("имени", GEN),
          Map.entry("про", ACC),
          Map.entry("через", ACC));

  private static final double GOVERNED = 1.5;
  private static final double AGREES = 0.8;
  private static final double ATTRIBUTE = 0.5;

  /**
   * Nouns for what a woman is or does, that stand before her own name, not before her husband's.
   */
  private static final Pattern WOMAN =
      Pattern.compile(
          "((ист|ент|ант|он|ан|ен|ер|ар|яр|ор)к|ниц|щиц|виц|есс|ин)(а|я|и|ы|е|у|ю|ой|ей)$");

  private static final double WOMANS_NOUN = 1.2;

  private static final double VERB = 0.7;

  /** A verb right after a name has it for its subject. */
  private static final double SUBJECT = 0.8;

  /** Nothing before the name governs it: a line, a list, the first name of a sentence. */
  private static final double UNGOVERNED = 0.4;

  private static final double LOC_WITHOUT_PREPOSITION = -2;

  /** Points for each of the six cases, by the order of their bits, and for a woman. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Cue(double[] cases, double feminine) {
    static final Cue NONE = new Cue(new double[6], 0);
  }

  private final RussianDictionary dictionary;

  NameContext(RussianDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** The cue for the name made of the article's tokens from {@code from} to {@code to}. */
  Cue of(List<NameToken> article, int from, int to) {
    double[] cases = new double[6];
    boolean preposition = false;
    for (int i = from - 1; i >= Math.max(0, from - 5) && !preposition; i--) {
      preposition = (PREPOSITIONS.getOrDefault(article.get(i).folded(), 0) & LOC) != 0;
    }
    if (!preposition) {
      add(cases, LOC, LOC_WITHOUT_PREPOSITION);
    }
    double feminine = 0;
    if (followsWomansNoun(article, from)) {
      feminine += WOMANS_NOUN;
    }
    String before = wordBefore(article, from);
    if (!before.isEmpty()) {
      Integer governed = PREPOSITIONS.get(before);
      if (governed != null) {
        add(cases, governed, GOVERNED);
      } else {
        feminine += neighbour(before, cases, true);
      }
    } else if (from == 0 || article.get(from).newLine() || !isInsideOfClause(article, from)) {
      add(cases, NOM, UNGOVERNED);
    }
    if (to < article.size() && !article.get(to).newLine() && article.get(to).isWord()) {
      feminine += neighbour(article.get(to).folded(), cases, false);
    }
    return new Cue(cases, feminine);
  }

  /** The word right before a name, folded; «имени» for «им.»; empty if there is none. */
  private static String wordBefore(List<NameToken> article, int from) {
    if (from == 0 || article.get(from).newLine()) {
      return "";
    }
    NameToken before = article.get(from - 1);
    if (before.isWord()) {
      return before.folded();
    }
    boolean dotted = from > 1 && before.text().equals(".");
    return dotted && article.get(from - 2).folded().equals("им") ? "имени" : "";
  }

  /** Whether what stands before may still govern the name: a quotation mark, a bracket. */
  private static boolean isInsideOfClause(List<NameToken> article, int from) {
    return "«»\"“(„,—–-".contains(article.get(from - 1).text());
  }

  /** Whether a noun shortly before says that she is a woman: «чемпионка из США». */
  private boolean followsWomansNoun(List<NameToken> article, int from) {
    for (int i = from - 1; i >= Math.max(0, from - 4); i--) {
      NameToken token = article.get(i);
      if (article.get(i + 1).newLine() || !token.isWord()) {
        return false;
      }
      if (WOMAN.matcher(token.folded()).find()
          && dictionary.analyses(token.folded()).stream()
              .anyMatch(a -> a.tag().startsWith("NN:Anim:Fem:Sin"))) {
        return true;
      }
    }
    return false;
  }

  /** A noun before agrees or governs the genitive; a past tense beside it tells the gender. */
  private double neighbour(String word, double[] cases, boolean before) {
    int agreeing = 0;
    boolean thing = false;
    double feminine = 0;
    if (word.length() > NameToken.LONGEST_NAME) {
      return 0;
    }
    for (Analysis analysis : dictionary.analyses(word)) {
      String tag = analysis.tag();
      if (tag.startsWith("VB:Past") && !tag.contains(":PL")) {
        add(cases, NOM, before ? VERB / 2 : SUBJECT);
        feminine = tag.contains(":Fem") ? VERB : tag.contains(":Masc") ? -VERB : 0;
      } else if (tag.startsWith("VB:Real") || tag.startsWith("VB:Fut")) {
        add(cases, NOM, before ? 0 : SUBJECT);
      } else if (before && tag.startsWith("NN:Anim") && tag.contains(":Sin:")) {
        agreeing |= RussianNames.cases(tag);
      } else if (before && tag.startsWith("NN:Inanim")) {
        thing = true;
      }
    }
    add(cases, agreeing, agreeing == 0 ? 0 : AGREES);
    if (thing && agreeing == 0) {
      add(cases, GEN, ATTRIBUTE);
    }
    return feminine;
  }

  private static void add(double[] cases, int mask, double points) {
    for (int c = 0; c < cases.length; c++) {
      if ((mask & (1 << c)) != 0) {
        cases[c] += points;
      }
    }
  }
}
