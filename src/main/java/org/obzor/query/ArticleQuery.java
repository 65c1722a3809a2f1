package org.obzor.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which articles: the one filter model behind pages, API, export, alerts and command line. Values
 * of one list are alternatives, different filters must all hold.
 *
 * @param q the query text as the user wrote it, empty for none
 * @param text {@code q} parsed
 * @param from first instant included, null for no bound
 * @param to first instant no longer included, null for no bound
 * @param zone the user's time zone: what a day is
 * @param countries ISO 3166-1 alpha-2 codes, upper case
 * @param sources compared without case
 * @param langs ISO 639-1 codes, lower case
 * @param tags what analysts tagged articles with; like {@code articles} chosen by hand, so that no
 *     article tells of itself whether it is among them: {@link QueryMatcher} leaves both out, and
 *     alerts refuse them
 * @param articles ids
 * @param distinct whether each story counts once
 * @param asOf only what had been indexed by then, null for now
 */
public record ArticleQuery(
    String q,
    TextQuery text,
    @Nullable Instant from,
    @Nullable Instant to,
    ZoneId zone,
    List<String> countries,
    List<String> persons,
    List<String> topics,
    List<String> sources,
    List<String> langs,
    List<String> tags,
    List<String> articles,
    boolean distinct,
    @Nullable Instant asOf) {

  public ArticleQuery {
    countries = List.copyOf(countries);
    persons = List.copyOf(persons);
    topics = List.copyOf(topics);
    sources = List.copyOf(sources);
    langs = List.copyOf(langs);
    tags = List.copyOf(tags);
    articles = List.copyOf(articles);
  }

  /** Every article. */
  public static ArticleQuery all(ZoneId zone) {
    return new ArticleQuery(
        "",
        new TextQuery.All(),
        null,
        null,
        zone,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        null);
  }

  /** Every article of the same period, counted in the same way: what a share is a share of. */
  public ArticleQuery whole() {
    return all(zone).withPeriod(from, to).withDistinct(distinct).withAsOf(asOf);
  }

  /** The same filters over another period, {@code from} included, {@code to} not. */
  public ArticleQuery withPeriod(@Nullable Instant from, @Nullable Instant to) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** The same filters with another query text, {@code text} being {@code query} parsed. */
  public ArticleQuery withText(String query, TextQuery text) {
    return new ArticleQuery(
        query, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** Another choice of countries, none for all. */
  public ArticleQuery withCountries(List<String> countries) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** Another choice of persons, none for all. */
  public ArticleQuery withPersons(List<String> persons) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** Another choice of topics, none for all. */
  public ArticleQuery withTopics(List<String> topics) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** Another choice of sources, none for all. */
  public ArticleQuery withSources(List<String> sources) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** Another choice of languages, none for all. */
  public ArticleQuery withLangs(List<String> langs) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** Another choice of tags, none for all. */
  public ArticleQuery withTags(List<String> tags) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** Another choice of articles, none for all. */
  public ArticleQuery withArticles(List<String> articles) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** With each story counted once, or not. */
  public ArticleQuery withDistinct(boolean distinct) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** As it was then; null for now. */
  public ArticleQuery withAsOf(@Nullable Instant asOf) {
    return new ArticleQuery(
        q, text, from, to, zone, countries, persons, topics, sources, langs, tags, articles,
        distinct, asOf);
  }

  /** The same filters with a tree that was made otherwise than by parsing. */
  public ArticleQuery withText(TextQuery text) {
    return withText(QueryPrinter.print(text), text);
  }
}
