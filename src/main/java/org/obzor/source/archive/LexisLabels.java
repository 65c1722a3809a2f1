package org.obzor.source.archive;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What LexisNexis writes before the parts of an article, in English, French and German. */
final class LexisLabels {
  /** What a part is to us. */
  enum Part {
    LENGTH,
    LANGUAGE,
    HEADLINE,
    /** A standfirst, which readers take for the beginning of the text. */
    LEAD,
    BODY,
    BYLINE,
    /** Something about the article that stands before its text. */
    ABOUT,
    /** Something that stands after its text, and ends it. */
    AFTER
  }

  /**
   * @param part what it is
   * @param value what is written after it
   */
  record Labelled(Part part, String value) {}

  private static final Set<String> LENGTH =
      Set.of("length", "longueur", "länge", "laenge", "длина", "объем", "longitud");
  private static final Set<String> LANGUAGE = Set.of("language", "langue", "sprache", "язык");
  private static final Set<String> HEADLINE = Set.of("headline", "titre", "titel", "überschrift");
  private static final Set<String> LEAD =
      Set.of("highlight", "encart", "abstract", "lead", "vorspann", "chapeau");
  private static final Set<String> BODY =
      Set.of("body", "corps", "texte", "textkörper", "rumpf", "haupttext", "text");
  private static final Set<String> BYLINE =
      Set.of("byline", "author", "auteur", "autor", "verfasser", "автор");
  private static final Set<String> ABOUT =
      Set.of(
          "section",
          "dateline",
          "series",
          "edition",
          "rubrique",
          "rubrik",
          "column",
          "contact",
          "source",
          "quelle",
          "раздел");
  private static final Set<String> AFTER =
      Set.of(
          "load-date",
          "graphic",
          "subject",
          "geographic",
          "country",
          "state",
          "city",
          "company",
          "ticker",
          "industry",
          "organization",
          "person",
          "publication-type",
          "publication type",
          "journal-code",
          "journal code",
          "document-type",
          "correction-date",
          "correction",
          "distribution",
          "notes",
          "type",
          "acc-no",
          "copyright",
          "update",
          "classification",
          "sujet",
          "localisation-geo",
          "date-chargement",
          "type-publication",
          "societe",
          "symbole-boursier",
          "secteur-activite",
          "organisation",
          "personne",
          "pays",
          "ville",
          "graphique",
          "code-revue",
          "grafik",
          "zeitungs-code",
          "publikationstyp",
          "ladedatum",
          "thema",
          "unternehmen",
          "branche",
          "klassifikation",
          "klassifizierung",
          "load date");

  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(\\p{Lu}[\\p{L}]*(?:[ -][\\p{L}]+){0,3})\\s*:[\\s\\u00A0]*(.*)",
          Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

  private LexisLabels() {}

  /**
   * @param capitals whether labels are written in capitals, as in the older layouts
   */
  static Optional<Labelled> of(String paragraph, boolean capitals) {
    Matcher m = LABEL.matcher(paragraph);
    if (!m.matches() || (capitals && !m.group(1).equals(m.group(1).toUpperCase(Locale.ROOT)))) {
      return Optional.empty();
    }
    return part(m.group(1)).map(p -> new Labelled(p, m.group(2).strip()));
  }

  /** What a name of a part, alone, means. */
  static Optional<Part> part(String name) {
    String n = name.strip().toLowerCase(Locale.ROOT);
    if (LENGTH.contains(n)) {
      return Optional.of(Part.LENGTH);
    } else if (LANGUAGE.contains(n)) {
      return Optional.of(Part.LANGUAGE);
    } else if (HEADLINE.contains(n)) {
      return Optional.of(Part.HEADLINE);
    } else if (LEAD.contains(n)) {
      return Optional.of(Part.LEAD);
    } else if (BODY.contains(n)) {
      return Optional.of(Part.BODY);
    } else if (BYLINE.contains(n)) {
      return Optional.of(Part.BYLINE);
    } else if (ABOUT.contains(n)) {
      return Optional.of(Part.ABOUT);
    } else if (AFTER.contains(n)) {
      return Optional.of(Part.AFTER);
    }
    return Optional.empty();
  }
}
