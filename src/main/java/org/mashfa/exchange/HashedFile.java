package org.mashfa.exchange;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is hashed as it is written and is on the disk once it is closed. */
final class HashedFile extends FilterOutputStream {
  private final FileOutputStream file;
  private final MessageDigest digest;
  private boolean closed;

  HashedFile(Path path) throws IOException {
    this(new FileOutputStream(path.toFile()), sha256());
  }

  private HashedFile(FileOutputStream file, MessageDigest digest) {
    super(new BufferedOutputStream(new DigestOutputStream(file, digest), 1 << 16));
    this.file = file;
    this.digest = digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    out.write(bytes, from, length); // FilterOutputStream would write byte by byte
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      try (file) {
        out.flush();
        file.getFD().sync();
      }
    }
  }

  /** Marks the file as one that is being written, until it is closed or the process ends, in whatever way. */
  void lock() throws IOException {
    file.getChannel().tryLock();
  }

  /** Closes the file without writing what is not yet written. */
  void abandon() throws IOException {
    closed = true;
    file.close();
  }

  /** SHA-256 of a file, in hexadecimal. */
  static String sha256Hex(Path path) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(path), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    }
  }

  /** SHA-256 of what was written, in hexadecimal; to be asked once, when closed. */
  String sha256Hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
