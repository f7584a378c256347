package org.mashfa.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds out what a process is connected to. */
final class Terminals {
  private Terminals() {}

  /** Whether a file descriptor (1: standard output, 2: standard error) is a terminal. */
  static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    if (Files.isSymbolicLink(link)) {
      try {
        String target = Files.readSymbolicLink(link).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
      } catch (IOException e) {
        return false;
      }
    }
    return hasConsole();
  }

  /** Whether there is a console; from JDK 22 on there always is one, and it must be asked. */
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null || Runtime.version().feature() < 22) {
      return console != null;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  /** Whether the terminal shows UTF-8, by the locale of POSIX or, where that is not set, by the console's charset. */
  static boolean utf8(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_CTYPE", "LANG").map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty()).findFirst()
        .map(value -> value.toLowerCase(Locale.ROOT).replace("-", "").contains("utf8"))
        .orElseGet(() -> System.console() != null && System.console().charset().equals(StandardCharsets.UTF_8));
  }
}
