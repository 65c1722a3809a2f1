package org.obzor.web.page;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.obzor.alert.AlertSettings;
import org.obzor.query.ArticleQuery;
import org.obzor.query.InvalidInputException;
import org.obzor.web.Preview;

/**
 * What an alert would have matched lately.
 *
 * @param most of a day, at least 1
 * @param warning that these are too many, empty if they are not
 */
record AlertPreview(
    long total, long most, List<Preview.Day> days, List<ArticleRow> latest, String warning) {
  private static final int LATEST = 5;

  /**
   * @throws InvalidInputException if the draft cannot be saved as it is
   */
  static AlertPreview of(
      Pages pages, Context ctx, AlertForms forms, Map<String, List<String>> given) {
    Map<String, List<String>> named = new LinkedHashMap<>(given);
    if (AlertFields.first(given, "name").isEmpty()) {
      named.put("name", List.of("preview"));
    }
    AlertSettings draft = forms.read(named, true);
    ArticleQuery query = pages.parts().alerts().query(draft);
    Preview preview =
        Preview.of(pages.parts().index(), query, pages.parts().clock().instant(), LATEST);
    long most = preview.days().stream().mapToLong(Preview.Day::count).max().orElse(1);
    return new AlertPreview(
        preview.total(),
        Math.max(1, most),
        preview.days(),
        new ArticleRows(pages).rows(ctx, query, preview.latest()),
        preview.isMany() && draft.volume() == null
            ? pages.text(ctx, "alert.preview.many", Math.round(preview.expected()))
            : "");
  }
}
