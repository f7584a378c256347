package org.mashfa.works;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page that a program writes; what stands around it is written by hand and stays. */
final class GeneratedSection {
  private GeneratedSection() {}

  /**
   * Puts a text between the two marks of a section.
   *
   * @throws IllegalStateException if the page lacks the marks
   */
  static void replace(Path page, String section, String text) throws IOException {
    String begin = "<!-- begin generated: " + section + " -->\n";
    String end = "<!-- end generated: " + section + " -->\n";
    String old = Files.readString(page);
    int from = old.indexOf(begin) + begin.length();
    int to = old.indexOf(end);
    if (from < begin.length() || to < from) {
      throw new IllegalStateException(page + " has no generated section '" + section + "'");
    }
    Files.writeString(page, old.substring(0, from) + text + old.substring(to));
  }
}
