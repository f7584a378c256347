package org.mashfa.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads files as UTF-8 text of limited size. */
final class Texts {

  private Texts() {
  }

  /**
   * The text of a file without its byte order mark; null, with the problem recorded, if it is too large or not UTF-8.
   *
   * @throws IOException if it cannot be read
   */
  static Source read(Path path, String name, int mostBytes, String advice, Problems problems) throws IOException {
    if (Files.isDirectory(path)) {
      throw new FileSystemException(name, null, "is a folder");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(mostBytes + 1);
    }
    if (bytes.length > mostBytes) {
      problems.add(new Place(new Source(name, ""), 1, 1, 2), "",
          "the file is larger than " + mostBytes / 1_000_000 + " MB", advice);
      return null;
    }
    return decode(bytes, name, problems);
  }

  /** Whether a text holds no character that YAML forbids; the first is recorded. Tables are held to the same. */
  static boolean printable(Source source, Problems problems) {
    String text = source.text();
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        problems.add(new Place(source, line, column, column + 1), "", notAllowed(c), "printable text");
        return false;
      }
      boolean ends = c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n');
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    return true;
  }

  static String notAllowed(int character) {
    return String.format(Locale.ROOT, "the character U+%04X is not allowed", character);
  }

  /** A text with its control characters, but for tabs, replaced: a terminal could obey them. */
  static String visible(String text) {
    int[] points = text.codePoints().map(c -> Character.isISOControl(c) && c != '\t' ? 0xFFFD : c).toArray();
    return new String(points, 0, points.length);
  }

  private static Source decode(byte[] bytes, String name, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT).decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      Source source = new Source(name, text);
      int line = text.split("\r\n|\n|\r", -1).length;
      int column = source.line(line).codePointCount(0, source.line(line).length()) + 1;
      problems.add(new Place(source, line, column, column + 1), "", "the file is not UTF-8 here",
          "a file saved as UTF-8");
      return null;
    }
    return new Source(name, text.startsWith("\uFEFF") ? text.substring(1) : text);
  }
}
