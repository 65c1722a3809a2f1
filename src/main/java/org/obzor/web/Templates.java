package org.obzor.web;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Thymeleaf: pages from {@code templates/}, their texts from {@link Messages}. */
final class Templates implements FileRenderer {
  private final TemplateEngine engine = new TemplateEngine();

  /**
   * @param folder where templates are read at each request; null to read them once from the class
   *     path
   */
  Templates(@Nullable Path folder, Messages messages) {
    AbstractConfigurableTemplateResolver resolver =
        folder != null ? new FileTemplateResolver() : new ClassLoaderTemplateResolver();
    resolver.setPrefix(folder != null ? folder + "/" : "templates/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCacheable(folder == null);
    engine.setTemplateResolver(resolver);
    engine.setMessageResolver(new Texts(messages));
  }

  @Override
  public String render(String path, Map<String, ?> model, Context ctx) {
    return engine.process(
        path, new org.thymeleaf.context.Context(Visitor.of(ctx).locale(), new HashMap<>(model)));
  }

  private static final class Texts extends AbstractMessageResolver {
    private final Messages messages;

    Texts(Messages messages) {
      this.messages = messages;
    }

    @Override
    public @Nullable String resolveMessage(
        ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
      if (!messages.has(context.getLocale(), key)) {
        return null;
      }
      Object[] arguments = parameters == null ? new Object[0] : parameters;
      return messages.text(
          context.getLocale(), key, Arrays.copyOf(arguments, arguments.length, Object[].class));
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context, Class<?> origin, String key, Object @Nullable [] parameters) {
      return "??" + key + "??";
    }
  }
}
