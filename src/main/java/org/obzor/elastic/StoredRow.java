package org.obzor.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stored document as it lies in the index.
 *
 * @param at ISO-8601, with all the digits it has
 * @param json the document itself
 */
record StoredRow(
    String kind,
    String id,
    @JsonProperty("group") @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> groups,
    String at,
    String json) {

  /** The id in the index. */
  String key() {
    return kind + ":" + id;
  }

  /** What a write must still find. */
  record Version(long seqNo, long primaryTerm) {
    static Version parse(String version) {
      int dot = version.indexOf('.');
      return new Version(
          Long.parseLong(version.substring(0, dot)), Long.parseLong(version.substring(dot + 1)));
    }

    @Override
    public String toString() {
      return seqNo + "." + primaryTerm;
    }
  }

  /** Between records and rows. */
  static final class Codec<T> {
    private static final ObjectMapper JSON =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String kind;
    private final Class<T> type;

    Codec(String kind, Class<T> type) {
      this.kind = kind;
      this.type = type;
    }

    String key(String id) {
      return kind + ":" + id;
    }

    StoredRow row(String id, List<String> groups, Instant at, T value) {
      try {
        return new StoredRow(kind, id, groups, at.toString(), JSON.writeValueAsString(value));
      } catch (JsonProcessingException e) {
        throw new IllegalArgumentException("cannot be written as JSON: " + type, e);
      }
    }

    DocumentStore.Stored<T> stored(
        StoredRow row, @Nullable Long seqNo, @Nullable Long primaryTerm) {
      if (seqNo == null || primaryTerm == null) {
        throw new IllegalStateException("no version: " + row.key());
      }
      try {
        return new DocumentStore.Stored<>(
            row.id(),
            row.groups(),
            Instant.parse(row.at()),
            JSON.readValue(row.json(), type),
            new Version(seqNo, primaryTerm).toString());
      } catch (JsonProcessingException e) {
        throw new IllegalStateException("stored JSON is no " + type + ": " + row.key(), e);
      }
    }
  }

  /** The place after a hit in a list, newest first. */
  static String cursor(List<FieldValue> sort) {
    String text = sort.get(0).longValue() + " " + sort.get(1).stringValue();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @throws IllegalArgumentException if it is no cursor
   */
  static List<FieldValue> parseCursor(String cursor) {
    String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    int blank = text.indexOf(' ');
    if (blank < 0) {
      throw new IllegalArgumentException("no cursor: " + cursor);
    }
    return List.of(
        FieldValue.of(Long.parseLong(text.substring(0, blank))),
        FieldValue.of(text.substring(blank + 1)));
  }
}
