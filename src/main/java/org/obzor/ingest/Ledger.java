package org.obzor.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;
import org.obzor.elastic.Selection;

/** What became of every file, feed poll and push. Records are added and never changed. */
public final class Ledger {
  private static final int PAGE = 500;
  private static final int LONGEST_WORD = 100;

  private final DocumentStore<ImportRecord> store;

  public Ledger(DocumentStore<ImportRecord> store) {
    this.store = store;
  }

  void add(List<ImportRecord> records) {
    store.createAll(
        records.stream().map(r -> new Stored<>(r.id(), groups(r), r.startedAt(), r, "")).toList());
  }

  /** Lets records of earlier versions be found by filters; at a server's start. */
  public void bringUp() {
    long filed = store.countByGroup("kind:").values().stream().mapToLong(n -> n).sum();
    if (filed == store.list(null, 1, null).total()) {
      return;
    }
    String cursor = null;
    do {
      Page<ImportRecord> page = store.list(null, PAGE, cursor);
      store.replaceAll(
          page.items().stream()
              .filter(s -> s.groups().isEmpty())
              .map(s -> new Stored<>(s.id(), groups(s.value()), s.at(), s.value(), s.version()))
              .toList());
      cursor = page.next();
    } while (cursor != null);
  }

  public Optional<ImportRecord> find(String id) {
    return store.find(id).map(Stored::value);
  }

  /**
   * The newest first.
   *
   * @param cursor from {@link Page#next()}, null for the first page
   * @throws IllegalArgumentException if the cursor is not one of ours
   */
  public Page<ImportRecord> list(LedgerFilter filter, int size, @Nullable String cursor) {
    return store.select(selection(filter), size, cursor);
  }

  /** Hands over the newest {@code most} records. */
  public void each(LedgerFilter filter, int most, Consumer<ImportRecord> sink) {
    int left = most;
    String cursor = null;
    do {
      Page<ImportRecord> page = store.select(selection(filter), Math.min(PAGE, left), cursor);
      page.items().forEach(i -> sink.accept(i.value()));
      left -= page.items().size();
      cursor = page.next();
    } while (cursor != null && left > 0);
  }

  private static Selection selection(LedgerFilter filter) {
    List<String> groups = new ArrayList<>();
    filter.kind().ifPresent(kind -> groups.add(kindGroup(kind)));
    filter.outcome().ifPresent(outcome -> groups.add(outcomeGroup(outcome)));
    List<String> prefixes = words(filter.name()).map(w -> "name:" + w).toList();
    return new Selection(groups, prefixes, filter.from().orElse(null), filter.until().orElse(null));
  }

  private static List<String> groups(ImportRecord r) {
    Stream<String> of =
        Stream.concat(
            Stream.of(kindGroup(r.kind())),
            Stream.of(LedgerFilter.Outcome.values())
                .filter(outcome -> outcome.holds(r))
                .map(Ledger::outcomeGroup));
    return Stream.concat(of, words(r.name()).map(w -> "name:" + w)).distinct().toList();
  }

  private static String kindGroup(ImportRecord.Kind kind) {
    return "kind:" + kind.name().toLowerCase(Locale.ROOT);
  }

  private static String outcomeGroup(LedgerFilter.Outcome outcome) {
    return "outcome:" + outcome.name().toLowerCase(Locale.ROOT);
  }

  /** A name is found by the beginnings of its words. */
  private static Stream<String> words(String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT).replace('ё', 'е').split("[^\\p{L}\\p{N}]+", -1))
        .filter(w -> !w.isEmpty())
        .map(w -> w.length() <= LONGEST_WORD ? w : w.substring(0, LONGEST_WORD))
        .distinct();
  }
}
