package org.mashfa.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mashfa.engine.EventList;

class AgendaTest {
  @Test
  void appointmentsAreKeptInOrderOfTimeThenOfMaking() {
    EventList events = new EventList(1, 100);
    Agenda agenda = new Agenda(events, 0);
    List<String> kept = new ArrayList<>();
    agenda.at(10, () -> {
      kept.add("a");
      agenda.at(10, () -> kept.add("made now"));
      agenda.at(3, () -> kept.add("in the past, so now"));
    });
    agenda.at(5, () -> kept.add("first"));
    agenda.at(10, () -> kept.add("b"));
    agenda.at(100, () -> kept.add("at the end " + events.now()));
    agenda.at(101, () -> kept.add("never"));
    while (events.next() >= 0) {
      agenda.keep();
    }
    assertThat(kept).containsExactly("first", "a", "b", "made now", "in the past, so now", "at the end 100");
  }
}
