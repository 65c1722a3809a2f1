package org.obzor.ingest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.obzor.article.Article;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.index.StoryIndex;
import org.obzor.index.StoryIndex.StoryCandidate;
import org.obzor.index.StoryIndex.StoryLookup;
import org.obzor.text.TextAnalyzer;
import org.obzor.web.MemoryIndex;

/** The index in memory, with story keys. */
final class MemoryStories {
  private final MemoryIndex articles;
  private final Map<String, List<String>> keys = new HashMap<>();

  MemoryStories(TextAnalyzer analyzer) {
    this.articles = new MemoryIndex(analyzer);
  }

  StoryIndex index() {
    return (StoryIndex)
        Proxy.newProxyInstance(
            StoryIndex.class.getClassLoader(),
            new Class<?>[] {StoryIndex.class},
            (proxy, method, arguments) -> {
              if (method.getDeclaringClass() == StoryIndex.class) {
                switch (method.getName()) {
                  case "add" -> {
                    return add(arguments);
                  }
                  case "storyCandidates" -> {
                    return candidates((List<?>) arguments[0]);
                  }
                  default -> {}
                }
              }
              try {
                return method.invoke(articles, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private List<Added> add(Object[] arguments) {
    ((Map<?, ?>) arguments[1])
        .forEach((id, k) ->
            keys.put((String) id, ((List<?>) k).stream().map(String.class::cast).toList()));
    return articles.add(((List<?>) arguments[0]).stream().map(Article.class::cast).toList());
  }

  private List<List<StoryCandidate>> candidates(List<?> lookups) {
    return lookups.stream().map(l -> candidates((StoryLookup) l)).toList();
  }

  private List<StoryCandidate> candidates(StoryLookup lookup) {
    return articles.findAll(keys.keySet()).values().stream()
        .filter(
            a -> !a.publishedAt().isBefore(lookup.from()) && !a.publishedAt().isAfter(lookup.to()))
        .filter(a ->
            lookup.keys().stream().filter(keys.getOrDefault(a.id(), List.of())::contains).count()
                >= lookup.leastShared())
        .map(a -> new StoryCandidate(a.id(), a.storyId(), a.title(), a.text()))
        .toList();
  }
}
