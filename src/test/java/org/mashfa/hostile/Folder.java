package org.mashfa.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mashfa.exchange.Verification;

/** What stands in a folder that receives results. */
final class Folder {
  private Folder() {}

  /** Names that are not hidden. */
  static List<String> visible(Path folder) {
    return names(folder).stream().filter(name -> !name.startsWith(".")).toList();
  }

  /** All names. */
  static List<String> names(Path folder) {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether everything visible is a results folder that is whole by its manifest. */
  static boolean whole(Path folder) {
    try {
      for (String name : visible(folder)) {
        if (!Verification.complaints(folder.resolve(name)).isEmpty()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of the only results in a folder, by file; of the manifest what does not name machine and command. */
  static Map<String, String> results(Path folder) {
    List<String> names = visible(folder);
    if (names.size() != 1) {
      throw new AssertionError("not one results folder but " + names + " in " + folder);
    }
    Map<String, String> bytes = new TreeMap<>();
    try {
      for (String name : names(folder.resolve(names.get(0)))) {
        String text = Files.readString(folder.resolve(names.get(0)).resolve(name));
        bytes.put(name, name.equals("manifest.json")
            ? text.replaceAll("(?m)^  \"(file|jdk|os|command)\":.*\n", "") : text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes;
  }

  /** Deletes a folder with all that is in it. */
  static void delete(Path folder) {
    try {
      if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        names(folder).forEach(name -> delete(folder.resolve(name)));
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
