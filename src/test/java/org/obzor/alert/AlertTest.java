package org.obzor.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertTest {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @Test
  void isReadAsItWasWritten() throws Exception {
    Instant now = Instant.parse("2024-05-01T00:00:00Z");
    AlertSettings settings =
        new AlertSettings(
            "n", Map.of("q", List.of("снег")), List.of("mailto:a@example.org"), Digest.DAILY, true);
    Alert alert = new Alert("a", settings, Secrets.random(), now, now);
    assertThat(JSON.readValue(JSON.writeValueAsString(alert), Alert.class)).isEqualTo(alert);
  }

  @Test
  void oneWithoutSettingsOfItsOwnIsReadAndHasNoSecretYet() throws Exception {
    Alert alert =
        JSON.readValue(
            """
            {"id":"a","name":"Снег","filters":{"q":["снег"]},"channels":["inbox"],
             "digest":"HOURLY","enabled":false,
             "created":"2024-05-01T00:00:00Z","updated":"2024-05-02T00:00:00Z"}\
            """,
            Alert.class);
    assertThat(alert.name()).isEqualTo("Снег");
    assertThat(alert.filters()).isEqualTo(Map.of("q", List.of("снег")));
    assertThat(alert.settings().digest()).isEqualTo(Digest.HOURLY);
    assertThat(alert.enabled()).isFalse();
    assertThat(alert.secret()).isEmpty();
    assertThat(alert.withSecret("s").proof("feed")).hasSize(64);
  }
}
