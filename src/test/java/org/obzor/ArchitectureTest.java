package org.obzor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house and what each may use: docs/architecture.md as a test. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.obzor");

  /** A room, or a library, and the rooms it may use, or be used by. */
  record Rule(String name, List<String> rooms) {
    static Rule of(String name, String... rooms) {
      return new Rule(name, List.of(rooms));
    }
  }

  static Stream<Rule> rooms() {
    return Stream.of(
        Rule.of("article"),
        Rule.of("text"),
        Rule.of("query", "article", "text"),
        Rule.of("person", "article", "text", "query"),
        Rule.of("enrich", "article", "text", "query", "person"),
        Rule.of("evaluation", "article", "text", "query", "person", "enrich"),
        Rule.of("curation", "article", "text", "query", "person", "enrich", "elastic"),
        Rule.of("view", "query", "elastic"),
        Rule.of("tag", "query", "elastic"),
        Rule.of("dedup", "article", "text"),
        Rule.of("elastic"),
        Rule.of("index", "article", "text", "query", "elastic"),
        Rule.of("feed", "text"),
        Rule.of("fetch"),
        Rule.of("poll", "article", "query", "feed", "fetch", "fulltext", "source", "elastic"),
        Rule.of("fulltext", "text"),
        Rule.of("source", "article", "text", "query", "feed", "elastic"),
        Rule.of("alert", "article", "text", "query", "elastic"),
        Rule.of("notify", "article", "text", "query", "alert", "fetch", "elastic"),
        Rule.of(
            "ingest",
            "article",
            "text",
            "query",
            "source",
            "feed",
            "enrich",
            "dedup",
            "index",
            "alert",
            "notify",
            "curation",
            "elastic"),
        Rule.of("export", "article", "text", "query", "index"),
        Rule.of("chart"),
        Rule.of("user", "elastic"));
  }

  static Stream<Rule> libraries() {
    return Stream.of(
        Rule.of("co.elastic", "elastic", "index"),
        Rule.of("org.apache.lucene"),
        Rule.of("morfologik", "text"),
        Rule.of("io.javalin", "web"),
        Rule.of("org.thymeleaf", "web", "notify"),
        Rule.of("jakarta.mail", "notify", "source"),
        Rule.of("com.github.weisj", "chart"),
        Rule.of("org.apache.hc", "elastic", "index", "fetch"),
        Rule.of("org.jsoup", "feed", "source", "fulltext"),
        Rule.of("picocli", "cli"),
        Rule.of("me.tongfei", "cli"),
        Rule.of("de.siegmar", "export"),
        Rule.of("org.dhatim.fastexcel.reader", "source"),
        Rule.of("org.dhatim", "export", "source"),
        Rule.of("org.apache.commons.compress", "source"));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void aRoomUsesOnlyTheRoomsItMay(Rule room) {
    String[] allowed =
        Stream.concat(Stream.of(room.name()), room.rooms().stream())
            .map(ArchitectureTest::inside)
            .toArray(String[]::new);
    classes()
        .that()
        .resideInAPackage(inside(room.name()))
        .should()
        .onlyDependOnClassesThat(
            DescribedPredicate.not(resideInAPackage("org.obzor..")).or(resideInAnyPackage(allowed)))
        .allowEmptyShould(true)
        .check(CODE);
  }

  @ParameterizedTest
  @MethodSource("libraries")
  void aLibraryStaysInItsRoom(Rule library) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            library.rooms().stream().map(ArchitectureTest::inside).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library.name() + "..")
        .check(CODE);
  }

  @Test
  void theWebKnowsNothingOfTheCommandLineAndTheWiring() {
    noClasses()
        .that()
        .resideInAPackage(inside("web"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(inside("app"), inside("cli"))
        .allowEmptyShould(true)
        .check(CODE);
  }

  private static String inside(String room) {
    return "org.obzor." + room + "..";
  }
}
