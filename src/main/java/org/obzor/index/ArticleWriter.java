package org.obzor.index;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.obzor.article.Article;
import org.obzor.elastic.Calls;
import org.obzor.elastic.Elastic;
import org.obzor.index.ArticleIndex.Added;
import org.obzor.text.TextAnalyzer;

/** Writes articles in bulk, and beside them what they call their entities and sources. */
final class ArticleWriter {
  private static final int CONFLICT = 409;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_ARTICLES = 500;
  private static final int MOST_CHARACTERS = 4_000_000;
  private static final int MOST_KNOWN_LABELS = 100_000;

  private final Elastic elastic;
  private final String index;
  private final Labels labels;
  private final TextAnalyzer analyzer;

  /** Labels written already: they need not be written with every article. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  ArticleWriter(Elastic elastic, String index, Labels labels, TextAnalyzer analyzer) {
    this.elastic = elastic;
    this.index = index;
    this.labels = labels;
    this.analyzer = analyzer;
  }

  List<Added> add(List<Article> articles, Map<String, List<String>> storyKeys) {
    List<Added> results = new ArrayList<>(articles.size());
    List<ArticleRow> batch = new ArrayList<>();
    int characters = 0;
    for (Article a : articles) {
      batch.add(ArticleRow.of(a, analyzer, storyKeys.getOrDefault(a.id(), List.of())));
      characters += a.title().length() + a.text().length();
      if (batch.size() == MOST_ARTICLES || characters > MOST_CHARACTERS) {
        results.addAll(write(batch));
        batch.clear();
        characters = 0;
      }
    }
    if (!batch.isEmpty()) {
      results.addAll(write(batch));
    }
    return results;
  }

  private List<Added> write(List<ArticleRow> rows) {
    return write(
        rows.stream()
            .map(row ->
                BulkOperation.of(o -> o.create(c -> c.index(index).id(row.id()).document(row))))
            .toList(),
        rows,
        Refresh.True);
  }

  /**
   * Writes in one request.
   *
   * @param rows whose entities' and sources' labels are written beside
   * @return one result an operation, in their order
   */
  List<Added> write(List<BulkOperation> operations, List<ArticleRow> rows, Refresh refresh) {
    Map<String, Labels.Label> fresh = freshLabels(rows);
    BulkRequest.Builder bulk = new BulkRequest.Builder().refresh(refresh).operations(operations);
    fresh.forEach((key, label) ->
        bulk.operations(o -> o.index(i -> i.index(labels.index()).id(key).document(label))));
    BulkRequest request = bulk.build();
    List<BulkResponseItem> items =
        Calls.call(() -> elastic.client().bulk(request)).items().subList(0, operations.size());
    if (known.size() > MOST_KNOWN_LABELS) {
      known.clear();
    }
    fresh.forEach((key, label) -> known.put(key, label.label()));
    return items.stream().map(ArticleWriter::result).toList();
  }

  private Map<String, Labels.Label> freshLabels(List<ArticleRow> rows) {
    Map<String, Labels.Label> fresh = new LinkedHashMap<>();
    for (ArticleRow row : rows) {
      addFresh(fresh, labels.label(Labels.SOURCE, row.sourceKey(), row.source()));
      for (EntityRow e : row.entities()) {
        addFresh(fresh, labels.label(e.type(), e.id(), e.label()));
      }
    }
    return fresh;
  }

  private void addFresh(Map<String, Labels.Label> fresh, Labels.Label label) {
    if (label.fits() && !label.label().equals(known.get(label.key()))) {
      fresh.put(label.key(), label);
    }
  }

  private static Added result(BulkResponseItem item) {
    ErrorCause error = item.error();
    if (error == null) {
      return new Added.Stored();
    }
    return switch (item.status()) {
      case CONFLICT -> new Added.Exists();
      case TOO_MANY_REQUESTS, 503 ->
          throw Calls.refused(item.status(), String.valueOf(error.reason()));
      default -> {
        ErrorCause cause = error.causedBy();
        yield new Added.Failed(
            cause == null
                ? String.valueOf(error.reason())
                : error.reason() + ": " + cause.reason());
      }
    };
  }
}
