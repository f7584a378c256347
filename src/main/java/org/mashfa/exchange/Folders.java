package org.mashfa.exchange;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Puts whole folders in place of old ones. */
final class Folders {
  /** Purpose of a hidden folder: results that are being written. */
  static final String PARTIAL = "partial";

  private static final String OLD = "old";
  private static final int TRIES = 1_000;

  private Folders() {}

  /** Makes a hidden folder beside the target; another run, living or killed, may have one too. */
  static Path createSibling(Path target, String purpose) throws IOException {
    String name = hidden(target, purpose);
    for (int i = 1; i < TRIES; i++) {
      Path folder = target.resolveSibling(i == 1 ? name : name + "-" + i);
      try {
        return Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        // the next number
      }
    }
    throw new FileSystemException(target.resolveSibling(name).toString(), null,
        "too many unfinished folders of this name");
  }

  /**
   * Clears up after runs that were killed: deletes what they had begun, and brings back results that were being
   * replaced when nothing had yet come into their place.
   */
  static void clearUp(Path target) throws IOException {
    for (Path partial : leftOver(target, PARTIAL)) {
      if (!inUse(partial)) {
        delete(partial);
      }
    }
    for (Path attic : leftOver(target, OLD)) {
      if (ended(attic)) {
        Path old = attic.resolve(target.getFileName());
        if (Files.exists(old) && !Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.exists(old)) {
          delete(old);
        }
        Files.delete(attic);
      }
    }
  }

  private static List<Path> leftOver(Path target, String purpose) throws IOException {
    String name = Pattern.quote("." + target.getFileName() + "." + purpose + "-") + "[0-9]{1,18}(-[0-9]+)?";
    Path parent = target.toAbsolutePath().getParent();
    return names(parent).stream().filter(found -> found.matches(name)).map(parent::resolve).toList();
  }

  /**
   * Whether a living run writes to a hidden folder: by its lock, for process numbers mean nothing across containers.
   */
  private static boolean inUse(Path partial) throws IOException {
    Path manifest = partial.resolve(Manifest.NAME);
    if (!Files.exists(manifest)) {
      return !ended(partial);
    }
    try (FileChannel channel = FileChannel.open(manifest, StandardOpenOption.WRITE)) {
      return channel.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  /** Whether the process that made a hidden folder has ended. */
  private static boolean ended(Path hidden) {
    String pid = hidden.getFileName().toString().replaceFirst(".*\\.[a-z]+-([0-9]+)(-[0-9]+)?$", "$1");
    return ProcessHandle.of(Long.parseLong(pid)).isEmpty();
  }

  private static String hidden(Path target, String purpose) {
    return "." + target.getFileName() + "." + purpose + "-" + ProcessHandle.current().pid();
  }

  /**
   * Checks that a folder may be replaced: that there is none, or an empty one, or results with nothing of the user's
   * among them.
   *
   * @throws FileSystemException if not
   */
  static void requireReplaceable(Path target) throws IOException {
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(target.toString(), null, "exists and is not a folder of results; it is left alone");
    }
    List<String> found = names(target);
    Optional<Map<String, String>> ours = Manifest.hashes(target);
    if (ours.isEmpty() && !found.isEmpty()) {
      throw new FileSystemException(target.toString(), null,
          "exists and holds no manifest of Mashfa results; it is left alone");
    }
    for (String name : found) {
      if (!name.equals(Manifest.NAME) && !ours.orElseThrow().containsKey(name)) {
        throw new FileSystemException(target.toString(), null,
            "holds '" + name + "', which Mashfa did not write; move it away to have the results replaced");
      }
    }
  }

  /** Names in a folder, sorted. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  /** Moves a folder to its place; results that stood there are removed once the new ones do. */
  static void replace(Path fresh, Path target) throws IOException {
    requireReplaceable(target);
    sync(fresh);
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      sync(target.toAbsolutePath().getParent());
      return;
    }
    Path attic = createSibling(target, OLD);
    Path old = attic.resolve(target.getFileName());
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      Files.delete(attic);
      throw e;
    }
    sync(target.toAbsolutePath().getParent());
    delete(old);
    Files.delete(attic);
  }

  private static void sync(Path folder) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return; // a folder cannot be opened there
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes a folder and the files in it. */
  static void delete(Path folder) throws IOException {
    for (String name : names(folder)) {
      Files.delete(folder.resolve(name));
    }
    Files.delete(folder);
  }
}
