package org.obzor.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.obzor.source.archive.Tables;

/**
 * The files that a ZIP holds, unpacked into memory one after the other within a budget. Their names
 * are only ever told, never used as paths.
 */
final class ZipMembers {
  private static final Charset DOS = Charset.forName("IBM866");

  /** What systems put beside the files of people. */
  private static final Pattern UNINTERESTING =
      Pattern.compile(
          "(?i)(?:.*/)?(?:__MACOSX/.*|\\.[^/]*|thumbs\\.db|desktop\\.ini|[^/]*\\.md|readme(?:\\.[^/]*)?)");

  /** What can be unpacked without further libraries: stored, deflated, and old ones. */
  private static final Set<Integer> METHODS = Set.of(0, 1, 6, 8, 9, 12);

  private final Contents contents;

  ZipMembers(Contents contents) {
    this.contents = contents;
  }

  static boolean isZip(byte[] b) {
    return b.length > 4
        && b[0] == 'P'
        && b[1] == 'K'
        && ((b[2] == 3 && b[3] == 4) || (b[2] == 5 && b[3] == 6));
  }

  /** One member by its name. */
  Optional<byte[]> member(byte[] bytes, String name, Budget budget)
      throws IOException, Budget.ExceededException {
    try (ZipFile zip = open(bytes)) {
      ZipArchiveEntry entry = zip.getEntry(name);
      return entry == null ? Optional.empty() : Optional.of(unpack(zip, entry, bytes, budget));
    }
  }

  /** Unpacks everything of a workbook, before it is given to who would not count. */
  void check(byte[] bytes, Budget budget) throws IOException, Budget.ExceededException {
    try (ZipFile zip = open(bytes)) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        budget.member();
        byte[] member = unpack(zip, entry, bytes, budget);
        if (!Tables.isReadableMember(member)) {
          throw new Budget.ExceededException("source.too-complex");
        }
      }
    }
  }

  /** Hands over what the files in it hold, in the order of their names. */
  void read(String file, byte[] bytes, Budget budget, Consumer<Item> sink)
      throws IOException, Budget.ExceededException {
    budget.enter();
    try (ZipFile zip = open(bytes)) {
      List<ZipArchiveEntry> entries =
          Collections.list(zip.getEntries()).stream()
              .filter(e -> !e.isDirectory() && !UNINTERESTING.matcher(e.getName()).matches())
              .sorted(Comparator.comparing(ZipMembers::name))
              .toList();
      if (entries.isEmpty()) {
        sink.accept(Item.Rejected.of(Place.of(file), "source.empty"));
      }
      for (ZipArchiveEntry entry : entries) {
        budget.member();
        read(file + "/" + name(entry), zip, entry, bytes, budget, sink);
      }
    } finally {
      budget.leave();
    }
  }

  private void read(
      String name,
      ZipFile zip,
      ZipArchiveEntry entry,
      byte[] bytes,
      Budget budget,
      Consumer<Item> sink)
      throws Budget.ExceededException {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      sink.accept(Item.Rejected.of(Place.of(name), "source.encrypted"));
      return;
    }
    byte[] member;
    try {
      member = unpack(zip, entry, bytes, budget);
    } catch (IOException e) {
      sink.accept(Contents.damaged(name, e));
      return;
    }
    contents.readMember(name, member, budget, sink);
  }

  private static byte[] unpack(ZipFile zip, ZipArchiveEntry entry, byte[] whole, Budget budget)
      throws IOException, Budget.ExceededException {
    if (!METHODS.contains(entry.getMethod())) {
      throw new IOException("compression method " + entry.getMethod());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[64 * 1024];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(block); n >= 0; n = in.read(block)) {
        budget.bytes(n);
        out.write(block, 0, n);
        if (out.size() > Limits.FILE_BYTES) {
          throw new Budget.ExceededException("source.too-large", Limits.FILE_BYTES);
        }
        if (out.size() > Budget.RATIO_FROM && out.size() / Budget.RATIO > whole.length) {
          throw new Budget.ExceededException("source.unpacks-too-far", Budget.RATIO);
        }
      }
    }
    return out.toByteArray();
  }

  private static ZipFile open(byte[] bytes) throws IOException, Budget.ExceededException {
    int members = 0;
    for (int i = 0; i + 3 < bytes.length; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
        members++;
      }
    }
    if (members > Budget.MEMBERS) {
      throw new Budget.ExceededException("source.too-many-members", Budget.MEMBERS);
    }
    return ZipFile.builder()
        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
        .setCharset(DOS)
        .setUseUnicodeExtraFields(true)
        .get();
  }

  /** Names not marked as UTF-8 are so all the same if they can be; else as DOS wrote Russian. */
  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    String name = entry.getName();
    if (raw != null && !entry.getGeneralPurposeBit().usesUTF8ForNames()) {
      try {
        name = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
      } catch (CharacterCodingException e) {
        // As it is.
      }
    }
    return Cleaner.line(name);
  }
}
