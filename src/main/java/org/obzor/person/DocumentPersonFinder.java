package org.obzor.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.person.DocumentPersons.Person;
import org.obzor.person.NameContext.Cue;
import org.obzor.person.NameReading.Role;
import org.obzor.person.NameSpan.Kind;
import org.obzor.person.NameSpan.Part;
import org.obzor.text.RussianDictionary;
import org.obzor.text.Token;

/** Finds persons: where they are named, their nominatives, and which mentions are one person. */
final class DocumentPersonFinder implements PersonFinder {
  /** Mentions within which persons are matched: more than any article has, so time stays linear. */
  private static final int BLOCK = 1000;

  private final RussianNames russian;
  private final KazakhNames kazakh;
  private final KnownPersons known;
  private final KnownPersonFinder knownFinder;
  private final KnownSpans spans;
  private final Towns towns = new Towns();
  private final PersonId ids;
  private final NameParser parser;
  private final NameContext context;
  private final Taggers taggers;

  DocumentPersonFinder(RussianDictionary dictionary, KnownPersons known) {
    this(dictionary, known, Map.of());
  }

  /**
   * @param trained taggers to use for their languages in place of all those on the class path
   */
  DocumentPersonFinder(
      RussianDictionary dictionary, KnownPersons known, Map<String, NameSpanFinder> trained) {
    this.known = known;
    this.knownFinder = new KnownPersonFinder(known);
    this.spans = new KnownSpans(known);
    GivenNames givenNames = new GivenNames();
    this.kazakh = new KazakhNames(givenNames);
    this.russian = new RussianNames(dictionary, givenNames);
    Palladius palladius = new Palladius();
    this.ids = new PersonId(palladius, givenNames);
    this.parser = new NameParser(palladius);
    this.context = new NameContext(dictionary);
    NameLexicon lexicon = new NameLexicon(dictionary, givenNames, palladius);
    this.taggers = new Taggers(lexicon, new RuleSpanFinder(palladius), trained);
  }

  @Override
  public List<Mention> find(
      String title, List<Token> titleTokens, String text, List<Token> textTokens, String lang) {
    List<NameToken> tokens = new ArrayList<>(NameToken.tokenize(title, Section.TITLE));
    tokens.addAll(NameToken.tokenize(text, Section.TEXT));
    NameMemory memory = new NameMemory(russian::readings);
    List<NameSpan> found = spans.complete(tokens, taggers.of(lang, tokens).find(tokens, memory));
    List<Integer> places = places(tokens, found);
    List<Cue> cues = lang.equals("ru") ? cues(tokens, found, places) : List.of();
    List<Integer> aliases = aliases(tokens, found, places);
    List<String> before = places.stream().map(at -> wordBefore(tokens, at)).toList();
    List<Mention> mentions = new ArrayList<>();
    for (int from = 0; from < found.size(); from += BLOCK) {
      int start = from;
      int end = Math.min(found.size(), from + BLOCK);
      resolve(
          found.subList(start, end),
          cues.isEmpty() ? Collections.nCopies(end - start, Cue.NONE) : cues.subList(start, end),
          aliases.subList(start, end).stream().map(a -> Math.max(-1, a - start)).toList(),
          before.subList(start, end),
          lang.equals("kk") ? new NameMemory(kazakh::readings) : memory,
          lang,
          mentions);
    }
    return mentions;
  }

  /** Names the persons of some mentions, and tells who is who among them. */
  private void resolve(
      List<NameSpan> found,
      List<Cue> cues,
      List<Integer> aliases,
      List<String> before,
      NameMemory memory,
      String lang,
      List<Mention> mentions) {
    List<List<Part>> parts = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      parts.add(NameSpan.withTitle(before.get(i), found.get(i).parts()));
    }
    for (List<Part> mention : parts) {
      for (Part part : mention) {
        if (part.kind() == Kind.WORD) {
          memory.see(part.folded());
          prefer(memory.readings(part.folded()), mention.size() > 1, memory);
        }
      }
    }
    for (PersonName name : parse(parts, cues, memory)) {
      for (String word : name.label().split(" ", -1)) {
        memory.vote(NameToken.fold(word));
      }
    }
    List<PersonName> names = parse(parts, cues, memory);
    List<Person> persons = new DocumentPersons(memory).resolve(parts, names, aliases);
    Map<Person, KnownPerson> famous = knownFinder.find(persons, names);
    for (int i = 0; i < found.size(); i++) {
      NameSpan span = found.get(i);
      Person person = persons.get(i);
      KnownPerson one = famous.get(person);
      PersonName name = names.get(i);
      Boolean woman = NameSpan.isWoman(parts.get(i));
      if (one != null
          && (KnownPersonFinder.contradicts(one, name)
              || (woman != null && woman != one.feminine()))) {
        one = null;
        person = new Person(name); // «Владимир Кириллович» beside Vladimir Putin is not he.
      }
      boolean nameless = one == null && person.name().isSingle();
      if (name.isSingle()
          && towns.isMeant(parts.get(i).getLast().folded(), before.get(i), nameless, memory)) {
        continue;
      }
      String label = one == null ? person.label() : label(one, lang, person.label());
      mentions.add(
          new Mention(
              EntityType.PERSON,
              one == null ? id(person) : one.id(),
              label,
              span.section(),
              span.start(),
              span.end(),
              null));
    }
  }

  /**
   * Prefers the names of known persons; of a surname beside another name both genders, since that a
   * Medvedev is known says nothing against a woman of that name.
   */
  private void prefer(List<NameReading> readings, boolean withOthers, NameMemory memory) {
    boolean surname = false;
    for (NameReading reading : readings) {
      if (known.isNameWord(reading.nominative())) {
        memory.prefer(reading.nominative());
        surname |= withOthers && reading.role() == Role.SURNAME;
      }
    }
    for (NameReading reading : surname ? readings : List.<NameReading>of()) {
      if (reading.role() == Role.SURNAME) {
        memory.prefer(reading.nominative());
      }
    }
  }

  /** In the article's language; in Russian where that is written in Cyrillic letters as well. */
  private static String label(KnownPerson person, String lang, String written) {
    boolean own = lang.equals("ru") || lang.equals("kk") || lang.equals("en");
    boolean cyrillic =
        Character.UnicodeScript.of(written.codePointAt(0)) == Character.UnicodeScript.CYRILLIC;
    return person.label(own || !cyrillic ? lang : "ru");
  }

  /** A namesake of a known person has the patronymic in its id. */
  private String id(Person person) {
    PersonName name = person.name();
    String id = ids.of(person.label());
    if (name.isFull() && name.patronymic() != null && known.label(id, "ru").isPresent()) {
      return NameKey.of(
          String.join(" ", name.given()) + " " + name.patronymic() + " " + name.surname());
    }
    return id;
  }

  private List<PersonName> parse(List<List<Part>> mentions, List<Cue> cues, NameMemory memory) {
    List<PersonName> names = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      names.add(parser.parse(mentions.get(i), cues.get(i), memory));
    }
    return names;
  }

  private List<Cue> cues(List<NameToken> article, List<NameSpan> spans, List<Integer> places) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      int at = places.get(i);
      cues.add(context.of(article, at, at + spans.get(i).tokens().size()));
    }
    return cues;
  }

  /** The index of the first token of each span. */
  private static List<Integer> places(List<NameToken> article, List<NameSpan> spans) {
    List<Integer> places = new ArrayList<>();
    int at = 0;
    for (NameSpan span : spans) {
      while (!article.get(at).equals(span.tokens().getFirst())) {
        at++;
      }
      places.add(at);
    }
    return places;
  }

  /** The word before a token, folded, past the dot of «г.»; empty where a line begins. */
  private static String wordBefore(List<NameToken> article, int at) {
    if (at == 0 || article.get(at).newLine()) {
      return "";
    }
    NameToken before = article.get(at - 1);
    boolean dotted = at > 1 && before.text().equals(".") && article.get(at - 2).text().equals("г");
    return dotted ? "г" : before.folded();
  }

  /**
   * For each mention the one it repeats in another script, as in «Кит Флинт (Keith Flint)», else
   * -1.
   */
  private static List<Integer> aliases(
      List<NameToken> article, List<NameSpan> spans, List<Integer> places) {
    Map<NameToken, Integer> ends = new HashMap<>();
    List<Integer> aliases = new ArrayList<>();
    for (int s = 0; s < spans.size(); s++) {
      NameSpan span = spans.get(s);
      int at = places.get(s);
      int alias = -1;
      if (at > 1 && article.get(at - 1).text().equals("(")) {
        NameToken first = span.tokens().getFirst();
        NameToken before = article.get(at - 2);
        int candidate = ends.getOrDefault(before, -1);
        if (candidate >= 0 && first.isCyrillic() != before.isCyrillic()) {
          alias = candidate;
        }
      }
      aliases.add(alias);
      ends.put(span.tokens().getLast(), s);
    }
    return aliases;
  }
}
