package org.obzor.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** The address of a page of ours: a path and parameters in their order. Immutable. */
record Address(String path, Map<String, List<String>> parameters) {

  Address at(String otherPath) {
    return new Address(otherPath, parameters);
  }

  /** With this one value in place of all it had; an empty value takes the parameter away. */
  Address with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    if (value.isEmpty()) {
      changed.remove(name);
    } else {
      changed.put(name, List.of(value));
    }
    return new Address(path, changed);
  }

  Address with(Map<String, List<String>> others) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.putAll(others);
    return new Address(path, changed);
  }

  Address without(String... names) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    for (String name : names) {
      changed.remove(name);
    }
    return new Address(path, changed);
  }

  /** Without one of a parameter's values. */
  Address minus(String name, String value) {
    List<String> left = new ArrayList<>(parameters.getOrDefault(name, List.of()));
    left.remove(value);
    if (left.isEmpty()) {
      return without(name);
    }
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, left);
    return new Address(path, changed);
  }

  /** As it stands in a link. */
  @Override
  public String toString() {
    StringJoiner query = new StringJoiner("&");
    parameters.forEach(
        (name, values) -> values.forEach(v -> query.add(encode(name) + "=" + value(v))));
    return query.length() == 0 ? path : path + "?" + query;
  }

  /** A colon may stand in a query (RFC 3986, 3.4), and country:KZ is easier to read so. */
  private static String value(String value) {
    return encode(value).replace("%3A", ":");
  }

  /** A part of a path. */
  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
