package org.obzor.notify;

import java.util.List;
import java.util.Locale;
import org.obzor.notify.Telling.Item;

/** A message as plain text. */
final class MailText {
  private final Texts texts;

  MailText(Texts texts) {
    this.texts = texts;
  }

  String write(Telling t) {
    StringBuilder text = new StringBuilder();
    if (t.repeated() != null) {
      text.append(t.repeated()).append("\n\n");
    }
    text.append(t.heading()).append('\n');
    for (String notice : t.notices()) {
      text.append('\n').append(notice).append('\n');
    }
    List<Item> items = t.items();
    for (int i = 0; i < items.size(); i++) {
      text.append('\n');
      if (items.size() > 1) {
        text.append(i + 1).append(". ");
      }
      item(items.get(i), t.locale(), text);
    }
    if (t.more() != null) {
      text.append('\n').append(t.more()).append(":\n").append(t.alertUrl()).append('\n');
    }
    return text.append("\n-- \n")
        .append(texts.text(t.locale(), "footer.alert", t.alertName()))
        .append(": ")
        .append(t.alertUrl())
        .append('\n')
        .append(texts.text(t.locale(), "footer.unsubscribe"))
        .append(": ")
        .append(t.unsubscribeUrl())
        .append('\n')
        .toString();
  }

  private void item(Item item, Locale locale, StringBuilder text) {
    if (item.label() != null) {
      text.append('[').append(item.label()).append("] ");
    }
    text.append(item.title()).append('\n');
    text.append(item.source()).append(" · ").append(item.published()).append('\n');
    if (item.otherOutlets() != null) {
      text.append(item.otherOutlets()).append('\n');
    }
    if (!item.excerpt().isEmpty()) {
      text.append('\n').append(item.excerpt()).append("\n\n");
    }
    text.append(item.articleUrl()).append('\n');
    if (item.url() != null) {
      text.append(texts.text(locale, "item.original")).append(": ").append(item.url()).append('\n');
    }
  }
}
