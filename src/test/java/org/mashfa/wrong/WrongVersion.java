package org.mashfa.wrong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A mistake made on purpose. Its file begins with a title, what a planner would see of it and the source file concerned, one
 * line each; after a line {@code --- right} follows text that occurs once in that file, after {@code --- wrong} what takes its place.
 *
 * @param name of the file, without ending
 */
record WrongVersion(String name, String title, String seen, Path source, String right, String wrong) {
  private static final String RIGHT = "\n--- right\n";
  private static final String WRONG = "\n--- wrong\n";

  /** All of them, in the order of their names. */
  static List<WrongVersion> all() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/wrong"))) {
      List<WrongVersion> versions = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        versions.add(read(file));
      }
      return versions;
    }
  }

  private static WrongVersion read(Path file) throws IOException {
    String name = file.getFileName().toString().replace(".txt", "");
    String text = Files.readString(file);
    int right = text.indexOf(RIGHT);
    int wrong = text.indexOf(WRONG);
    String[] head = text.substring(0, Math.max(0, right)).split("\n");
    if (right < 0 || wrong < right || head.length != 3) {
      throw new IllegalStateException(file + " is not a title, what is seen, a source file, '--- right' and '--- wrong'");
    }
    return new WrongVersion(name, head[0], head[1], Path.of(head[2]), text.substring(right + RIGHT.length(), wrong),
        text.substring(wrong + WRONG.length(), text.length() - 1)); // without the end of the last line
  }

  /**
   * The source with the mistake.
   *
   * @throws IllegalStateException if the text to replace is not there, or more than once
   */
  String applied() throws IOException {
    String text = Files.readString(source);
    int at = text.indexOf(right);
    if (at < 0 || text.indexOf(right, at + 1) >= 0) {
      throw new IllegalStateException(name + ": its text does not occur exactly once in " + source);
    }
    return text.substring(0, at) + wrong + text.substring(at + right.length());
  }
}
