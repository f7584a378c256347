package org.mashfa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final long MILLISECOND = 1_000_000;

  private final AtomicLong clock = new AtomicLong();
  private final ByteArrayOutputStream drawn = new ByteArrayOutputStream();

  @Test
  void drawsAtOnceThenAtMostFiveTimesASecond() {
    Progress progress = progress(true, 1_000);
    assertThat(drawings()).isEqualTo(2);
    for (int done = 1; done <= 1_000; done++) {
      clock.addAndGet(3 * MILLISECOND);
      progress.accept(done);
    }
    assertThat(drawings()).isBetween(10L, 16L);
    assertThat(drawn.toString(StandardCharsets.UTF_8)).startsWith("\r\u001b[Kreading\r\u001b[K0 of 1000 replications\r")
        .contains("67 of 1000 replications, 2.8 s left");
  }

  @Test
  void saysTimeAsPeopleDo() {
    Progress progress = progress(true, 10);
    clock.addAndGet(100_000 * MILLISECOND);
    progress.accept(1);
    assertThat(drawn.toString(StandardCharsets.UTF_8)).endsWith("1 of 10 replications, 15 min 0 s left");
    assertThat(progress.elapsed()).isEqualTo("1 min 40 s");
    clock.addAndGet(7_200_000 * MILLISECOND);
    assertThat(progress.elapsed()).isEqualTo("2 h 1 min");
  }

  @Test
  void drawsNothingWhenNobodySees() {
    Progress progress = progress(false, 10);
    clock.addAndGet(900 * MILLISECOND);
    progress.accept(5);
    progress.close();
    assertThat(drawn.size()).isZero();
    assertThat(progress.elapsed()).isEqualTo("0.9 s");
    assertThat(progress.done()).isEqualTo(5);
  }

  @Test
  void writesALineAfterHalfASecondAndEveryTenWhereThereIsNoTerminal() {
    Progress progress = progress(false, true, 1_000);
    for (int done = 1; done <= 250; done++) {
      clock.addAndGet(100 * MILLISECOND);
      progress.accept(done);
    }
    progress.close();
    assertThat(drawn.toString(StandardCharsets.UTF_8).lines()).containsExactly(
        "5 of 1000 replications, 1 min 40 s left", "105 of 1000 replications, 1 min 30 s left",
        "205 of 1000 replications, 1 min 20 s left");
  }

  private Progress progress(boolean shown, int replications) {
    return progress(true, shown, replications);
  }

  private Progress progress(boolean terminal, boolean shown, int replications) {
    PrintStream err = new PrintStream(drawn, true, StandardCharsets.UTF_8);
    Surroundings surroundings = new Surroundings(err, err, false, terminal, Map.of(), () -> false, clock::get);
    Progress progress = new Progress(surroundings, shown, "reading");
    progress.begin(replications);
    return progress;
  }

  private long drawings() {
    return drawn.toString(StandardCharsets.UTF_8).chars().filter(c -> c == '\r').count();
  }
}
