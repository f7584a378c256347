package org.mashfa.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The replications that are done, on disk, so that a run that was stopped or killed goes on where it was. A file begins
 * with the identity of the run (scenario, seed, what is measured); one record for each replication follows, in order,
 * each with a checksum. What a kill left half-written at the end is dropped; a file of another run is started anew.
 */
final class Journal implements Closeable {
  private static final int SMALLEST = Integer.BYTES + Long.BYTES;

  private final Path file;
  private final FileChannel channel;
  private final ByteBuffer plain;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final Inflater inflater = new Inflater();
  private int done;

  /**
   * Opens the journal of a run.
   *
   * @param identity what makes the run the same run
   * @param doubles numbers in one record
   * @throws IOException if the file cannot be read or written, or another run holds it
   */
  Journal(Path file, String identity, int doubles) throws IOException {
    this.file = file;
    plain = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + doubles * Double.BYTES);
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException(file + " is in use by another run");
    }
    ByteBuffer header = ByteBuffer.wrap((identity + "\n").getBytes(StandardCharsets.UTF_8));
    if (!header.equals(read(header.capacity()))) {
      channel.truncate(0);
      channel.position(0);
      write(header);
    }
  }

  /** A replication read from a journal. */
  record Entry(double[] numbers, long events) {}

  /**
   * The next replication on record, or null after the last whole one, from where new ones are then written.
   *
   * @throws IOException if the file cannot be read
   */
  Entry next() throws IOException {
    long start = channel.position();
    Entry entry = decode();
    if (entry == null) {
      channel.truncate(start);
      channel.position(start);
    } else {
      done++;
    }
    return entry;
  }

  private Entry decode() throws IOException {
    ByteBuffer length = read(Integer.BYTES);
    int packed = length == null ? 0 : length.getInt();
    ByteBuffer body = packed < SMALLEST || packed > 2 * plain.capacity() + 64 ? null : read(packed + Long.BYTES);
    if (body == null || body.getLong(packed) != checksum(body.array(), packed)) {
      return null;
    }
    inflater.reset();
    inflater.setInput(body.array(), 0, packed);
    try {
      if (inflater.inflate(plain.array()) != plain.capacity()) {
        return null;
      }
    } catch (DataFormatException e) {
      return null; // not a record of ours
    }
    plain.clear();
    if (plain.getInt() != done) {
      return null;
    }
    long events = plain.getLong();
    double[] numbers = new double[plain.remaining() / Double.BYTES];
    plain.asDoubleBuffer().get(numbers);
    return new Entry(numbers, events);
  }

  /** Adds the next replication. */
  void add(double[] values, double[] series, long events) throws IOException {
    plain.clear();
    plain.putInt(done).putLong(events);
    plain.asDoubleBuffer().put(values).put(series);
    deflater.reset();
    deflater.setInput(plain.array());
    deflater.finish();
    byte[] body = new byte[2 * plain.capacity() + 64];
    int packed = deflater.deflate(body);
    ByteBuffer record = ByteBuffer.allocate(Integer.BYTES + packed + Long.BYTES);
    record.putInt(packed).put(body, 0, packed).putLong(checksum(body, packed)).flip();
    write(record);
    done++;
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32 crc = new CRC32();
    crc.update(bytes, 0, length);
    return crc.getValue();
  }

  /** The next bytes, or null if the file ends before. */
  private ByteBuffer read(int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        return null;
      }
    }
    return bytes.flip();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Closes the file; one without a single replication is removed. */
  @Override
  public void close() throws IOException {
    deflater.end();
    inflater.end();
    channel.close();
    if (done == 0) {
      Files.deleteIfExists(file);
    }
  }
}
