package org.mashfa.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** The event list against a list that is searched from end to end. */
class EventListProperties {
  private static final int SLOTS = 9;

  private record Event(int slot, long time, int priority, long order) {}

  @Property(seed = "1", tries = 2_000)
  void doesWhatASortedListDoes(@ForAll @Size(max = 300) List<@IntRange(min = 0, max = 99_999) Integer> steps,
      @ForAll @IntRange(min = 0, max = 2) int length) {
    long horizon = new long[] {200, 100_000, (1L << 40) - 2}[length];
    EventList events = new EventList(1, horizon);
    List<Event> naive = new ArrayList<>();
    long now = 0;
    long order = 0;
    int slots = 2;
    for (int step : steps) {
      int slot = step / 10 % slots;
      switch (step % 10) {
        case 0, 1, 2, 3, 4 -> {
          long time = Math.min(now + step / 100 % 10 * (1 + step / 1_000 % 5), horizon + 1);
          int priority = step / 7 % EventList.PRIORITIES;
          events.schedule(slot, time, priority);
          naive.removeIf(e -> e.slot == slot);
          if (time <= horizon) {
            naive.add(new Event(slot, time, priority, order++));
          }
        }
        case 5 -> {
          events.cancel(slot);
          naive.removeIf(e -> e.slot == slot);
        }
        case 6 -> {
          slots = Math.min(SLOTS, slots + 1);
          events.ensureSlots(slots);
        }
        default -> {
          Event first = naive.stream().min(Comparator.comparingLong(Event::time).thenComparingInt(Event::priority)
              .thenComparingLong(Event::order)).orElse(null);
          assertThat(events.next()).isEqualTo(first == null ? -1 : first.slot);
          naive.remove(first);
          now = first == null ? now : first.time;
        }
      }
      assertThat(events.now()).isEqualTo(now);
      for (int s = 0; s < slots; s++) {
        int which = s;
        long time = naive.stream().filter(e -> e.slot == which).mapToLong(Event::time).findFirst().orElse(Long.MAX_VALUE);
        assertThat(events.timeOf(s)).isEqualTo(time);
        assertThat(events.isPending(s)).isEqualTo(time != Long.MAX_VALUE);
      }
    }
  }

  @Property(seed = "2", tries = 300)
  void theOrderOfSchedulingEventsThatDifferInTimeOrPriorityChangesNothing(
      @ForAll @Size(min = 2, max = 40) List<@IntRange(min = 0, max = 9_999) Integer> events, @ForAll @IntRange(min = 0, max = 99) int turn) {
    List<Integer> distinct = events.stream().distinct().toList();
    List<Integer> turned = new ArrayList<>(distinct);
    java.util.Collections.rotate(turned, turn);
    assertThat(times(turned)).isEqualTo(times(distinct));
  }

  private static List<Integer> times(List<Integer> events) {
    EventList list = new EventList(10_000, 10_000);
    events.forEach(e -> list.schedule(e, e / 8, e % 8));
    List<Integer> order = new ArrayList<>();
    for (int e = list.next(); e >= 0; e = list.next()) {
      order.add(e);
    }
    return order;
  }
}
