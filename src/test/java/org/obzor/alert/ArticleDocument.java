package org.obzor.alert;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.obzor.article.Article;
import org.obzor.article.Mention;
import org.obzor.query.AnalyzedArticle;
import org.obzor.query.QueryParser;
import org.obzor.query.TextQuery.Scope;
import org.obzor.text.TextAnalyzer;
import org.obzor.text.Token;

/** An article as the matcher sees it: what the index holds of it, in one Lucene document. */
final class ArticleDocument {
  /** Longer words, which no query can ask for, are left out; Lucene would refuse them. */
  private static final int MAX_TERM = QueryParser.MAX_LENGTH;

  private ArticleDocument() {}

  /**
   * @param prefixes what alerts ask for
   */
  static Document of(Article article, TextAnalyzer analyzer, Prefixes prefixes) {
    List<Token> title = analyzer.tokens(article.title());
    List<Token> text = analyzer.tokens(article.text());
    Document document = new Document();
    addWords(document, Scope.TITLE, List.of(title), prefixes);
    addWords(document, Scope.TITLE_AND_TEXT, List.of(title, text), prefixes);
    addEntities(document, article.mentions());
    document.add(exact(Fields.SOURCE, AnalyzedArticle.sourceKey(article.source())));
    document.add(exact(Fields.LANG, article.lang()));
    document.add(new LongPoint(Fields.PUBLISHED_AT, article.publishedAt().toEpochMilli()));
    document.add(new LongPoint(Fields.INDEXED_AT, article.indexedAt().toEpochMilli()));
    return document;
  }

  private static void addWords(
      Document document, Scope scope, List<List<Token>> sections, Prefixes prefixes) {
    List<List<String>> keys =
        sections.stream()
            .map(tokens -> tokens.stream().map(ArticleDocument::key).toList())
            .toList();
    document.add(new TextField(Fields.keys(scope), new WordStream(keys)));
    Set<String> forms = new HashSet<>();
    sections.forEach(tokens -> tokens.forEach(token -> forms.add(token.form())));
    List<String> found = List.copyOf(prefixes.of(forms));
    if (!found.isEmpty()) {
      document.add(new TextField(Fields.prefixes(scope), new WordStream(List.of(found))));
    }
  }

  private static String key(Token token) {
    return token.key().length() > MAX_TERM ? "" : token.key();
  }

  private static void addEntities(Document document, List<Mention> mentions) {
    Set<List<String>> seen = new HashSet<>();
    for (Mention mention : mentions) {
      if (seen.add(List.of(mention.type().id(), mention.id()))) {
        document.add(exact(Fields.entities(mention.type()), mention.id()));
      }
    }
  }

  private static StringField exact(String field, String value) {
    return new StringField(field, value.length() > MAX_TERM ? "" : value, Field.Store.NO);
  }
}
