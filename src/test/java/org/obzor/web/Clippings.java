package org.obzor.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.obzor.article.Article;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;

/** Invented articles with their mentions, the same ones every time. */
public final class Clippings {
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "CN", "Кита[йяюе]м?|КНР",
          "KZ", "Казахстана?у?о?м?е?",
          "UZ", "Узбекистана?о?м?е?",
          "TR", "Турци[яеию]й?",
          "DE", "Германи[яеию]й?");
  private static final Map<String, String> PERSONS =
      Map.of(
          "Айгуль Сарсенова", "Айгуль Сарсенов(а|ой)|Сарсенов(а|ой)",
          "Пётр Вершинин", "Петр(а|ом)? Вершинин(а|ым)?|Вершинин(а|ым)?",
          "Ли Цзянь", "Ли Цзянь");
  private static final List<String> TITLES =
      List.of(
          "Казахстан и Китай договорились о новых поездах",
          "Узбекистан откроет три рынка у границы",
          "В Германии обсудили цены на зерно",
          "Турция предложила новый маршрут через Каспий",
          "Сарсенова рассказала о планах на осень",
          "Ли Цзянь приехал на встречу портов",
          "Вершинин назвал сроки ремонта дороги");
  private static final List<String> SENTENCES =
      List.of(
          "Казахстан и КНР подписали план перевозок на будущий год.",
          "Об этом сообщила министр Айгуль Сарсенова на встрече в столице.",
          "Представитель Китая Ли Цзянь поддержал предложение.",
          "Германия готова поставить оборудование для элеваторов.",
          "По словам инженера, Петр Вершинин проверит мосты до зимы.",
          "Турция рассчитывает на рост торговли с Узбекистаном.",
          "Сарсенова добавила, что цены на зерно останутся прежними.",
          "Порт сможет принимать больше судов, чем в прошлом году.");
  private static final List<String> SOURCES =
      List.of("Степной телетайп", "Деловой Алатау", "Каспий-телеграф", "Silk Junction Review");
  private static final List<String> TOPICS =
      List.of("politics", "economy-business-finance", "transport");

  private Clippings() {}

  /** {@code count} articles of the {@code days} before {@code now}. */
  public static List<Article> some(int count, int days, Instant now) {
    Random random = new Random(7);
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double back = Math.pow(random.nextDouble(), 1.4) * days;
      Instant at = now.minus((long) (back * 24 * 60), ChronoUnit.MINUTES);
      StringBuilder text = new StringBuilder();
      for (int s = 0; s < 6; s++) {
        text.append(SENTENCES.get(random.nextInt(SENTENCES.size())))
            .append(s % 2 == 1 ? "\n\n" : " ");
      }
      articles.add(
          article(
              "a" + i,
              TITLES.get(random.nextInt(TITLES.size())),
              text.toString().strip(),
              SOURCES.get(random.nextInt(SOURCES.size())),
              at,
              TOPICS.get(random.nextInt(TOPICS.size())),
              "s" + i * 9 / 10));
    }
    return articles;
  }

  /** One article. */
  public static Article article(
      String id, String title, String text, String source, Instant at, String topic, String story) {
    List<Mention> mentions = new ArrayList<>();
    for (Section section : Section.values()) {
      String part = section == Section.TITLE ? title : text;
      COUNTRIES.forEach((c, p) -> find(mentions, part, section, EntityType.COUNTRY, c, c, p));
      PERSONS.forEach((name, p) ->
          find(
              mentions,
              part,
              section,
              EntityType.PERSON,
              name.toLowerCase(java.util.Locale.ROOT).replace('ё', 'е').replace(' ', '-'),
              name,
              p));
    }
    mentions.add(Mention.topic(topic, topic));
    return new Article(
        id,
        title,
        text,
        "Читайте также\nПогода на завтра",
        source,
        "https://example.org/" + id,
        "ru",
        at,
        false,
        at,
        text.split("\\s+").length,
        48,
        story,
        mentions);
  }

  private static void find(
      List<Mention> mentions,
      String text,
      Section section,
      EntityType type,
      String id,
      String label,
      String pattern) {
    Matcher matcher = Pattern.compile("(?<!\\p{L})(" + pattern + ")(?!\\p{L})").matcher(text);
    while (matcher.find()) {
      mentions.add(
          new Mention(
              type,
              id,
              label,
              section,
              matcher.start(),
              matcher.end(),
              type == EntityType.COUNTRY ? CountryKind.NAME : null));
    }
  }
}
