package org.obzor.notify;

import java.time.Instant;
import java.util.List;
import org.obzor.notify.Telling.Item;
import org.obzor.notify.Telling.Kind;

/** Messages to send, for tests. */
final class Tellings {
  private Tellings() {}

  static Telling story(String subject, boolean repeated) {
    Item item =
        new Item(
            "1",
            "s",
            null,
            "Снег <выпал> & растаял",
            "<mark>Снег</mark> &lt;выпал&gt; &amp; растаял",
            "https://news.example.org/1?a=1&b=2",
            "Вестник",
            List.of("Степь"),
            "Также: Степь",
            Instant.parse("2026-11-20T12:00:00Z"),
            "20 нояб. 2026 г., 17:00",
            "Ночью выпал снег.",
            "Ночью выпал <mark>снег</mark>.",
            "https://obzor.example.org/articles/1",
            "https://obzor.example.org/articles/1#story");
    return new Telling(
        "batch-12345678",
        "11112222-3333",
        subject,
        "https://obzor.example.org/alerts/11112222-3333",
        Texts.locale("ru"),
        Kind.STORY,
        subject,
        subject,
        List.of(),
        List.of(item),
        1,
        null,
        repeated ? "Возможно, вы это уже получали" : null,
        "https://obzor.example.org/alerts/11112222-3333/unsubscribe?channel=mailto%3Aa&key=abc",
        "key",
        Instant.parse("2026-11-20T12:00:01Z"));
  }
}
