package org.obzor.person;

/** Forms without their case endings, roughly: good enough to see that two forms may be one name. */
final class Stems {
  private static final String[] RUSSIAN = {
    "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ой", "ей", "ом", "ем", "ым", "им",
    "ую", "юю", "ая", "яя", "ий", "ый", "ых", "их", "ию", "ии", "ия", "ью", "а", "я", "у", "ю", "е",
    "ы", "и", "о", "ь", "й"
  };
  private static final String[] KAZAKH = {
    "ның", "нің", "дың", "дің", "тың", "тің", "дан", "ден", "тан", "тен", "нан", "нен", "мен",
    "бен", "пен", "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та",
    "те", "на", "не"
  };

  private static final String KAZAKH_LETTERS = "әғқңөұүһі";
  private static final String RUSSIAN_LETTERS = "агкноуухи";

  private Stems() {}

  /** «лукашенко-младший» → «лукашенко». */
  static String withoutGeneration(String form) {
    int hyphen = form.lastIndexOf('-');
    return hyphen > 2 && NameSpan.isGeneration(form.substring(hyphen + 1))
        ? form.substring(0, hyphen)
        : form;
  }

  static String russian(String form) {
    return cut(form, RUSSIAN);
  }

  static String kazakh(String form) {
    return cut(form, KAZAKH);
  }

  /** «нұрсұлтан» → «нурсултан», as Russian news writes Kazakh names. */
  static String inRussianLetters(String form) {
    StringBuilder spelled = new StringBuilder(form);
    for (int i = 0; i < form.length(); i++) {
      int at = KAZAKH_LETTERS.indexOf(form.charAt(i));
      if (at >= 0) {
        spelled.setCharAt(i, RUSSIAN_LETTERS.charAt(at));
      }
    }
    return spelled.toString();
  }

  private static String cut(String form, String[] endings) {
    for (String ending : endings) {
      if (form.length() >= ending.length() + 3 && form.endsWith(ending)) {
        return form.substring(0, form.length() - ending.length());
      }
    }
    return form;
  }
}
