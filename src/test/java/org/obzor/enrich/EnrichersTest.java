package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.obzor.Cases;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.person.KnownPersons;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;

class EnrichersTest {
  private static final Enricher ENRICHER = enricher();

  private static Enricher enricher() {
    RussianDictionary dictionary = RussianDictionary.load();
    return Enrichers.standard(
        DictionaryAnalyzer.create(dictionary),
        dictionary,
        Countries.load(),
        Topics.load(),
        KnownPersons.load());
  }

  private static Set<String> ids(Enrichment enrichment, EntityType type) {
    return enrichment.mentions().stream()
        .filter(m -> m.type() == type)
        .map(Mention::id)
        .collect(Collectors.toSet());
  }

  @Test
  void recognisesLanguageCountriesAndTopics() {
    Enrichment found =
        ENRICHER.enrich(
            "Глава МИД КНР обсудил с казахстанским коллегой торговлю",
            """
            Переговоры министров иностранных дел Китая и Казахстана прошли в Пекине. Стороны \
            говорили о визите президента, о строительстве дорог в Синьцзян-Уйгурском автономном \
            районе и о позиции по Тайваню. Позже казахстанский министр отправится в США, где \
            запланированы переговоры в Госдепартаменте.\
            """,
            null);
    assertThat(found.lang()).isEqualTo("ru");
    assertThat(ids(found, EntityType.COUNTRY)).containsExactlyInAnyOrder("CN", "KZ", "TW", "US");
    assertThat(ids(found, EntityType.TOPIC)).contains("politics-government");
    assertThat(found.mentions().getLast().hasSpan()).isFalse();
  }

  @Test
  void mentionsAreInOrder() {
    Enrichment found = ENRICHER.enrich("Китай и США", "В США и Китае", "ru");
    assertThat(found.mentions())
        .extracting(Mention::section, Mention::start)
        .containsExactly(
            tuple(Section.TITLE, 0),
            tuple(Section.TITLE, 8),
            tuple(Section.TEXT, 2),
            tuple(Section.TEXT, 8));
  }

  @Test
  void emptyTextHasNothing() {
    assertThat(ENRICHER.enrich("", "", null).mentions()).isEmpty();
  }

  @Test
  void anythingIsAnswered() throws IOException {
    List<String> lines =
        new ArrayList<>(
            List.of("\uD800", "\u202Etest", "🇰🇿🇨🇳", "%s%n", "İi̇ıI", "\0", "ﷺ", "-".repeat(9)));
    Optional<Path> hostile = Cases.find("hostile/blns/blns.txt");
    if (hostile.isPresent()) {
      lines.addAll(Files.readAllLines(hostile.get()));
    }
    for (String line : lines) {
      Enrichment found = ENRICHER.enrich(line, line, null);
      assertThat(found.lang()).hasSize(2);
    }
  }

  @Test
  void longWordsAndLongTextsAreAnswered() {
    assertThat(ENRICHER.enrich("", "к".repeat(100_000), null).mentions()).isEmpty();
    String text = "Китай и Қазақстан, United States and российско-".repeat(20_000);
    assertThat(ids(ENRICHER.enrich("", text, null), EntityType.COUNTRY)).contains("CN", "US");
    assertThat(ENRICHER.enrich("", "-русском и ".repeat(100_000), null).lang()).isEqualTo("ru");
  }

  @Test
  void findsTheCountriesOfTheExampleClipping() throws IOException {
    String clipping = Files.readString(Cases.require("seed/tass-2024-03-30.txt"));
    String title = clipping.lines().findFirst().orElseThrow();
    String body = clipping.substring(clipping.indexOf("248") + 3, clipping.indexOf("\nНовости"));
    Enrichment found = ENRICHER.enrich(title, body, null);
    assertThat(ids(found, EntityType.COUNTRY)).containsExactlyInAnyOrder("CN", "KZ", "TW", "US");
  }
}
