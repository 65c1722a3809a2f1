package org.obzor.web;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.article.Article;
import org.obzor.article.EntityCount;
import org.obzor.article.EntityType;
import org.obzor.index.ArticlePage;
import org.obzor.index.By;
import org.obzor.index.Cooccurrence;
import org.obzor.index.Extent;
import org.obzor.index.Interval;
import org.obzor.index.Metric;
import org.obzor.index.Mover;
import org.obzor.index.Network;
import org.obzor.index.Repeated;
import org.obzor.index.Revision;
import org.obzor.index.Sort;
import org.obzor.index.StoryIndex;
import org.obzor.index.Tagged;
import org.obzor.index.Timeline;
import org.obzor.index.Told;
import org.obzor.index.Top;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.ArticleQuery;
import org.obzor.query.QueryMatcher;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/** An index in memory that counts as the interface says, for tests without Elasticsearch. */
public final class MemoryIndex implements StoryIndex {
  private final TextAnalyzer analyzer;
  private final Tagged tagged;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final List<Revision> earlier = new ArrayList<>();

  public MemoryIndex(TextAnalyzer analyzer) {
    this(analyzer, Tagged.NONE);
  }

  public MemoryIndex(TextAnalyzer analyzer, Tagged tagged) {
    this.analyzer = analyzer;
    this.tagged = tagged;
  }

  @Override
  public synchronized List<Added> add(List<Article> added) {
    return added.stream()
        .map(a ->
            (Added)
                (articles.putIfAbsent(a.id(), a) == null ? new Added.Stored() : new Added.Exists()))
        .toList();
  }

  @Override
  public List<Added> add(List<Article> added, Map<String, List<String>> storyKeys) {
    return add(added);
  }

  @Override
  public synchronized List<Added> revise(
      List<Replacement> replacements, Map<String, List<String>> storyKeys) {
    List<Added> added = new ArrayList<>();
    for (Replacement r : replacements) {
      boolean there = r.old().equals(articles.get(r.old().id()));
      if (there) {
        earlier.add(new Revision(r.old(), r.current().indexedAt()));
        articles.put(r.old().id(), r.current());
      }
      added.add(there ? new Added.Stored() : new Added.Exists());
    }
    return added;
  }

  @Override
  public ArticlePage oldest(
      ArticleQuery query, @Nullable Instant since, int size, @Nullable String cursor) {
    List<Article> all =
        matching(query).stream()
            .filter(a -> since == null || !a.indexedAt().isBefore(since))
            .sorted(Comparator.comparing(Article::publishedAt).thenComparing(Article::id))
            .toList();
    List<Article> left =
        all.stream()
            .filter(a -> cursor == null || (a.publishedAt() + " " + a.id()).compareTo(cursor) > 0)
            .toList();
    List<Article> page = left.subList(0, Math.min(size, left.size()));
    return new ArticlePage(
        all.size(),
        page,
        page.size() < left.size()
            ? page.getLast().publishedAt() + " " + page.getLast().id()
            : null);
  }

  @Override
  public synchronized List<Added> keep(List<Article> kept) {
    kept.forEach(a -> earlier.add(new Revision(a, a.indexedAt())));
    return kept.stream().map(a -> (Added) new Added.Stored()).toList();
  }

  @Override
  public synchronized List<Revision> revisions(String id) {
    return Stream.concat(
            earlier.stream().filter(r -> r.article().id().equals(id)),
            find(id).map(a -> new Revision(a, null)).stream())
        .sorted(Comparator.comparing(r -> r.article().indexedAt()))
        .toList();
  }

  @Override
  public List<List<StoryCandidate>> storyCandidates(List<StoryLookup> lookups) {
    return lookups.stream().map(l -> List.<StoryCandidate>of()).toList();
  }

  @Override
  public synchronized Optional<Article> find(String id) {
    return Optional.ofNullable(articles.get(id));
  }

  @Override
  public Map<String, Article> findAll(Collection<String> ids) {
    return ids.stream()
        .flatMap(id -> find(id).stream())
        .collect(Collectors.toMap(Article::id, Function.identity()));
  }

  private synchronized List<Article> matching(ArticleQuery query) {
    QueryMatcher matcher = QueryMatcher.of(query, analyzer);
    Set<String> stories = new HashSet<>();
    Collection<String> withTag =
        query.tags().isEmpty() ? articles.keySet() : tagged.articles(query.tags());
    return articles.values().stream()
        .filter(a -> query.articles().isEmpty() || query.articles().contains(a.id()))
        .filter(a -> withTag.contains(a.id()))
        .filter(a -> matcher.matches(AnalyzedArticle.of(analyzer, a)))
        .filter(a -> !query.distinct() || stories.add(a.storyId()))
        .toList();
  }

  @Override
  public ArticlePage list(ArticleQuery query, Sort sort, int size, @Nullable String cursor) {
    Comparator<Article> order = Comparator.comparing(Article::publishedAt);
    List<Article> all =
        matching(query).stream().sorted(sort == Sort.OLDEST ? order : order.reversed()).toList();
    int start = cursor == null ? 0 : Integer.parseInt(cursor);
    int end = Math.min(all.size(), start + size);
    return new ArticlePage(
        all.size(), all.subList(start, end), end < all.size() ? Integer.toString(end) : null);
  }

  /** The values an article has in one dimension with how often it names them. */
  private static List<EntityCount> values(Article article, By by) {
    return switch (by) {
      case COUNTRY, PERSON, TOPIC -> article.entities(EntityType.of(by.id()));
      case SOURCE ->
          List.of(new EntityCount(EntityType.TOPIC, article.source(), article.source(), 1));
      case LANG -> List.of(new EntityCount(EntityType.TOPIC, article.lang(), article.lang(), 1));
      case NONE -> List.of();
    };
  }

  @Override
  public Extent extent(ArticleQuery query) {
    List<Article> found = matching(query.withDistinct(false));
    return new Extent(
        found.size(),
        found.stream().map(Article::storyId).distinct().count(),
        true,
        found.stream().map(Article::source).distinct().count());
  }

  @Override
  public synchronized List<Article> story(String storyId, int size) {
    return articles.values().stream()
        .filter(a -> a.storyId().equals(storyId))
        .sorted(Comparator.comparing(Article::publishedAt))
        .limit(size)
        .toList();
  }

  @Override
  public Map<String, Told> told(ArticleQuery query, Collection<String> stories, int size) {
    Map<String, List<Article>> telling =
        matching(query.withDistinct(false)).stream()
            .filter(a -> stories.contains(a.storyId()))
            .sorted(Comparator.comparing(Article::publishedAt))
            .collect(Collectors.groupingBy(Article::storyId));
    Map<String, Told> told = new HashMap<>();
    telling.forEach(
        (id, all) -> told.put(id, new Told(all.size(), all.stream().limit(size).toList())));
    return told;
  }

  @Override
  public Timeline timeline(ArticleQuery query, By by, Interval interval, int top, Metric metric) {
    List<String> ids = top(query, by, top).items().stream().map(Top.Item::id).toList();
    return timeline(query, by, interval, ids, metric);
  }

  @Override
  public Timeline timeline(
      ArticleQuery query, By by, Interval interval, List<String> ids, Metric metric) {
    List<Article> found = matching(query);
    Instant from =
        query.from() != null ? query.from() : period(query).map(Period::first).orElse(null);
    Instant to =
        query.to() != null
            ? query.to()
            : period(query).map(p -> p.last().plusMillis(1)).orElse(null);
    if (from == null || to == null) {
      return new Timeline(by, interval, metric, null, null, List.of(), List.of(), List.of(), false);
    }
    List<Instant> dates = new ArrayList<>();
    for (Instant d = start(from, interval, query.zone());
        d.isBefore(to);
        d = start(d.plus(length(interval)), interval, query.zone())) {
      dates.add(d);
    }
    Map<Instant, Integer> places = new HashMap<>();
    dates.forEach(d -> places.put(d, places.size()));
    List<Long> total = zeros(dates.size());
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    ids.forEach(id -> counts.put(id, zeros(dates.size())));
    Map<String, String> labels = new HashMap<>();
    for (Article a : found) {
      int i = places.getOrDefault(start(a.publishedAt(), interval, query.zone()), 0);
      total.set(i, total.get(i) + 1);
      for (EntityCount value : values(a, by)) {
        labels.put(value.id(), value.label());
        counts.computeIfPresent(
            value.id(),
            (id, c) -> {
              c.set(i, c.get(i) + (metric == Metric.ARTICLES ? 1 : value.count()));
              return c;
            });
      }
    }
    List<Timeline.Series> series =
        counts.entrySet().stream()
            .map(e ->
                new Timeline.Series(
                    e.getKey(),
                    labels.getOrDefault(e.getKey(), e.getKey()),
                    e.getValue().stream().mapToLong(Long::longValue).sum(),
                    e.getValue()))
            .toList();
    boolean partial =
        !dates.isEmpty()
            && start(dates.getLast().plus(length(interval)), interval, query.zone()).isAfter(to);
    return new Timeline(by, interval, metric, from, to, dates, total, series, partial);
  }

  private static List<Long> zeros(int size) {
    List<Long> zeros = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      zeros.add(0L);
    }
    return zeros;
  }

  /** A little more than one bucket, so that adding it leads into the next. */
  private static Duration length(Interval interval) {
    return switch (interval) {
      case HOUR -> Duration.ofHours(1);
      case DAY -> Duration.ofHours(26);
      case WEEK -> Duration.ofDays(8);
      case MONTH -> Duration.ofDays(32);
      case QUARTER -> Duration.ofDays(93);
      case YEAR -> Duration.ofDays(367);
    };
  }

  private static Instant start(Instant at, Interval interval, ZoneId zone) {
    ZonedDateTime local = at.atZone(zone);
    if (interval == Interval.HOUR) {
      return local.truncatedTo(ChronoUnit.HOURS).toInstant();
    }
    var day = local.toLocalDate();
    var first =
        switch (interval) {
          case HOUR, DAY -> day;
          case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case MONTH -> day.withDayOfMonth(1);
          case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
          case YEAR -> day.withDayOfYear(1);
        };
    return first.atStartOfDay(zone).toInstant();
  }

  @Override
  public Top top(ArticleQuery query, By by, int size) {
    List<Article> found = matching(query);
    Map<String, Long> before = new HashMap<>();
    Instant from = query.from();
    if (from != null) {
      Instant to = query.to() != null ? query.to() : Instant.now();
      ArticleQuery previous = query.withPeriod(from.minus(Duration.between(from, to)), from);
      matching(previous)
          .forEach(a -> values(a, by).forEach(v -> before.merge(v.id(), 1L, Long::sum)));
    }
    Map<String, long[]> counts = new HashMap<>();
    Map<String, String> labels = new HashMap<>();
    for (Article a : found) {
      for (EntityCount v : values(a, by)) {
        long[] c = counts.computeIfAbsent(v.id(), id -> new long[2]);
        c[0]++;
        c[1] += v.count();
        labels.put(v.id(), v.label());
      }
    }
    return new Top(
        by,
        found.size(),
        counts.entrySet().stream()
            .sorted(
                Comparator.comparingLong((Map.Entry<String, long[]> e) -> -e.getValue()[0])
                    .thenComparing(Map.Entry::getKey))
            .limit(size)
            .map(e ->
                new Top.Item(
                    e.getKey(),
                    labels.getOrDefault(e.getKey(), ""),
                    e.getValue()[0],
                    e.getValue()[1],
                    from == null ? null : before.getOrDefault(e.getKey(), 0L),
                    (double) e.getValue()[0] / found.size()))
            .toList());
  }

  @Override
  public Top brief(ArticleQuery query, By by, int size, int compared) {
    Top top = top(query, by, size);
    List<Top.Item> items = new ArrayList<>();
    for (Top.Item i : top.items()) {
      Long before = items.size() < compared ? i.previousArticles() : null;
      items.add(new Top.Item(i.id(), i.label(), i.articles(), null, before, i.share()));
    }
    return new Top(by, top.totalArticles(), items);
  }

  @Override
  public List<Mover> movers(ArticleQuery query, By by) {
    return List.of();
  }

  @Override
  public List<Repeated> repeated(ArticleQuery query, int size) {
    return List.of();
  }

  @Override
  public Cooccurrence cooccurrence(ArticleQuery query, By rows, By columns, int size) {
    Top topRows = top(query, rows, size);
    List<Top.Item> r = topRows.items();
    List<Top.Item> c = top(query, columns, size).items();
    List<Article> found = matching(query);
    return new Cooccurrence(
        topRows.totalArticles(),
        labels(r),
        labels(c),
        r.stream()
            .map(x -> c.stream().map(y -> both(found, rows, x.id(), columns, y.id())).toList())
            .toList());
  }

  @Override
  public Network network(ArticleQuery query, List<By> kinds, int size, int strongest) {
    return new Network(matching(query).size(), List.of(), List.of());
  }

  private static List<Cooccurrence.Label> labels(List<Top.Item> items) {
    return items.stream()
        .map(i -> new Cooccurrence.Label(i.id(), i.label(), i.articles()))
        .toList();
  }

  private static long both(List<Article> found, By a, String idA, By b, String idB) {
    return found.stream()
        .filter(x -> values(x, a).stream().anyMatch(v -> v.id().equals(idA)))
        .filter(x -> values(x, b).stream().anyMatch(v -> v.id().equals(idB)))
        .count();
  }

  @Override
  public Optional<Period> period(ArticleQuery query) {
    List<Instant> times = matching(query).stream().map(Article::publishedAt).sorted().toList();
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(new Period(times.getFirst(), times.getLast()));
  }

  @Override
  public Scan scan(ArticleQuery query) {
    List<Article> found = matching(query);
    long rows =
        found.stream()
            .flatMap(a -> Stream.of(EntityType.values()).map(a::entities))
            .mapToLong(List::size)
            .sum();
    return new Scan(
        found.size(), rows, found.stream().sorted(Comparator.comparing(Article::publishedAt)));
  }

  @Override
  public synchronized Map<String, String> labels(EntityType type, Collection<String> ids) {
    Map<String, String> labels = new HashMap<>();
    articles.values().forEach(a -> a.entities(type).forEach(e -> labels.put(e.id(), e.label())));
    labels.keySet().retainAll(ids);
    return labels;
  }

  @Override
  public List<Named> named(By by, String beginnings, int size) {
    List<String> wanted = analyzer.tokens(beginnings).stream().map(Token::form).toList();
    return top(ArticleQuery.all(ZoneId.of("UTC")), by, 1000).items().stream()
        .filter(i -> {
          List<Token> words = analyzer.tokens(i.label());
          return wanted.stream()
              .allMatch(w -> words.stream().anyMatch(word -> word.form().startsWith(w)));
        })
        .map(i -> new Named(i.id(), i.label(), i.articles()))
        .limit(size)
        .toList();
  }

  @Override
  public Map<String, Long> articles(By by, Collection<String> ids) {
    return top(ArticleQuery.all(ZoneId.of("UTC")), by, 1000).items().stream()
        .filter(i -> ids.contains(i.id()))
        .collect(Collectors.toMap(Top.Item::id, Top.Item::articles));
  }

  @Override
  public List<Long> counts(List<ArticleQuery> queries) {
    return queries.stream().map(q -> (long) matching(q).size()).toList();
  }

  /** Forms of the same length of which one letter differs. */
  @Override
  public synchronized Map<String, List<String>> similar(Collection<String> forms) {
    List<String> all =
        articles.values().stream()
            .flatMap(a -> analyzer.tokens(a.title() + " " + a.text()).stream().map(Token::form))
            .distinct()
            .toList();
    return forms.stream()
        .distinct()
        .collect(
            Collectors.toMap(
                Function.identity(),
                form -> all.stream().filter(a -> differences(a, form) == 1).toList()));
  }

  private static int differences(String a, String b) {
    int different = Math.abs(a.length() - b.length());
    for (int i = 0; i < Math.min(a.length(), b.length()); i++) {
      different += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return different;
  }
}
