package org.obzor.fulltext;

import java.util.regex.Pattern;

/** Words by which lines betray that they are no part of an article. */
final class Phrases {
  private static final int LONGEST_FOREIGN = 200;
  private static final int LONGEST_END = 60;
  private static final int LONGEST_HEAD = 140;

  /** How lines begin that lead to something else, or are said of the article. */
  private static final Pattern FOREIGN =
      begin(
          "read more|read also|also read|read next|read the full|related:|related (?:articles|stories|"
              + "news|content|posts|topics|links|coverage)|see also|more:|more on this|more from|"
              + "advert(?:isement)?s?$|advertisement|sponsored|follow us|follow .{3,60} on (?:twitter|"
              + "facebook|instagram)|follow .{0,30}full coverage|sign up|subscribe|share this|"
              + "photo:|photos:|photo by|photo credit|image:|image credit|picture:|photograph:|"
              + "copyright|©|\\(c\\) 20|all rights reserved|get the latest|watch:|watch now|video:|"
              + "loading|click to share|print this|email this|tags?:|filed under|posted in|"
              + "reporting by|editing by|writing by|more .{2,20}: https?:|stay on top|download our app|"
              + "scroll (?:down )?to continue|story continues|continue reading|article continues|"
              + "this article (?:was )?originally (?:appeared|published)|originally published|"
              + "have a tip|want more|don't miss|listen to|"
              + "читайте также|читать также|читайте:|читать далее|смотрите также|подписывайтесь|"
              + "подпишитесь|подписаться|следите за|материалы по теме|по теме:|ранее по теме|"
              + "на эту тему|другие новости|новости по теме|больше новостей|ещё по теме|реклама|"
              + "фото:|фото ©|иллюстрация:|источник фото|видео:|поделиться|комментарии|"
              + "нашли ошибку|если вы нашли|заметили ошибку|теги:|метки:|"
              + "оқи отырыңыз|тағы оқыңыз|сондай-ақ оқыңыз|жазылыңыз|бөлісу|фото:|"
              + "lesen sie auch|mehr zum thema|lire aussi|à lire aussi|leia também|leia mais|"
              + "lee también|leggi anche");

  /** What stands above all that follows an article. */
  private static final Pattern END =
      begin(
          "(?:more|other|great).{0,30} stories|related|recommended|you may also|you might also|"
              + "most (?:read|popular)|popular|trending|comments?$|leave a (?:comment|reply)|"
              + "tell us what|join the (?:conversation|discussion)|share this|about the author|"
              + "sources?:?$|references:?$|want more|"
              + "читайте также|читайте ещё|смотрите также|материалы по теме|новости по теме|по теме$|"
              + "похожие|комментарии|оставить комментарий|другие новости|популярное|об авторе|"
              + "рекомендуем|ещё по теме|сондай-ақ|тағы оқыңыз|пікірлер|ұқсас");

  /** Lines above an article: who wrote it, when. */
  private static final Pattern HEAD =
      begin(
          "by [\\p{Lu}]|автор:|авторы:|текст:|published|updated|posted|last updated|опубликовано|"
              + "обновлено|\\d+ (?:min|минут|мин)|tempo de leitura|reading time|время чтения|"
              + "key points$|advert|reviews?$|share$|print$|e-?mail$");

  private static final Pattern DAY =
      Pattern.compile(
          "\\b(?:\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|(?:19|20)\\d\\d-\\d\\d-\\d\\d|\\d{1,2}:\\d\\d|"
              + "\\d{1,2}(?:st|nd|rd|th)?\\.? (?:de )?\\p{L}{3,12}\\.?,?(?: de)? (?:19|20)\\d\\d|"
              + "\\p{L}{3,9}\\.? \\d{1,2}, (?:19|20)\\d\\d)",
          Pattern.UNICODE_CHARACTER_CLASS);

  private static final Pattern CREDIT =
      Pattern.compile(
          "(?:\\((?:image |photo |picture )?(?:credit|courtesy|photo|source|фото|foto)s?\\s?[:/].{2,80}\\)|"
              + "(?:image |photo |picture )credits?: .{2,60}|\\bgetty images\\b.{0,30}|"
              + "/ ?(?:reuters|afp|ap|тасс|риа новости|shutterstock)\\)?)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Phrases() {}

  private static Pattern begin(String alternatives) {
    return Pattern.compile(
        "[\\P{L}&&[^\\d(©]]{0,4}(?:" + alternatives + ")",
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static boolean foreign(String text) {
    return text.length() <= LONGEST_FOREIGN && FOREIGN.matcher(text).lookingAt();
  }

  static boolean end(String text) {
    return text.length() <= LONGEST_END && END.matcher(text).lookingAt();
  }

  static boolean head(String text) {
    return text.length() <= LONGEST_HEAD
        && (HEAD.matcher(text).lookingAt()
            || (!Signs.endsSentence(text) && DAY.matcher(text).find()));
  }

  /** Whether it says at its end whose picture it is about. */
  static boolean credit(String text) {
    return text.length() <= 400
        && CREDIT.matcher(text.substring(Math.max(0, text.length() - 100))).find();
  }
}
