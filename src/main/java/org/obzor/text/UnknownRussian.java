package org.obzor.text;

/** Stems of Cyrillic words that the dictionary does not know, mostly names. */
final class UnknownRussian {
  private static final String[] ENDINGS = {
    "ского", "скому", "ским", "ском", "ская", "ской", "скую", "ские", "ских", "скими", "ский",
    "ами", "ями", "ого", "ому", "ыми", "ими", "ах", "ях", "ам", "ям", "ом", "ем", "ой", "ей", "ым",
    "им", "ых", "их", "ый", "ий", "ая", "ую", "ою", "ею", "а", "я", "у", "ю", "ы", "и", "е", "о",
    "ь", "й"
  };

  private UnknownRussian() {}

  static String stem(String form) {
    String best = form;
    for (String ending : ENDINGS) {
      if (form.endsWith(ending) && form.length() - ending.length() >= 2) {
        int cut = ending.startsWith("ск") ? ending.length() - 2 : ending.length();
        if (form.length() - cut < best.length()) {
          best = form.substring(0, form.length() - cut);
        }
      }
    }
    return best;
  }
}
