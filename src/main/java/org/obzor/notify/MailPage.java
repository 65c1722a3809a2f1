package org.obzor.notify;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.obzor.notify.Telling.Item;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A message as a page of HTML, for light and dark screens. */
final class MailPage {
  private final Texts texts;
  private final TemplateEngine engine = new TemplateEngine();

  MailPage(Texts texts) {
    this.texts = texts;
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("org/obzor/notify/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(resolver);
  }

  String write(Telling t) {
    Locale locale = t.locale();
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("lang", locale.getLanguage());
    model.put("subject", t.subject());
    model.put("heading", t.heading());
    model.put("alertUrl", t.alertUrl());
    model.put("repeated", t.repeated());
    model.put("notices", t.notices());
    model.put("items", t.items().stream().map(MailPage::item).toList());
    model.put("more", t.more());
    model.put("open", texts.text(locale, "item.open"));
    model.put("story", texts.text(locale, "item.story"));
    model.put("original", texts.text(locale, "item.original"));
    model.put("unsubscribeUrl", t.unsubscribeUrl());
    model.put("footerAlert", texts.text(locale, "footer.alert", t.alertName()));
    model.put("footerUnsubscribe", texts.text(locale, "footer.unsubscribe"));
    model.put("footerSent", texts.text(locale, "footer.sent"));
    Context context = new Context(locale);
    model.forEach(context::setVariable);
    return engine.process("mail", context);
  }

  private static Map<String, @Nullable Object> item(Item item) {
    Map<String, @Nullable Object> model = new HashMap<>();
    model.put("label", item.label());
    model.put("titleHtml", item.titleHtml());
    model.put("meta", String.join(" · ", List.of(item.source(), item.published())));
    model.put("outlets", item.otherOutlets());
    model.put("excerptHtml", item.excerptHtml());
    model.put("articleUrl", item.articleUrl());
    model.put("storyUrl", item.storyUrl());
    model.put("url", item.url());
    return model;
  }
}
