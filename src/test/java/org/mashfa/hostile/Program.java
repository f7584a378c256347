package org.mashfa.hostile;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mashfa.cli.Main;

/** The program {@code mashfa} as a process of its own, started by a shell that first makes its surroundings hostile. */
final class Program {
  private static final Path JAR = Path.of("target", "mashfa.jar").toAbsolutePath();
  private static final long PATIENCE = 120;

  private final Path folder;
  private final List<String> start;
  private final List<String> java = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();
  private String home = System.getProperty("java.home");
  private String shell = "exec \"$@\"";
  private boolean bare;

  private Program(Path folder, List<String> start) {
    this.folder = folder;
    this.start = start;
  }

  /** The classes of this build, working in a folder. */
  static Program ofClasses(Path folder) {
    return of(folder, Main.class);
  }

  /** Another program than {@code mashfa}: one of the tests'. */
  static Program of(Path folder, Class<?> main) {
    String classes = Stream.of(main, Main.class, picocli.CommandLine.class, org.snakeyaml.engine.v2.api.LoadSettings.class,
            de.siegmar.fastcsv.writer.CsvWriter.class, tools.jackson.core.JsonParser.class,
            org.apache.commons.math3.util.FastMath.class)
        .map(type -> type.getProtectionDomain().getCodeSource()).map(Program::path).distinct()
        .collect(Collectors.joining(File.pathSeparator));
    return new Program(folder, List.of("-cp", classes, main.getName()));
  }

  private static String path(CodeSource source) {
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The built jar, working in a folder. */
  static Program ofJar(Path folder) {
    if (!Files.exists(JAR)) {
      throw new IllegalStateException(JAR + " is not built");
    }
    return new Program(folder, List.of("-jar", JAR.toString()));
  }

  /** Options of the virtual machine. */
  Program java(String... options) {
    java.addAll(List.of(options));
    return this;
  }

  /** Another Java. */
  Program home(String otherHome) {
    home = otherHome;
    return this;
  }

  /** What a shell does with the command {@code "$@"}. */
  Program shell(String script) {
    shell = script;
    return this;
  }

  /** Sets a variable of the environment. */
  Program environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Takes all variables of the environment away. */
  Program bare() {
    bare = true;
    return this;
  }

  /** Arguments of the program. */
  Program with(Object... more) {
    Stream.of(more).map(Object::toString).forEach(arguments::add);
    return this;
  }

  /** A program that runs. */
  record Running(Process process, Path out, Path err) {
    /** Waits for its end. */
    Ended ended() {
      try {
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
          process.destroyForcibly().waitFor();
          throw new AssertionError("still running after " + PATIENCE + " s: " + process.info().commandLine());
        }
        String said = Files.readString(err).replaceAll("(?m)^\\d+ of \\d+ replications(, .* left)?\\R", "");
        Ended ended = new Ended(process.exitValue(), Files.readString(out), said);
        Files.delete(out);
        Files.delete(err);
        return ended;
      } catch (InterruptedException | IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A program that has ended; what it said is without progress, of which there is more on a slower machine. */
  record Ended(int code, String out, String err) {
    /** Whether it said no more than one line, and no stack trace. */
    boolean oneLine() {
      return err.lines().count() == 1 && err.startsWith("mashfa: ") && !err.contains("\tat ");
    }
  }

  /** Starts it. */
  Running start() {
    List<String> command = new ArrayList<>(List.of("sh", "-c", shell, "sh", home + "/bin/java"));
    command.addAll(java);
    command.addAll(start);
    command.addAll(arguments);
    try {
      Path out = Files.createTempFile("mashfa", ".out");
      Path err = Files.createTempFile("mashfa", ".err");
      out.toFile().deleteOnExit();
      err.toFile().deleteOnExit();
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
          .redirectError(err.toFile()).redirectInput(Redirect.from(new File("/dev/null")));
      builder.environment().remove("JAVA_TOOL_OPTIONS");
      if (bare) {
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().put("PATH", path);
      }
      builder.environment().putAll(environment);
      return new Running(builder.start(), out, err);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs it to its end. */
  Ended run() {
    return start().ended();
  }
}
