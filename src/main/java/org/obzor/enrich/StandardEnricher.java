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

/** Language first, then persons, then countries outside of persons' names, then topics. */
final class StandardEnricher implements Enricher {
  private final TextAnalyzer analyzer;
  private final LanguageDetector languages;
  private final PersonFinder persons;
  private final CountryTagger countries;
  private final TopicTagger topics;

  StandardEnricher(
      TextAnalyzer analyzer,
      LanguageDetector languages,
      PersonFinder persons,
      CountryTagger countries,
      TopicTagger topics) {
    this.analyzer = analyzer;
    this.languages = languages;
    this.persons = persons;
    this.countries = countries;
    this.topics = topics;
  }

  @Override
  public Enrichment enrich(String title, String text, @Nullable String lang) {
    String language = lang == null || lang.isBlank() ? languages.detect(title, text) : lang;
    List<Token> titleTokens = analyzer.tokens(title);
    List<Token> textTokens = analyzer.tokens(text);
    List<Mention> found =
        new ArrayList<>(persons.find(title, titleTokens, text, textTokens, language));
    found.addAll(
        countries.tag(
            new TokenText(title, titleTokens), new TokenText(text, textTokens), language, found));
    found.sort(Comparator.comparing(Mention::section).thenComparingInt(Mention::start));
    var analyzed = AnalyzedArticle.of(analyzer, title, text, language, found);
    found.addAll(topics.tag(analyzed, language));
    return new Enrichment(language, found);
  }
}
