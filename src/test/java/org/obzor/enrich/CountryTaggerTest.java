package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.obzor.article.CountryKind;
import org.obzor.article.EntityType;
import org.obzor.article.Mention;
import org.obzor.article.Section;
import org.obzor.text.DictionaryAnalyzer;
import org.obzor.text.RussianDictionary;

class CountryTaggerTest {
  private static final RussianDictionary DICTIONARY = RussianDictionary.load();
  private static final DictionaryAnalyzer ANALYZER = DictionaryAnalyzer.create(DICTIONARY);
  private static final CountryTagger TAGGER =
      new CountryTagger(new CountryFinder(ANALYZER, DICTIONARY), Countries.load());

  private static List<Mention> tag(String text, String lang, Mention... persons) {
    return TAGGER.tag(
        new TokenText("", List.of()),
        new TokenText(text, ANALYZER.tokens(text)),
        lang,
        List.of(persons));
  }

  private static String summary(String text, String lang) {
    return tag(text, lang).stream()
        .map(m -> m.id() + ":" + text.substring(m.start(), m.end()))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Послы Казахстана и Китая прибыли в США | KZ:Казахстана, CN:Китая, US:США
          Российско-китайские учения начались | RU:Российско, CN:китайские
          По словам президента ОАЭ, Новой Зеландии и Папуа — Новой Гвинеи | AE:ОАЭ, NZ:Новой Зеландии, PG:Папуа — Новой Гвинеи
          В Соединенных Штатах Америки и Кот-д’Ивуаре | US:Соединенных Штатах Америки, CI:Кот-д’Ивуаре
          Южнокорейцы обогнали северокорейских спортсменов | KR:Южнокорейцы, KP:северокорейских
          Двое китаянок и один казахстанец в Пекине | CN:китаянок, KZ:казахстанец, CN:Пекине
          Боснией и Герцеговиной занялся суд | BA:Боснией и Герцеговиной
          Правительство ДР Конго, затем Конго | CD:ДР Конго, CD:Конго
          Власти Республики Конго сообщили: Конго не участвует | CG:Республики Конго, CG:Конго
          Курс тайваньских чипов в Гонконге | TW:тайваньских, HK:Гонконге
          Поездка в Того отложена | TG:Того
          Делегация Северной Македонии и Косова | MK:Северной Македонии, XK:Косова
          Лидер Эсватини посетил Чад | SZ:Эсватини, TD:Чад
          Шри-ланкийский чай и коста-риканский кофе | LK:Шри-ланкийский, CR:коста-риканский
          На российском и китайском рынках | RU:российском, CN:китайском
          Глава Северной Ирландии в Лондоне | GB:Северной Ирландии, GB:Лондоне
          Индо-пакистанский и казахстанско-узбекский диалоги | IN:Индо, PK:пакистанский, KZ:казахстанско, UZ:узбекский
          Российско-украинско-белорусская граница | RU:Российско, UA:украинско, BY:белорусская
          Министры Мали, Чада и Иордании прибыли в Ломе | ML:Мали, TD:Чада, JO:Иордании, TG:Ломе
          Султанат Оман и Государство Катар подписали соглашение | OM:Султанат Оман, QA:Государство Катар
          Поднебесная закупит газ у ЮАР, ЦАР и КСА | CN:Поднебесная, ZA:ЮАР, CF:ЦАР, SA:КСА
          Сьерралеонские, кирибатийские и папуасские делегаты | SL:Сьерралеонские, KI:кирибатийские, PG:папуасские
          Монегаски и сантомейцы приехали в Путраджаю | MC:Монегаски, ST:сантомейцы, MY:Путраджаю
          Турецкая и грузинская литература | TR:Турецкая, GE:грузинская
          """)
  void findsCountriesInRussian(String text, String expected) {
    assertThat(summary(text, "ru")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Синьцзян-Уйгурский автономный округ
          Она говорит на русском и по-китайски
          Книга переведена с китайского на казахский и английский языки.
          Владеет английским, немецким и французским языками
          Преподаватель английского
          Страны Латинской Америки, Западной Европы и Африки
          В Индийском океане и Южно-Китайском море
          Того требует закон
          В комнате стоял чад, пахло панамой и кубом
          Об этом пишет «Российская газета»
          Он снялся в фильме «Марш Турецкого»
          Антироссийские санкции
          Округ Колумбия и Нью-Джерси
          Греко-католический храм
          Паломники окунулись в реку Иордан
          Рыбаки с озера Чад и жители дельты Нигера
          Депутат «Единой России» и корреспондент «Sputnik Казахстан»
          Урок русского для иностранцев и англоязычный сайт
          Монголо-татарское иго
          Чай пили с панамкой на голове, дело было мало
          """)
  void findsNoCountryWhereNoneIsMeant(String text) {
    assertThat(summary(text, "ru")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          China's exports to the U.S. and the UK rose | CN:China's, US:U.S., GB:UK
          French and South Korean officials met in Beijing | FR:French, KR:South Korean, CN:Beijing
          The Americans sold turkey to Turkey | US:Americans, TR:Turkey
          He speaks Chinese and they told us in English | ''
          Latin America, New Mexico and the Indian Ocean | ''
          Farmers in Atlanta, Georgia asked the governor | ''
          Georgia and Armenia signed a treaty in Tbilisi | GE:Georgia, AM:Armenia, GE:Tbilisi
          Chinese markets and Russian-speaking voters | CN:Chinese
          Sino-Russian trade and the Franco-German plan | CN:Sino, RU:Russian, FR:Franco, DE:German
          US-China talks, Indo-European roots and the Indo-Pacific | US:US, CN:China
          N. Korea and S. Korea agreed | KP:N. Korea, KR:S. Korea
          Turkey farmers fear bird flu as they sell turkey | ''
          The University of Georgia and the Jordan River | ''
          The State of Qatar and the Republic of Albania | QA:State of Qatar, AL:Republic of Albania
          """)
  void findsCountriesInEnglish(String text, String expected) {
    assertThat(summary(text, "en")).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          Қазақстанның Қытаймен саудасы өсті | KZ:Қазақстанның, CN:Қытаймен
          АҚШ-тың және Ресейдің өкілдері Астанада кездесті | US:АҚШ, RU:Ресейдің, KZ:Астанада
          Қазақстандық спортшылар Өзбекстанға барды | KZ:Қазақстандық, UZ:Өзбекстанға
          Ол қазақстандық және америкалық бизнес туралы айтты | KZ:қазақстандық, US:америкалық
          Ол қазақ тілінде және орысша сөйледі | ''
          Біріккен Араб Әмірліктерінің елшісі | AE:Біріккен Араб Әмірліктерінің
          Найробиде Кения мен Уганда келісті | KE:Найробиде, KE:Кения, UG:Уганда
          Американдық компаниялар Доха мен Мәскеуде | US:Американдық, QA:Доха, RU:Мәскеуде
          Халықтың санасы өсті. Санасы жоғары | ''
          """)
  void findsCountriesInKazakh(String text, String expected) {
    assertThat(summary(text, "kk")).isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void saysHowACountryIsNamed() {
    assertThat(tag("КНР, китайский, китаец, Пекин", "ru"))
        .extracting(Mention::kind)
        .containsExactly(
            CountryKind.NAME, CountryKind.ADJECTIVE, CountryKind.DEMONYM, CountryKind.CAPITAL);
  }

  @Test
  void labelsInTheLanguageOfTheArticle() {
    assertThat(tag("Китай", "ru")).extracting(Mention::label).containsExactly("Китай");
    assertThat(tag("Қытай", "kk")).extracting(Mention::label).containsExactly("Қытай");
    assertThat(tag("China", "en")).extracting(Mention::label).containsExactly("China");
  }

  @Test
  void partsOfPersonsNamesAreNoCountries() {
    String text = "Jordan Peterson visited Jordan";
    Mention person =
        new Mention(
            EntityType.PERSON, "jordan-peterson", "Jordan Peterson", Section.TEXT, 0, 15, null);
    assertThat(tag(text, "en", person)).extracting(Mention::start).containsExactly(24);
  }
}
