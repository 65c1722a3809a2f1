package org.obzor.web;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.obzor.alert.Alerts;
import org.obzor.curation.Curation;
import org.obzor.index.ArticleIndex;
import org.obzor.ingest.Importer;
import org.obzor.ingest.Ledger;
import org.obzor.ingest.Recounts;
import org.obzor.notify.Notifier;
import org.obzor.poll.Subscriptions;
import org.obzor.query.FilterParameters;
import org.obzor.tag.Tags;
import org.obzor.text.TextAnalyzer;
import org.obzor.view.SavedViews;

/**
 * What the web needs of the other rooms.
 *
 * @param imports the ledger of imports
 * @param feeds those that are followed
 * @param curation what analysts decided
 * @param elasticsearch whether Elasticsearch answers
 */
public record WebParts(
    WebSettings settings,
    ArticleIndex index,
    FilterParameters filters,
    TextAnalyzer analyzer,
    Alerts alerts,
    Notifier notifier,
    Importer importer,
    Ledger imports,
    Curation curation,
    Recounts recounts,
    SavedViews views,
    Tags tags,
    Subscriptions feeds,
    Labels labels,
    BooleanSupplier elasticsearch,
    Clock clock) {}
