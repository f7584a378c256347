package org.mashfa.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventListTest {
  private static final long LONGEST = (1L << 40) - 2;

  private static List<Integer> drain(EventList events) {
    List<Integer> order = new ArrayList<>();
    for (int slot = events.next(); slot >= 0; slot = events.next()) {
      order.add(slot);
    }
    return order;
  }

  @Test
  void eventsHappenInOrderOfTimeThenPriorityThenScheduling() {
    EventList events = new EventList(8, 1_000);
    events.schedule(0, 20, 0);
    events.schedule(1, 10, 5);
    events.schedule(2, 10, 0);
    events.schedule(3, 10, 5);
    events.schedule(4, 10, 7);
    events.schedule(5, 0, 7);
    events.schedule(1, 10, 5); // anew: now behind slot 3
    assertThat(drain(events)).containsExactly(5, 2, 3, 1, 4, 0);
    assertThat(events.now()).isEqualTo(20);
    assertThat(events.next()).isEqualTo(-1);
    assertThat(events.now()).as("the clock stays").isEqualTo(20);
  }

  @Test
  void schedulingAnewReplaces() {
    EventList events = new EventList(2, 1_000);
    events.schedule(0, 100, 0);
    events.schedule(0, 50, 0);
    assertThat(events.timeOf(0)).isEqualTo(50);
    events.schedule(0, 70, 0);
    assertThat(drain(events)).containsExactly(0);
    assertThat(events.now()).isEqualTo(70);
  }

  @Test
  void aCancelledEventLeavesNothingBehind() {
    EventList events = new EventList(4, 1_000);
    events.schedule(3, 5, 0);
    events.schedule(2, 6, 0);
    events.cancel(3);
    events.cancel(1); // has none
    assertThat(events.isPending(3)).isFalse();
    assertThat(events.timeOf(3)).isEqualTo(Long.MAX_VALUE);
    assertThat(drain(events)).containsExactly(2);
  }

  @Test
  void theSlotWhoseEventWasTakenIsWithoutEventAndMayHaveANewOne() {
    EventList events = new EventList(2, 1_000);
    events.schedule(0, 10, 3);
    events.schedule(1, 10, 4);
    assertThat(events.next()).isZero();
    assertThat(events.isPending(0)).isFalse();
    assertThat(events.timeOf(0)).isEqualTo(Long.MAX_VALUE);
    events.schedule(0, 10, 3); // at the present tick, before what is due at a later priority
    assertThat(events.next()).isZero();
    events.cancel(0);
    assertThat(events.next()).isEqualTo(1);
    assertThat(events.next()).isEqualTo(-1);
  }

  @Test
  void whatIsScheduledForNowComesBehindWhatWasScheduledForNowBefore() {
    EventList events = new EventList(4, 1_000);
    events.schedule(0, 10, 0);
    events.schedule(1, 10, 0);
    events.next();
    events.schedule(2, 10, 0);
    assertThat(drain(events)).containsExactly(1, 2);
  }

  @Test
  void thePastIsRefused() {
    EventList events = new EventList(2, 1_000);
    events.schedule(0, 10, 0);
    events.next();
    assertThatThrownBy(() -> events.schedule(1, 9, 0)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slot 1").hasMessageContaining("tick 9").hasMessageContaining("10");
  }

  @Test
  void nothingIsDueAfterTheHorizon() {
    EventList events = new EventList(2, 100);
    events.schedule(0, 100, 7);
    events.schedule(1, 50, 0);
    events.schedule(1, 101, 0); // takes back the one at 50
    assertThat(events.isPending(1)).isFalse();
    assertThat(drain(events)).containsExactly(0);
    assertThat(events.now()).isEqualTo(events.horizon()).isEqualTo(100);
  }

  @Test
  void growthKeepsWhatIsPendingAndWhatWasTaken() {
    EventList events = new EventList(2, 1_000);
    events.schedule(0, 10, 0);
    events.schedule(1, 20, 0);
    events.next();
    events.ensureSlots(1_000);
    assertThat(events.isPending(0)).isFalse();
    events.schedule(999, 20, 0);
    events.schedule(998, 15, 0);
    assertThat(drain(events)).containsExactly(998, 1, 999);
  }

  @Test
  void clearForgetsEverything() {
    EventList events = new EventList(4, 1_000);
    events.schedule(0, 10, 0);
    events.schedule(1, 20, 0);
    events.next();
    events.clear();
    assertThat(events.now()).isZero();
    assertThat(events.next()).isEqualTo(-1);
    events.schedule(1, 0, 0);
    assertThat(events.next()).isEqualTo(1);
  }

  @Test
  void orderOfSchedulingOutlastsItsBits() {
    // The longest horizon leaves 20 bits for it: three million events at one tick deal them out anew several times.
    EventList events = new EventList(4, LONGEST);
    events.schedule(0, LONGEST, 7);
    events.schedule(1, 5, 1);
    events.schedule(2, 5, 1);
    assertThat(events.next()).isEqualTo(1);
    for (int i = 0; i < 3_000_000; i++) {
      int other = i % 2 == 0 ? 2 : 1;
      events.schedule(3 - other, 5, 1);
      assertThat(events.isPending(other)).isTrue();
      int next = events.next();
      if (next != other) {
        throw new AssertionError("event " + i + ": slot " + next + ", expected " + other);
      }
    }
    assertThat(events.now()).isEqualTo(5);
    assertThat(events.timeOf(0)).isEqualTo(LONGEST);
  }

  @Test
  void whatIsPendingKeepsItsPlaceWhenOrdersAreDealtOutAnew() {
    EventList events = new EventList(7, 1_000);
    events.schedule(5, 10, 3);
    for (int slot : new int[] {3, 1, 4, 2}) {
      events.schedule(slot, 10, 2);
    }
    events.schedule(6, 9, 7);
    for (int i = 0; i < 200_000; i++) {
      events.schedule(0, 20, 0);
    }
    assertThat(events.next()).isEqualTo(6);
    assertThat(events.now()).isEqualTo(9);
    assertThat(drain(events)).containsExactly(3, 1, 4, 2, 5, 0);
    assertThat(events.now()).isEqualTo(20);
  }

  @Test
  void aMillionStepsOfATenthOfAnHourEndExactly() {
    EventList events = new EventList(1, 200_000 * Ticks.PER_HOUR);
    events.schedule(0, 0, 0);
    for (int i = 0; i < 1_000_000; i++) {
      events.next();
      events.schedule(0, events.now() + Ticks.ofSeconds(360), 0);
    }
    events.next();
    assertThat(events.now()).isEqualTo(100_000 * Ticks.PER_HOUR);
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, LONGEST + 1, Long.MAX_VALUE})
  void aHorizonOutOfRangeIsRefused(long horizon) {
    assertThatThrownBy(() -> new EventList(1, horizon)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("horizon");
  }

  @Test
  void noSlotsAreRefused() {
    assertThatThrownBy(() -> new EventList(0, 10)).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("slots = 0");
  }

  @Test
  void moreSlotsThanOrdersAreNotRefusedWhileFewHaveEvents() {
    EventList events = new EventList(1, LONGEST);
    events.ensureSlots(3 << 20);
    int taken = 0;
    for (int i = 0; i < 3 << 20; i++) {
      events.schedule(i, i / 2, 0);
      taken += events.next() == i ? 1 : 0;
    }
    assertThat(taken).isEqualTo(3 << 20);
    assertThat(events.now()).isEqualTo((3 << 20) / 2 - 1);
  }

  @Test
  void asManyEventsAsTheHorizonAllowsKeepTheirOrder() {
    EventList events = new EventList(1, LONGEST);
    int most = (1 << 20) - (1 << 17);
    events.ensureSlots(most);
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < most; i++) {
        events.schedule(i, 5, 3);
      }
    }
    for (int i = 0; i < most; i++) {
      if (events.next() != i) {
        throw new AssertionError("event " + i + " came in another order");
      }
    }
    assertThat(events.next()).isEqualTo(-1);
  }

  @Test
  void moreEventsAtOnceThanTheHorizonAllowsAreRefused() {
    EventList events = new EventList(1 << 21, LONGEST);
    assertThatThrownBy(() -> {
      for (int i = 0; i < 1 << 21; i++) {
        events.schedule(i, 5, 3);
      }
    }).isInstanceOf(TooManyEventsException.class).hasMessageContaining("917,504").hasMessageContaining("12,726 days");
  }

  @Test
  void halfTheHorizonAllowsTwiceAsMany() {
    EventList events = new EventList(1 << 20, LONGEST / 2 - 1);
    for (int i = 0; i < 3 << 20; i++) {
      events.schedule(i % (1 << 20), 5, 3);
    }
    assertThat(events.next()).isZero();
  }

  @Test
  void aHorizonOfZeroHasOneTick() {
    EventList events = new EventList(2, 0);
    events.schedule(0, 0, 1);
    events.schedule(1, 0, 0);
    assertThat(drain(events)).containsExactly(1, 0);
    events.schedule(0, 1, 0);
    assertThat(events.isPending(0)).isFalse();
  }

  @Test
  void secondsAreRoundedToTheNearestTick() {
    assertThat(Ticks.ofSeconds(1.0004)).isEqualTo(1_000);
    assertThat(Ticks.ofSeconds(1.0006)).isEqualTo(1_001);
    assertThat(Ticks.toSeconds(1_500)).isEqualTo(1.5);
    assertThat(Ticks.PER_DAY).isEqualTo(86_400_000);
  }

  @Test
  void aDrawnDurationIsNeverBelowZeroNorBeyondWhatCanBeAdded() {
    assertThat(Ticks.ofDraw(1.5)).isEqualTo(2);
    assertThat(Ticks.ofDraw(-1)).isZero();
    assertThat(Ticks.ofDraw(Double.POSITIVE_INFINITY)).isEqualTo(1L << 60);
  }
}
