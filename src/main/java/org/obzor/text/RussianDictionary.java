package org.obzor.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import morfologik.fsa.ByteSequenceIterator;
import morfologik.fsa.FSATraversal;
import morfologik.fsa.MatchResult;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.ISequenceEncoder;
import morfologik.stemming.WordData;

/**
 * The Russian morphological dictionary: readings of a form and forms of a lemma, all in lower case
 * with ё as е.
 *
 * <p>Two finite-state automata of the {@code language-ru} artifact, which derive from the AOT
 * dictionaries: {@code russian.dict} leads from forms to lemmas, {@code russian_synth.dict} from
 * {@code lemma|tag} to forms. Safe for use by several threads.
 */
public final class RussianDictionary {
  private static final String FOLDER = "/org/languagetool/resource/ru/";

  private final Dictionary readings;
  private final Dictionary synthesis;
  private final Charset charset;
  private final byte separator;

  /** DictionaryLookup keeps buffers of its own, so each thread has one. */
  private final ThreadLocal<DictionaryLookup> lookups;

  private RussianDictionary(Dictionary readings, Dictionary synthesis) {
    this.readings = readings;
    this.synthesis = synthesis;
    this.charset = Charset.forName(synthesis.metadata.getEncoding());
    this.separator = synthesis.metadata.getSeparator();
    this.lookups = ThreadLocal.withInitial(() -> new DictionaryLookup(this.readings));
  }

  /**
   * Reads both automata (about 4 MB) from the class path; done once per process.
   *
   * @throws UncheckedIOException if they are missing or damaged
   */
  public static RussianDictionary load() {
    return new RussianDictionary(read("russian"), read("russian_synth"));
  }

  private static Dictionary read(String name) {
    try (InputStream fsa = open(name + ".dict");
        InputStream info = open(name + ".info")) {
      return Dictionary.read(fsa, info);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the dictionary " + name, e);
    }
  }

  private static InputStream open(String file) throws IOException {
    InputStream in = RussianDictionary.class.getResourceAsStream(FOLDER + file);
    if (in == null) {
      throw new IOException("Not on the class path: " + FOLDER + file);
    }
    return in;
  }

  /**
   * The readings of a form in the dictionary's order, without repetitions; empty for an unknown
   * word.
   *
   * @param form lower case, ё as е
   */
  public List<Analysis> analyses(String form) {
    List<Analysis> found = lookup(form);
    if (found.isEmpty()) {
      // A few thousand forms, mostly surnames, are listed with ё only.
      for (int at = form.indexOf('е'); at >= 0 && found.isEmpty(); at = form.indexOf('е', at + 1)) {
        found = lookup(form.substring(0, at) + 'ё' + form.substring(at + 1));
      }
    }
    return found;
  }

  private List<Analysis> lookup(String form) {
    Set<Analysis> found = new LinkedHashSet<>();
    for (WordData word : lookups.get().lookup(form)) {
      CharSequence tag = word.getTag();
      found.add(
          new Analysis(
              withoutYo(word.getStem().toString().toLowerCase(Locale.ROOT)),
              tag == null ? "" : tag.toString()));
    }
    return List.copyOf(found);
  }

  /**
   * Every form of a lemma, the lemma itself included; empty for an unknown lemma.
   *
   * @param lemma as in {@link Analysis#lemma()}
   */
  public Set<String> forms(String lemma) {
    return forms(lemma, tag -> true);
  }

  /** The forms of a lemma that have one of the wanted tags. */
  public Set<String> forms(String lemma, Predicate<String> tag) {
    Set<String> forms = new LinkedHashSet<>();
    for (String spelling : spellings(lemma)) {
      synthesize(spelling, tag, forms);
    }
    return forms;
  }

  /** The ways in which the dictionary may spell a lemma: with е, and with ё at one place. */
  private static List<String> spellings(String lemma) {
    List<String> spellings = new ArrayList<>();
    spellings.add(lemma);
    for (int at = lemma.indexOf('е'); at >= 0; at = lemma.indexOf('е', at + 1)) {
      spellings.add(lemma.substring(0, at) + 'ё' + lemma.substring(at + 1));
    }
    return spellings;
  }

  private void synthesize(String lemma, Predicate<String> wanted, Set<String> forms) {
    byte[] prefix = (lemma + '|').getBytes(charset);
    MatchResult match = new FSATraversal(synthesis.fsa).match(prefix);
    if (match.kind != MatchResult.SEQUENCE_IS_A_PREFIX) {
      return;
    }
    ISequenceEncoder decoder = synthesis.metadata.getSequenceEncoderType().get();
    var rest = new ByteSequenceIterator(synthesis.fsa, match.node);
    while (rest.hasNext()) {
      ByteBuffer tail = rest.next();
      byte[] entry = Arrays.copyOf(prefix, prefix.length + tail.remaining());
      tail.get(entry, prefix.length, tail.remaining());
      int split = indexOf(separator, entry, prefix.length);
      String tag = new String(entry, prefix.length, split - prefix.length, charset);
      if (wanted.test(tag)) {
        int end = indexOf(separator, entry, split + 1);
        ByteBuffer form =
            decoder.decode(
                ByteBuffer.allocate(64),
                ByteBuffer.wrap(Arrays.copyOf(entry, split)),
                ByteBuffer.wrap(Arrays.copyOfRange(entry, split + 1, end)));
        forms.add(withoutYo(charset.decode(form).toString().toLowerCase(Locale.ROOT)));
      }
    }
  }

  private static int indexOf(byte wanted, byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != wanted) {
      at++;
    }
    return at;
  }

  private static String withoutYo(String word) {
    return word.replace('ё', 'е');
  }
}
