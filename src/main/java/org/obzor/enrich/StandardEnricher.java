package org.obzor.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Mention;
import org.obzor.person.PersonFinder;
import org.obzor.query.AnalyzedArticle;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/**
 * All that recognises entities, with the catalogue of topics and what was decided about recognition
 * left open. Language first, then persons, then countries outside of persons' names, then topics.
 * Safe for use by several threads.
 */
public final class StandardEnricher {
  private final TextAnalyzer analyzer;
  private final LanguageDetector languages;
  private final PersonFinder persons;
  private final CountryTagger countries;

  StandardEnricher(
      TextAnalyzer analyzer,
      LanguageDetector languages,
      PersonFinder persons,
      CountryTagger countries) {
    this.analyzer = analyzer;
    this.languages = languages;
    this.persons = persons;
    this.countries = countries;
  }

  /** With these topics, and nothing decided. */
  public Enricher with(TopicTagger topics) {
    return (title, text, lang) -> enrich(null, title, text, lang, topics, Review.NONE);
  }

  /**
   * @param id of the article, null if it has none yet
   * @param lang ISO 639-1 code if it is known, else it is detected
   */
  public Enrichment enrich(
      @Nullable String id,
      String title,
      String text,
      @Nullable String lang,
      TopicTagger topics,
      Review review) {
    String language = lang == null || lang.isBlank() ? languages.detect(title, text) : lang;
    List<Token> titleTokens = analyzer.tokens(title);
    List<Token> textTokens = analyzer.tokens(text);
    var article = new Review.Subject(id, title, titleTokens, text, textTokens, language);
    List<Mention> named =
        review.persons(article, persons.find(title, titleTokens, text, textTokens, language));
    List<Mention> places =
        countries.tag(
            new TokenText(title, titleTokens), new TokenText(text, textTokens), language, named);
    List<Mention> found = new ArrayList<>(CountryTagger.notIn(places, named));
    found.addAll(review.countries(article, places));
    found.sort(Comparator.comparing(Mention::section).thenComparingInt(Mention::start));
    var analyzed = AnalyzedArticle.of(analyzer, title, text, language, found);
    topics.tag(analyzed, language).stream()
        .filter(topic -> review.isAbout(article, topic.id()))
        .forEach(found::add);
    return new Enrichment(language, found);
  }
}
