package org.mashfa.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The standard output, which remembers why writing failed: a print stream alone would not say. */
final class StandardOutput extends FilterOutputStream {
  private IOException failure;

  StandardOutput() {
    super(new FileOutputStream(FileDescriptor.out));
  }

  /** A UTF-8 print stream onto it, whatever the locale. */
  PrintStream printer() {
    return new PrintStream(this, false, StandardCharsets.UTF_8);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  /** Why writing failed; null if it did not, or if the reader had had enough (a closed pipe). */
  String failure() {
    String message = failure == null ? null : String.valueOf(failure.getMessage());
    return message == null || message.toLowerCase(Locale.ROOT).contains("pipe") ? null : message;
  }
}
