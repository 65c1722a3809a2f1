package org.obzor.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.elastic.DocumentStore;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.ingest.ImportRecord.Kind;
import org.obzor.ingest.ImportRecord.State;
import org.obzor.ingest.ImportRecord.WordDifference;
import org.obzor.ingest.LedgerFilter.Outcome;

class LedgerIT {
  private static final Instant T = Instant.parse("2026-03-30T09:00:00Z");

  private final DocumentStore<ImportRecord> store =
      TestElastic.fresh().store("imports", ImportRecord.class);
  private final Ledger ledger = new Ledger(store);

  private static ImportRecord record(
      int at, Kind kind, State state, String name, int rejected, int differing) {
    return new ImportRecord(
        "r" + at,
        kind,
        state,
        null,
        name,
        T.plusSeconds(at),
        5,
        2 + rejected,
        1,
        1,
        1,
        rejected,
        List.of(),
        differing,
        List.of());
  }

  private List<String> ids(LedgerFilter filter) {
    return ledger.list(filter, 10, null).items().stream().map(i -> i.value().id()).toList();
  }

  private static LedgerFilter filter(
      @Nullable Kind kind, @Nullable Outcome outcome, String name, @Nullable Instant until) {
    return new LedgerFilter(
        Optional.ofNullable(kind),
        Optional.ofNullable(outcome),
        name,
        Optional.empty(),
        Optional.ofNullable(until));
  }

  @Test
  void isFilteredByKindOutcomeNameAndTime() {
    ledger.add(
        List.of(
            record(1, Kind.FILE, State.DONE, "/in/Factiva-2026.html", 0, 0),
            record(2, Kind.FILE, State.DONE, "/in/Ещё одна выгрузка.xlsx", 3, 0),
            record(3, Kind.FEED, State.DONE, "https://news.example/rss", 0, 2),
            record(4, Kind.PUSH, State.FAILED, "", 1, 0),
            record(5, Kind.FILE, State.CANCELLED, "/in/factiva-big.html", 0, 0)));
    assertThat(ids(LedgerFilter.ALL)).containsExactly("r5", "r4", "r3", "r2", "r1");
    assertThat(ids(filter(Kind.FILE, null, "", null))).containsExactly("r5", "r2", "r1");
    assertThat(ids(filter(null, Outcome.CLEAN, "", null))).containsExactly("r3", "r1");
    assertThat(ids(filter(null, Outcome.REJECTED, "", null))).containsExactly("r4", "r2");
    assertThat(ids(filter(null, Outcome.DIFFERING, "", null))).containsExactly("r3");
    assertThat(ids(filter(null, Outcome.CANCELLED, "", null))).containsExactly("r5");
    assertThat(ids(filter(null, Outcome.FAILED, "", null))).containsExactly("r4");
    assertThat(ids(filter(null, null, "FACTIVA", null))).containsExactly("r5", "r1");
    assertThat(ids(filter(null, null, "fact 2026", null))).containsExactly("r1");
    assertThat(ids(filter(null, null, "еще", null))).containsExactly("r2");
    assertThat(ids(filter(null, null, "", T.plusSeconds(2)))).containsExactly("r1");
    assertThat(ids(filter(Kind.FILE, Outcome.CLEAN, "factiva", T.plusSeconds(9))))
        .containsExactly("r1");
  }

  @Test
  void isPagedAndExportedWhole() {
    List<ImportRecord> records = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      records.add(record(i, Kind.FILE, State.DONE, "f" + i, 0, 0));
    }
    ledger.add(records);
    ledger.add(records); // the same ids again
    Page<ImportRecord> first = ledger.list(LedgerFilter.ALL, 4, null);
    assertThat(first.total()).isEqualTo(7);
    Page<ImportRecord> second = ledger.list(LedgerFilter.ALL, 4, first.next());
    assertThat(second.items()).extracting(i -> i.value().name()).containsExactly("f3", "f2", "f1");
    assertThat(second.next()).isNull();
    List<String> exported = new ArrayList<>();
    ledger.each(LedgerFilter.ALL, 5, r -> exported.add(r.name()));
    assertThat(exported).containsExactly("f7", "f6", "f5", "f4", "f3");
  }

  @Test
  void recordsOfEarlierVersionsAreFoundOnceBroughtUp() {
    store.create("r1", "", T, record(1, Kind.FILE, State.DONE, "old.txt", 1, 0));
    ledger.add(List.of(record(2, Kind.FILE, State.DONE, "new.txt", 1, 0)));
    LedgerFilter rejected = filter(Kind.FILE, Outcome.REJECTED, "", null);
    assertThat(ids(rejected)).containsExactly("r2");
    ledger.bringUp();
    ledger.bringUp();
    assertThat(ids(rejected)).containsExactly("r2", "r1");
  }

  @Test
  void keepsEverything() {
    ImportRecord whole =
        new ImportRecord(
            "1",
            Kind.FILE,
            State.FAILED,
            "away",
            "z.zip",
            T,
            7,
            3,
            1,
            1,
            1,
            1,
            List.of(new ImportRecord.Rejection("a.txt", 1, 2, "Т", "source.no-date", List.of("x"))),
            1,
            List.of(new WordDifference("b.txt", 2, "Т", 5, 4)));
    ledger.add(List.of(whole));
    assertThat(ledger.find("1")).contains(whole);
  }
}
