package org.obzor.query;

import java.util.List;
import java.util.Set;
import org.obzor.article.EntityType;

/** A part of a compiled query. */
interface Node {

  boolean matches(AnalyzedArticle article);

  /** Adds the words that make this part match; called only if it does. */
  default void collect(AnalyzedArticle article, Set<Hit> hits) {}

  record All() implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      return true;
    }
  }

  record Entity(EntityType type, String id) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      return article.mentions(type, id);
    }
  }

  record Source(String key) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      return article.source().equals(key);
    }
  }

  record Lang(String code) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      return article.lang().equals(code);
    }
  }

  record And(List<Node> parts) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      for (Node part : parts) {
        if (!part.matches(article)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public void collect(AnalyzedArticle article, Set<Hit> hits) {
      parts.forEach(part -> part.collect(article, hits));
    }
  }

  record Or(List<Node> parts) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      for (Node part : parts) {
        if (part.matches(article)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void collect(AnalyzedArticle article, Set<Hit> hits) {
      for (Node part : parts) {
        if (part.matches(article)) {
          part.collect(article, hits);
        }
      }
    }
  }

  record Not(Node part) implements Node {
    @Override
    public boolean matches(AnalyzedArticle article) {
      return !part.matches(article);
    }
  }
}
