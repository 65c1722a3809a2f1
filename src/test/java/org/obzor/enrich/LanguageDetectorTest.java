package org.obzor.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ru | Министры встретились в Астане
          ru | Экспорт зерна вырос на треть
          ru | Пресс-служба Apple и Google прокомментировала решение суда
          kk | Қазақстан мен Қытай келісімге қол қойды
          kk | Президент жаңа заңға қол қойды
          kk | Астанада кездесу болды және келіссөз жүргізілді
          uk | Уряд ухвалив рішення про нові тарифи
          uk | Міністр заявив про це у понеділок
          be | Міністр заявіў пра гэта ў панядзелак
          ky | Өкмөт жаңы мыйзамды кабыл алды жана өзгөртүүлөрдү киргизди
          bg | Министърът заяви, че това ще се случи след избори
          sr | Министар је рекао да ће се то десити после избора
          en | Oil prices rose on Monday
          en | The minister arrived in Astana
          de | Der Minister ist am Montag nach Astana gereist
          fr | Le ministre est arrivé lundi à Astana
          es | El ministro llegó el lunes a la capital
          tr | Bakan pazartesi günü Astana'ya geldi ve bir açıklama yaptı
          uz | Vazir dushanba kuni bu haqda ma'lum qildi va yangi qaror uchun o'z fikrini bildirdi
          pl | Minister przyjechał w poniedziałek do Warszawy i powiedział, że to nie jest prawda
          it | Il ministro è arrivato lunedì nella capitale
          pt | O ministro chegou na segunda-feira e não falou com os jornalistas
          zh | 外交部长星期一抵达首都
          ja | 外務大臣は月曜日に到着した
          ar | وصل الوزير يوم الاثنين
          fa | وزیر روز دوشنبه به پایتخت رسید و گفتگو کرد
          ka | მინისტრი ჩამოვიდა
          """)
  void detectsShortTexts(String language, String text) {
    assertThat(detector.detect("", text)).isEqualTo(language);
  }

  @Test
  void looksAtTheTitleToo() {
    assertThat(detector.detect("Қазақстан Үкіметі", "2024")).isEqualTo("kk");
  }

  @Test
  void textWithoutLettersHasTheDefault() {
    assertThat(detector.detect("", "42 % — 7:1")).isEqualTo(LanguageDetector.DEFAULT);
  }
}
