package org.obzor.source;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The files below a folder in the order of their names, without hidden ones and without READMEs and
 * other Markdown. What cannot be looked into is listed too, so that reading it tells why.
 */
final class FileWalk {
  private FileWalk() {}

  static List<SourceFile> files(Path root) {
    if (!Files.isDirectory(root)) {
      return List.of(new SourceFile(root.toString(), root, sizeOf(root)));
    }
    List<SourceFile> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Collector(root, found));
    } catch (IOException e) {
      found.add(new SourceFile(root.toString(), root, 0));
    }
    found.sort(Comparator.comparing(SourceFile::name));
    return List.copyOf(found);
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  private static final class Collector extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<SourceFile> found;

    Collector(Path root, List<SourceFile> found) {
      this.root = root;
      this.found = found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!attributes.isOther() && !isHidden(file) && !isDocumentation(file)) {
        found.add(new SourceFile(file.toString(), file, attributes.size()));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
      if (!isHidden(file)) {
        found.add(new SourceFile(file.toString(), file, 0));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) {
      if (reason != null) {
        found.add(new SourceFile(folder.toString(), folder, 0));
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
      return nameOf(file).startsWith(".");
    }

    private static boolean isDocumentation(Path file) {
      String name = nameOf(file).toLowerCase(Locale.ROOT);
      return name.endsWith(".md")
          || name.endsWith(".markdown")
          || name.equals("readme")
          || name.startsWith("readme.");
    }

    private static String nameOf(Path file) {
      Path name = file.getFileName();
      return name == null ? "" : name.toString();
    }
  }
}
