package org.mashfa.experiment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * The replications that are done, on disk, so that a run that was stopped or killed goes on where it was. A file begins with
 * the identity of the run (scenario, seed, what is measured); one record for each replication follows, in order, each with
 * a checksum. What a kill left half-written at the end is dropped; a file of another run is started anew.
 */
final class Journal implements Closeable {
  private final FileChannel channel;
  private final int doubles;
  private final ByteBuffer record;
  private int done;

  /**
   * Opens the journal of a run.
   *
   * @param identity what makes the run the same run
   * @param doubles numbers in one record
   * @throws IOException if the file cannot be read or written, or another run holds it
   */
  Journal(Path file, String identity, int doubles) throws IOException {
    this.doubles = doubles;
    record = ByteBuffer.allocate(Integer.BYTES + Long.BYTES + doubles * Double.BYTES + Long.BYTES);
    channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      throw new IOException(file + " is in use by another run");
    }
    byte[] header = (identity + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer found = ByteBuffer.allocate(header.length);
    while (found.hasRemaining() && channel.read(found) >= 0) {
      continue;
    }
    if (!Arrays.equals(found.array(), header)) {
      channel.truncate(0);
      channel.position(0);
      write(ByteBuffer.wrap(header));
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
    record.clear();
    while (record.hasRemaining() && channel.read(record) >= 0) {
      continue;
    }
    if (!record.hasRemaining()) {
      record.flip();
      int replication = record.getInt();
      long events = record.getLong();
      double[] numbers = new double[doubles];
      for (int i = 0; i < doubles; i++) {
        numbers[i] = record.getDouble();
      }
      if (record.getLong() == checksum() && replication == done) {
        done++;
        return new Entry(numbers, events);
      }
    }
    channel.truncate(start);
    channel.position(start);
    return null;
  }

  /** Adds the next replication. */
  void add(double[] values, double[] series, long events) throws IOException {
    record.clear();
    record.putInt(done++).putLong(events);
    for (double value : values) {
      record.putDouble(value);
    }
    for (double value : series) {
      record.putDouble(value);
    }
    record.putLong(checksum());
    record.flip();
    write(record);
  }

  private long checksum() {
    CRC32 crc = new CRC32();
    crc.update(record.array(), 0, record.capacity() - Long.BYTES);
    return crc.getValue();
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
