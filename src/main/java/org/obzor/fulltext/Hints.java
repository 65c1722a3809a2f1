package org.obzor.fulltext;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What an element's names (class, id, role, itemprop) say of what it holds. */
enum Hints {
  NONE,
  /** Named as the body of an article is. */
  BODY,
  /** Named as what holds an article. */
  ARTICLE,
  /** Named as what stands beside an article. */
  BESIDE;

  private static final int LONGEST = 400;
  private static final Pattern HUMP = Pattern.compile("([a-z])([A-Z])");

  /** What WordPress adds to the element of a post: under what it is filed. */
  private static final Pattern FILED =
      Pattern.compile("\\b(?:tag|category|format|type|author)-[^ ]+");

  private static final Pattern GAP = Pattern.compile("[^a-z0-9]+");

  private static final List<String> BODY_NAMES =
      List.of(
          "articlebody",
          "article-body",
          "article-content",
          "article-text",
          "articletext",
          "story-body",
          "storybody",
          "story-content",
          "entry-content",
          "post-content",
          "post-body",
          "postbody",
          "body-text",
          "content-body",
          "news-text",
          "body-copy",
          "article__body",
          "article__text",
          "article__content",
          "td-post-content",
          "article_body",
          "article_content",
          "article_text",
          "story-text",
          "storytext",
          "entry-body",
          "mediator-article",
          "body__content",
          "news_text",
          "news-detail",
          "detail-text",
          "detail_text");
  private static final Set<String> BESIDE_WORDS =
      Set.of(
          "ad",
          "ads",
          "nav",
          "tags",
          "tag",
          "meta",
          "tools",
          "print",
          "byline",
          "credit",
          "credits",
          "copyright",
          "menu",
          "toolbar",
          "popup",
          "modal",
          "cookie",
          "cookies",
          "banner",
          "gallery",
          "carousel",
          "slideshow",
          "player",
          "pagination",
          "pager",
          "rating",
          "ratings",
          "trending",
          "popular",
          "login",
          "share",
          "shares",
          "sharing",
          "social",
          "rail",
          "widget",
          "sponsor",
          "sponsored",
          "dfp",
          "bio",
          "author",
          "authors",
          "hidden",
          "caption",
          "captions",
          "toc",
          "infobox",
          "jumplinks",
          "breadcrumb",
          "breadcrumbs",
          "recirc",
          "readmore",
          "promo",
          "promos",
          "poll",
          "quiz",
          "addthis",
          "sharedaddy",
          "timestamp",
          "dateline",
          "date",
          "pubdate",
          "kicker",
          "donate",
          "donation",
          "navigation",
          "sr",
          "skip",
          "teaser",
          "teasers",
          "subscribe",
          "video",
          "photo",
          "lightbox",
          "rollover");
  private static final List<String> BESIDE_PARTS =
      List.of(
          "comment",
          "disqus",
          "related",
          "recommend",
          "sidebar",
          "newsletter",
          "subscri",
          "signup",
          "advert",
          "taboola",
          "outbrain",
          "footer",
          "masthead",
          "breadcrumb",
          "visually-hidden",
          "sr-only",
          "screen-reader",
          "social-",
          "-social",
          "sharebar",
          "share-",
          "readmore",
          "read-more",
          "most-read",
          "mostread",
          "also-read",
          "yarpp",
          "author-bio",
          "about-author",
          "paywall-message",
          "pull-quote",
          "pullquote",
          "sponsor",
          "promo-",
          "trending",
          "livefyre");

  private static final Set<String> PARTS_OF_TABLES = Set.of("tr", "tbody", "thead");

  static Hints of(Element e) {
    if (PARTS_OF_TABLES.contains(e.normalName())) {
      return NONE;
    }
    if (e.attributesSize() == 0) {
      return e.normalName().equals("article") ? ARTICLE : NONE;
    }
    if (e.attr("itemprop").contains("articleBody")) {
      return BODY;
    }
    String raw = e.className() + " " + e.id() + " " + e.attr("role");
    if (raw.length() > LONGEST) {
      raw = raw.substring(0, LONGEST);
    }
    if (raw.contains("type-post") || raw.contains("hentry")) {
      raw = FILED.matcher(raw).replaceAll("");
    }
    String split = HUMP.matcher(raw).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
    String names = raw.toLowerCase(Locale.ROOT);
    boolean beside = false;
    for (String part : BESIDE_PARTS) {
      beside |= names.contains(part);
    }
    if (!beside) {
      beside = GAP.splitAsStream(split).anyMatch(BESIDE_WORDS::contains);
    }
    for (String name : BODY_NAMES) {
      if (names.contains(name) || split.contains(name)) {
        return beside ? NONE : BODY;
      }
    }
    if (beside) {
      return BESIDE;
    }
    return e.normalName().equals("article") ? ARTICLE : NONE;
  }
}
