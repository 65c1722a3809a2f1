package org.obzor.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.obzor.ingest.ImportRecord.Rejection;
import org.obzor.query.Messages;

/** Writes an entry of the ledger as JSON for people and programs, with reasons in words. */
final class LedgerFile {
  static final String ENDING = ".ledger.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .build();

  /** The file is there as a whole or not at all. */
  void write(Path file, ImportRecord record) throws IOException {
    ObjectNode json = JSON.valueToTree(record);
    for (int i = 0; i < record.rejections().size(); i++) {
      Rejection r = record.rejections().get(i);
      ObjectNode reason = ((ObjectNode) json.path("rejections").get(i)).putObject("reason");
      for (Locale locale : new Locale[] {Locale.ENGLISH, Locale.of("ru")}) {
        reason.put(locale.getLanguage(), Messages.text(locale, r.code(), r.arguments().toArray()));
      }
    }
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    Files.write(part, JSON.writeValueAsBytes(json));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
