package org.obzor.tag;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.query.InvalidInputException;

/**
 * Which articles have which tags. A tag is there as long as an article has it, and spelled as it
 * was first: case, ё and blanks make no other tag of it. Safe for use by several threads and
 * processes.
 */
public final class Tags {
  /** Characters of a tag. */
  public static final int LONGEST = 60;

  /** Tags of one article. */
  public static final int MOST = 50;

  /** Articles of one tag that can be searched for; Elasticsearch takes 65,536 ids in a query. */
  public static final int MOST_ARTICLES = 50_000;

  private static final int PAGE = 10_000;
  private static final int ATTEMPTS = 20;

  /**
   * A page asks some twenty questions about the same tag; another process sees a change so late.
   */
  private static final long FRESH_NANOS = 1_000_000_000L;

  private static final int MOST_READ = 20;

  private final Map<String, Read> read = new ConcurrentHashMap<>();
  private final DocumentStore<TaggedArticle> store;
  private final Clock clock;

  /**
   * @param store by the article's id; the groups are the tags
   */
  public Tags(DocumentStore<TaggedArticle> store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The articles that had a tag at a moment. */
  private record Read(Set<String> ids, long nanos) {}

  /**
   * Gives articles a tag.
   *
   * @param articles ids
   * @return the tag as it is spelled
   * @throws InvalidInputException if it is no tag, or an article has too many
   */
  public String add(Collection<String> articles, String tag) {
    String name = spelled(checked(tag));
    changeAll(
        articles,
        tags -> {
          Set<String> more = new LinkedHashSet<>(tags);
          more.add(name);
          if (more.size() > MOST) {
            throw new InvalidInputException("tag", "tag.too-many", MOST);
          }
          return List.copyOf(more);
        });
    return name;
  }

  /**
   * Takes a tag from articles; those that do not have it stay as they are.
   *
   * @throws InvalidInputException if it is no tag
   */
  public String remove(Collection<String> articles, String tag) {
    String name = spelled(checked(tag));
    changeAll(articles, tags -> tags.stream().filter(t -> !t.equals(name)).toList());
    return name;
  }

  /** The tags of each of these articles that has any, by its id. */
  public Map<String, List<String>> of(Collection<String> articles) {
    Map<String, List<String>> tags = new HashMap<>();
    store
        .findAll(articles)
        .forEach((id, stored) -> {
          if (!stored.value().tags().isEmpty()) {
            tags.put(id, stored.value().tags());
          }
        });
    return tags;
  }

  /** All tags and how many articles have each, the most frequent first. */
  public Map<String, Long> all() {
    Map<String, Long> all = new LinkedHashMap<>();
    store.countByGroup("").entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> all.put(e.getKey(), e.getValue()));
    return all;
  }

  /**
   * The ids of the articles that have any of these tags, however they are spelled.
   *
   * @throws InvalidInputException if there are too many to search for
   */
  public Set<String> articles(Collection<String> tags) {
    Set<String> ids = new LinkedHashSet<>();
    for (String tag : tags) {
      Read last = read.get(tag);
      if (last == null || System.nanoTime() - last.nanos() > FRESH_NANOS) {
        last = new Read(read(tag), System.nanoTime());
        if (read.size() >= MOST_READ) {
          read.clear();
        }
        read.put(tag, last);
      }
      ids.addAll(last.ids());
      if (ids.size() > MOST_ARTICLES) {
        throw tooMany();
      }
    }
    return ids;
  }

  private Set<String> read(String tag) {
    String name = spelled(tag);
    Set<String> ids = new LinkedHashSet<>();
    String cursor = null;
    do {
      Page<TaggedArticle> page = store.list(name, PAGE, cursor);
      page.items().forEach(stored -> ids.add(stored.id()));
      if (page.total() > MOST_ARTICLES) {
        throw tooMany();
      }
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  private static InvalidInputException tooMany() {
    return new InvalidInputException("tag", "tag.too-many-articles", MOST_ARTICLES);
  }

  private void changeAll(Collection<String> articles, UnaryOperator<List<String>> how) {
    Set<String> left = new LinkedHashSet<>(articles);
    try {
      change(left, how);
    } finally {
      read.clear();
    }
  }

  /** Again for those that somebody else changed meanwhile. */
  private void change(Set<String> left, UnaryOperator<List<String>> how) {
    for (int attempt = 0; !left.isEmpty(); attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException("articles whose tags never stop changing: " + left);
      }
      Map<String, Stored<TaggedArticle>> before = store.findAll(left);
      List<Stored<TaggedArticle>> fresh = new ArrayList<>();
      List<Stored<TaggedArticle>> changed = new ArrayList<>();
      for (String id : List.copyOf(left)) {
        Stored<TaggedArticle> old = before.get(id);
        List<String> had = old == null ? List.of() : old.value().tags();
        List<String> has = how.apply(had);
        if (has.equals(had)) {
          left.remove(id);
        } else if (old == null) {
          fresh.add(stored(id, has, null));
        } else {
          changed.add(stored(id, has, old.version()));
        }
      }
      left.removeAll(store.createAll(fresh));
      left.removeAll(store.replaceAll(changed));
    }
  }

  private Stored<TaggedArticle> stored(String id, List<String> tags, @Nullable String version) {
    return new Stored<>(
        id, tags, clock.instant(), new TaggedArticle(tags), version == null ? "" : version);
  }

  private String spelled(String tag) {
    Set<String> known = store.countByGroup("").keySet();
    return known.contains(tag)
        ? tag
        : known.stream()
            .filter(k -> folded(k).equals(folded(tag)))
            .sorted()
            .findFirst()
            .orElse(tag);
  }

  private static String folded(String tag) {
    return tag.toLowerCase(Locale.ROOT).replace('ё', 'е');
  }

  private static String checked(String tag) {
    String name = tag.strip().replaceAll("\\s+", " ");
    if (name.isEmpty()
        || name.length() > LONGEST
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new InvalidInputException("tag", "tag.name", LONGEST);
    }
    return name;
  }
}
