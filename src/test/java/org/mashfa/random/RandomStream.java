package org.mashfa.random;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Keyed bits as an endless stream of bytes for a battery of statistical tests, in an order in which neighbours differ in
 * one part of the key only, as they do in use. {@code docs/testing.md} has the command.
 */
public final class RandomStream {
  private static final long SOURCE = KeyedRandom.source("demand:everyday in town 1");

  private RandomStream() {}

  /** What runs fastest. */
  enum Order {
    /** Patients, for one purpose in one replication. */
    entities {
      @Override
      long bits(KeyedRandom random, long i) {
        return random.bits(KeyedRandom.entity(SOURCE, i), 3, 0);
      }
    },
    /** All purposes of a patient, four draws of each, then the next patient. */
    purposes {
      @Override
      long bits(KeyedRandom random, long i) {
        return random.bits(KeyedRandom.entity(SOURCE, i >>> 10), (int) i >>> 2 & 255, (int) i & 3);
      }
    },
    /** The same draw of the same patient in each of 1,024 replications, then the next patient: as many streams, interleaved. */
    replications {
      @Override
      long bits(KeyedRandom random, long i) {
        random.replication((int) i & 1_023);
        return random.bits(KeyedRandom.entity(SOURCE, i >>> 10), 3, 0);
      }
    },
    /** Sixteen sources of patients in turn, as towns that have their patients at once. */
    sources {
      @Override
      long bits(KeyedRandom random, long i) {
        return random.bits(KeyedRandom.entity(TOWNS[(int) i & 15], i >>> 4), 3, 0);
      }
    };

    private static final long[] TOWNS = new long[16];

    static {
      Arrays.setAll(TOWNS, i -> KeyedRandom.source("demand:everyday in town " + i));
    }

    abstract long bits(KeyedRandom random, long i);

    /** The upper or the lower halves of these bits, one after the other, beginning with those of a number. */
    IntSupplier halves(long seed, long from, boolean upper) {
      KeyedRandom random = new KeyedRandom(seed);
      int shift = upper ? 32 : 0;
      return new IntSupplier() {
        private long next = from;

        @Override
        public int getAsInt() {
          return (int) (bits(random, next++) >>> shift);
        }
      };
    }
  }

  /**
   * Writes to the standard output until nobody reads.
   *
   * @param args the order, and a seed
   */
  public static void main(String[] args) {
    Order order = Order.valueOf(args[0]);
    KeyedRandom random = new KeyedRandom(Long.parseLong(args[1]));
    ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
    try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
      for (long i = 0; ; i++) {
        buffer.putLong(order.bits(random, i));
        if (!buffer.hasRemaining()) {
          out.write(buffer.array());
          buffer.clear();
        }
      }
    } catch (IOException nobodyReads) {
      return;
    }
  }
}
