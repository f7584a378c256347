package org.mashfa.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** The command cannot be carried out; the message is all that the user needs. */
final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  Failure(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** A file that cannot be read or written. */
  static Failure files(String what, IOException cause) {
    return files(what, cause, "");
  }

  /** A file that cannot be read or written, and what follows from it. */
  static Failure files(String what, IOException cause, String then) {
    return new Failure(ExitCode.FILES, what + ": " + reason(cause) + then, cause);
  }

  int exitCode() {
    return exitCode;
  }

  private static String reason(IOException e) {
    if (!(e instanceof FileSystemException file)) {
      return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
    String what;
    if (e instanceof NoSuchFileException) {
      what = "no such file or folder";
    } else if (e instanceof AccessDeniedException) {
      what = "permission denied";
    } else if (e instanceof FileAlreadyExistsException) {
      what = "exists and is not a folder";
    } else if (e instanceof NotDirectoryException) {
      what = "is not a folder";
    } else {
      what = file.getReason() == null ? e.getClass().getSimpleName() : file.getReason();
    }
    return file.getFile() + ": " + what;
  }
}
