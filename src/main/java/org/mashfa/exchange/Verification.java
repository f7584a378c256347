package org.mashfa.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether a results folder is as it was written, by the hashes of its manifest. */
public final class Verification {
  private Verification() {}

  /**
   * Reads every file of a results folder.
   *
   * @return what is missing, altered or strange, a sentence for each; empty if the folder is as it was written
   * @throws IOException if it is no folder, or cannot be read
   */
  public static List<String> complaints(Path folder) throws IOException {
    List<String> found = Folders.names(folder);
    Optional<Map<String, String>> manifest = Manifest.hashes(folder);
    if (manifest.isEmpty()) {
      return List.of(Manifest.NAME + " is missing, or is not that of Mashfa results");
    }
    Map<String, String> hashes = manifest.get();
    List<String> complaints = new ArrayList<>();
    if (hashes.isEmpty()) {
      complaints.add(Manifest.NAME + " names no file");
    }
    hashes.keySet().stream().filter(name -> !found.contains(name))
        .forEach(name -> complaints.add(name + " is missing"));
    for (String name : found) {
      String hash = hashes.get(name);
      Path file = folder.resolve(name);
      if (hash == null && !name.equals(Manifest.NAME)) {
        complaints.add(name + " is not of this run");
      } else if (hash != null && (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !hash.equals(HashedFile.sha256Hex(file)))) {
        complaints.add(name + " is altered");
      }
    }
    return complaints;
  }
}
