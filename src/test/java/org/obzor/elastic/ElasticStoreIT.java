package org.obzor.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.obzor.TestElastic;
import org.obzor.elastic.DocumentStore.Page;
import org.obzor.elastic.DocumentStore.Stored;

class ElasticStoreIT {
  private static final Instant T = Instant.parse("2024-03-30T09:00:00.123456Z");

  record Note(String text, @Nullable Instant due, List<String> tags) {}

  private Elastic elastic = TestElastic.fresh();
  private DocumentStore<Note> notes = elastic.store("note", Note.class);

  @BeforeEach
  void freshStore() {
    elastic = TestElastic.fresh();
    notes = elastic.store("note", Note.class);
  }

  private static Note note(String text) {
    return new Note(text, null, List.of());
  }

  @Test
  void keepsWhatWasCreated() {
    Note value = new Note("Ван И «цитата»", T, List.of("а", "б"));
    assertThat(notes.create("1", "g", T, value)).isTrue();
    Stored<Note> found = notes.find("1").orElseThrow();
    assertThat(found.value()).isEqualTo(value);
    assertThat(found.at()).isEqualTo(T);
    assertThat(found.groups()).containsExactly("g");
    assertThat(notes.find("2")).isEmpty();
  }

  @Test
  void createLeavesWhatIsThere() {
    notes.create("1", "g", T, note("first"));
    assertThat(notes.create("1", "g", T, note("second"))).isFalse();
    assertThat(notes.find("1").orElseThrow().value().text()).isEqualTo("first");
  }

  @Test
  void createAllTellsTheNewIds() {
    notes.create("2", "g", T, note("old"));
    List<Stored<Note>> three =
        List.of("1", "2", "3").stream()
            .map(id -> new Stored<>(id, "g", T, note("new"), ""))
            .toList();
    assertThat(notes.createAll(three)).containsExactly("1", "3");
    assertThat(notes.find("2").orElseThrow().value().text()).isEqualTo("old");
  }

  @Test
  void putWritesOver() {
    notes.put("1", "g", T, note("first"));
    notes.put("1", "h", T, note("second"));
    assertThat(notes.all())
        .singleElement()
        .satisfies(s -> assertThat(s.value().text()).isEqualTo("second"))
        .satisfies(s -> assertThat(s.groups()).containsExactly("h"));
  }

  @Test
  void replaceNeedsTheStoredVersion() {
    notes.create("1", "g", T, note("first"));
    Stored<Note> read = notes.find("1").orElseThrow();
    Stored<Note> listed = notes.all().getFirst();
    assertThat(listed.version()).isEqualTo(read.version());
    Stored<Note> changed = new Stored<>("1", "g", T, note("second"), read.version());
    assertThat(notes.replace(changed)).isTrue();
    assertThat(notes.replace(changed)).isFalse();
    assertThat(notes.find("1").orElseThrow().value().text()).isEqualTo("second");
  }

  @Test
  void deletes() {
    notes.create("1", "g", T, note("first"));
    assertThat(notes.delete("1")).isTrue();
    assertThat(notes.delete("1")).isFalse();
    assertThat(notes.all()).isEmpty();
  }

  @Test
  void listsNewestFirstPageByPage() {
    List<Stored<Note>> many = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      // Five at each instant: ties must not be lost between pages.
      many.add(
          new Stored<>(
              "n" + i, i % 2 == 0 ? "even" : "odd", T.plusSeconds(i / 5), note("" + i), ""));
    }
    notes.createAll(many);
    List<Stored<Note>> seen = new ArrayList<>();
    String cursor = null;
    do {
      Page<Note> page = notes.list(null, 4, cursor);
      assertThat(page.total()).isEqualTo(25);
      seen.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).extracting(Stored::id).doesNotHaveDuplicates().hasSize(25);
    assertThat(seen).extracting(Stored::at).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(notes.list("even", 100, null).items()).hasSize(13);
    assertThat(notes.countByGroup("")).isEqualTo(Map.of("even", 13L, "odd", 12L));
  }

  @Test
  void tellsWhatIsDueOldestFirst() {
    for (int i = 0; i < 5; i++) {
      notes.create("n" + i, "waiting", T.plusSeconds(10 - i), note("" + i));
    }
    notes.create("done", "done", T, note("done"));
    elastic.store("other", Note.class).create("n9", "waiting", T, note("other"));
    assertThat(notes.due("waiting", T.plusSeconds(8), 10))
        .extracting(Stored::id)
        .containsExactly("n4", "n3", "n2");
    assertThat(notes.due("waiting", T.plusSeconds(8), 2))
        .extracting(Stored::id)
        .containsExactly("n4", "n3");
    assertThat(notes.due("waiting", T, 10)).isEmpty();
  }

  @Test
  void aDocumentMayBeInSeveralGroups() {
    notes.createAll(
        List.of(
            new Stored<>("1", List.of("a.b", "new:a.b"), T, note("1"), ""),
            new Stored<>("2", List.of("axb", "new:axb"), T, note("2"), ""),
            new Stored<>("3", List.of("a.b"), T, note("3"), "")));
    assertThat(notes.list("a.b", 10, null).total()).isEqualTo(2);
    assertThat(notes.find("1").orElseThrow().groups()).containsExactly("a.b", "new:a.b");
    assertThat(notes.countByGroup("new:")).isEqualTo(Map.of("new:a.b", 1L, "new:axb", 1L));
    assertThat(notes.countByGroup("new:a.")).isEqualTo(Map.of("new:a.b", 1L));
  }

  @Test
  void replacesManyButNoneThatHasChanged() {
    notes.create("1", "waiting", T, note("1"));
    notes.create("2", "waiting", T, note("2"));
    List<Stored<Note>> read = notes.due("waiting", T, 10);
    notes.put("2", "waiting", T, note("changed"));
    List<Stored<Note>> moved =
        read.stream().map(s -> new Stored<>(s.id(), "done", T, s.value(), s.version())).toList();
    assertThat(notes.replaceAll(moved)).containsExactly("1");
    assertThat(notes.countByGroup("")).isEqualTo(Map.of("waiting", 1L, "done", 1L));
    assertThat(notes.find("2").orElseThrow().value()).isEqualTo(note("changed"));
  }

  @Test
  void replacingMovesToAnotherGroupAndTime() {
    notes.create("1", "waiting", T, note("first"));
    Stored<Note> due = notes.due("waiting", T, 10).getFirst();
    assertThat(notes.replace(new Stored<>("1", "done", T.plusSeconds(5), note("x"), due.version())))
        .isTrue();
    assertThat(notes.due("waiting", T.plusSeconds(9), 10)).isEmpty();
    assertThat(notes.due("done", T.plusSeconds(4), 10)).isEmpty();
    assertThat(notes.due("done", T.plusSeconds(5), 10)).hasSize(1);
    assertThat(notes.countByGroup("")).isEqualTo(Map.of("done", 1L));
    assertThat(notes.replace(new Stored<>("1", "waiting", T, note("y"), due.version()))).isFalse();
  }

  @Test
  void kindsAreApart() {
    notes.create("1", "g", T, note("note"));
    DocumentStore<Note> others = elastic.store("other", Note.class);
    assertThat(others.find("1")).isEmpty();
    assertThat(others.all()).isEmpty();
    assertThat(others.create("1", "g", T, note("other"))).isTrue();
    assertThat(notes.countByGroup("")).isEqualTo(Map.of("g", 1L));
  }

  @Test
  void refusesForeignCursors() {
    for (String bad : List.of("%%%", "YWJj", "eCB5")) {
      assertThatThrownBy(() -> notes.list(null, 5, bad))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
