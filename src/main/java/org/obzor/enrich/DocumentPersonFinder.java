package org.obzor.enrich;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.enrich.DocumentPersons.Person;
import org.obzor.enrich.NameSpan.Kind;
import org.obzor.enrich.NameSpan.Part;
import org.obzor.text.RussianDictionary;
import org.obzor.text.Token;

/** Finds persons: where they are named, their nominatives, and which mentions are one person. */
final class DocumentPersonFinder implements PersonFinder {
  private final RussianNames russian;
  private final Palladius palladius;
  private final NameParser parser;
  private final NameSpanFinder rules;
  private final Map<String, NameSpanFinder> taggers = new HashMap<>();

  DocumentPersonFinder(RussianDictionary dictionary) {
    GivenNames givenNames = new GivenNames();
    this.russian = new RussianNames(dictionary, givenNames);
    this.palladius = new Palladius();
    this.parser = new NameParser(palladius);
    NameLexicon lexicon = new NameLexicon(dictionary, givenNames, palladius);
    this.rules = new RuleSpanFinder(palladius);
    for (String lang : List.of("ru", "kk", "en")) {
      InputStream model =
          DocumentPersonFinder.class.getResourceAsStream("persons-" + lang + ".model");
      if (model != null) {
        taggers.put(lang, new PersonTagger(lang, model, lexicon, rules));
      }
    }
  }

  @Override
  public List<Mention> find(
      String title, List<Token> titleTokens, String text, List<Token> textTokens, String lang) {
    NameMemory memory = new NameMemory(russian::readings);
    List<NameToken> tokens = new ArrayList<>(NameToken.tokenize(title, Section.TITLE));
    tokens.addAll(NameToken.tokenize(text, Section.TEXT));
    List<NameSpan> found = taggers.getOrDefault(lang, rules).find(tokens, memory);
    List<List<Part>> parts = found.stream().map(NameSpan::parts).toList();
    for (List<Part> mention : parts) {
      for (Part part : mention) {
        if (part.kind() == Kind.WORD) {
          memory.see(part.folded());
        }
      }
    }
    List<PersonName> names = parts.stream().map(p -> parser.parse(p, memory)).toList();
    List<Person> persons = new DocumentPersons(memory).resolve(parts, names);
    List<Mention> mentions = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      NameSpan span = found.get(i);
      String label = persons.get(i).label();
      String id = PersonName.slug(palladius.toCyrillic(label).orElse(label));
      mentions.add(
          new Mention(
              EntityType.PERSON, id, label, span.section(), span.start(), span.end(), null));
    }
    return mentions;
  }
}
