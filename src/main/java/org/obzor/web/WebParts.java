package org.obzor.web;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.obzor.alert.Alerts;
import org.obzor.index.ArticleIndex;
import org.obzor.query.FilterParameters;
import org.obzor.text.TextAnalyzer;

/**
 * What the web needs of the other rooms.
 *
 * @param elasticsearch whether Elasticsearch answers
 */
public record WebParts(
    WebSettings settings,
    ArticleIndex index,
    FilterParameters filters,
    TextAnalyzer analyzer,
    Alerts alerts,
    Labels labels,
    BooleanSupplier elasticsearch,
    Clock clock) {}
