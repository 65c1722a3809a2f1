package org.obzor.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.obzor.web.WebRig;
import org.obzor.web.WebTools;

/** The description of the API says what the API is. */
class OpenApiIT {
  private static final Set<String> NOT_OF_THE_API =
      Set.of("GET /health/live", "GET /health/ready", "GET /metrics");

  @Test
  void everyRouteIsDescribedAndNothingElse() throws IOException {
    Set<String> described = new TreeSet<>();
    JsonNode paths = new ObjectMapper().readTree(OpenApi.read()).get("paths");
    paths
        .properties()
        .forEach(path ->
            path.getValue()
                .fieldNames()
                .forEachRemaining(method ->
                    described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    described.removeAll(NOT_OF_THE_API);
    described.removeIf(
        route -> route.startsWith("GET /charts/") || route.startsWith("GET /embed/"));
    assertThat(routes()).isEqualTo(described).isNotEmpty();
  }

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode description = new ObjectMapper().readTree(OpenApi.read());
    for (String reference : description.findValuesAsText("$ref")) {
      assertThat(description.at(reference.substring(1)).isMissingNode()).as(reference).isFalse();
    }
  }

  private static Set<String> routes() {
    Set<String> routes = new TreeSet<>();
    Javalin javalin =
        Javalin.create(config ->
            new ApiRoutes(WebTools.of(WebRig.parts(0, false, 0, Instant.EPOCH)))
                .addTo(config.routes));
    for (var entry : javalin.unsafe.internalRouter.allHttpHandlers()) {
      Endpoint endpoint = entry.endpoint;
      routes.add(endpoint.method.name() + " " + endpoint.path);
    }
    return routes;
  }
}
