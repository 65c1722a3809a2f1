package org.obzor.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.obzor.elastic.Calls.Call;

/**
 * Settings and mappings of an index as a JSON resource; {@code mappings._meta.version} counts up
 * with each change. A change may only add fields: {@link #ensure} puts the newer mapping over an
 * older one.
 */
public final class IndexDefinition {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode definition;

  private IndexDefinition(JsonNode definition) {
    this.definition = definition;
  }

  /**
   * @param room the class beside which the resource lies
   */
  public static IndexDefinition resource(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + name + " beside " + room);
      }
      return new IndexDefinition(JSON.readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with another number of shards. */
  public IndexDefinition withShards(int shards) {
    JsonNode copy = definition.deepCopy();
    ((ObjectNode) copy.at("/settings/index")).put("number_of_shards", shards);
    return new IndexDefinition(copy);
  }

  /**
   * Makes the index ready: creates it, or adds what a newer definition has.
   *
   * @throws IllegalStateException if the stored index was made by a newer Obzor, or cannot be
   *     brought up to this one's; says what to do
   */
  public void ensure(Elastic elastic, String index) {
    if (create(elastic, index)) {
      return;
    }
    long stored = storedVersion(elastic, index);
    if (stored > version()) {
      throw new IllegalStateException(
          "the index %s has version %d, this Obzor knows %d: use a newer Obzor"
              .formatted(index, stored, version()));
    }
    if (stored < version()) {
      // What else a mapping says, as what _source leaves out, cannot be changed and need not be.
      ObjectNode newer = JSON.createObjectNode();
      newer.set("_meta", definition.at("/mappings/_meta"));
      newer.set("properties", definition.at("/mappings/properties"));
      String mappings = newer.toString();
      Call<?> put =
          () ->
              elastic
                  .client()
                  .indices()
                  .putMapping(m -> m.index(index).withJson(new StringReader(mappings)));
      try {
        Calls.call(put);
      } catch (IllegalStateException e) {
        throw new IllegalStateException(
            ("the index %s of version %d cannot be changed to version %d, nothing was changed (%s):"
                    + " keep it, start with an empty data folder or another index prefix, and"
                    + " import the articles again")
                .formatted(index, stored, version(), e.getMessage()),
            e);
      }
    }
  }

  /** The version of this definition. */
  public long version() {
    return definition.at("/mappings/_meta/version").asLong();
  }

  private boolean create(Elastic elastic, String index) {
    try {
      if (elastic.client().indices().exists(e -> e.index(index)).value()) {
        return false;
      }
      elastic
          .client()
          .indices()
          .create(c -> c.index(index).withJson(new StringReader(definition.toString())));
      return true;
    } catch (ElasticsearchException e) {
      if ("resource_already_exists_exception".equals(e.error().type())) {
        return false;
      }
      throw e;
    } catch (IOException e) {
      throw new UnavailableException("Elasticsearch does not answer: " + e.getMessage(), e);
    }
  }

  private static long storedVersion(Elastic elastic, String index) {
    var mapping =
        Calls.call(() -> elastic.client().indices().getMapping(g -> g.index(index)))
            .mappings()
            .get(index);
    var version = mapping == null ? null : mapping.mappings().meta().get("version");
    return version == null ? 0 : version.to(Long.class);
  }
}
