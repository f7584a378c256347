package org.mashfa.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mashfa.model.Destination;
import org.mashfa.model.Diversion;
import org.mashfa.model.Transfer;
import org.mashfa.model.World;

class PoliciesTest {
  private final FixedView view = new FixedView();

  private int choose(Destination destination, int except) {
    return destination.choose(view, 0, 0, 0, except);
  }

  @Test
  void nearest() {
    assertThat(choose(Destinations.nearest(), -1)).isZero();
    assertThat(choose(Destinations.nearest(), 0)).isEqualTo(1);
    view.takes[0] = false;
    view.takes[1] = false;
    assertThat(choose(Destinations.nearest(), -1)).isEqualTo(2);
    assertThat(choose(Destinations.nearest(), 2)).isEqualTo(-1);
  }

  @Test
  void leastBusyCountsThoseInBedAndThoseWaitingAndTakesTheFirstAmongEquals() {
    view.busy[0] = 2;
    view.waiting[0] = 1;
    view.busy[1] = 2;
    view.busy[2] = 1;
    view.waiting[2] = 1;
    assertThat(choose(Destinations.leastBusy(), -1)).isEqualTo(1);
    assertThat(choose(Destinations.leastBusy(), 1)).isEqualTo(2);
    view.takes[1] = false;
    view.takes[2] = false;
    assertThat(choose(Destinations.leastBusy(), 0)).isEqualTo(-1);
  }

  @Test
  void shortestTimeWeighsTheJourneyAgainstTheQueue() {
    view.busy[0] = 2; // full, nobody waits: one more stay of 100 over two beds
    view.busy[1] = 2;
    assertThat(choose(Destinations.shortestTime(), -1)).as("30 against 10 + 50 and 20 + 50").isEqualTo(2);
    view.busy[2] = 2;
    view.waiting[2] = 5;
    assertThat(choose(Destinations.shortestTime(), -1)).as("10 + 50").isZero();
    view.waiting[0] = 1;
    assertThat(choose(Destinations.shortestTime(), -1)).as("20 + 50 against 10 + 100").isEqualTo(1);
    view.beds[2] = World.UNLIMITED;
    assertThat(choose(Destinations.shortestTime(), -1)).as("no wait in an unlimited unit").isEqualTo(2);
    assertThat(choose(Destinations.shortestTime(), 2)).isEqualTo(1);
  }

  @Test
  void aRoundOfTheQueueIsShortWhereBedsAreMany() {
    view.beds[0] = 20; // one more stay of 100 over 20 beds
    view.busy[0] = 20;
    assertThat(choose(Destinations.shortestTime(), -1)).as("10 + 5 against 20").isZero();
    view.busy[0] = 0;
    view.beds[0] = 0; // no bed now, so counted as one
    assertThat(choose(Destinations.shortestTime(), -1)).as("10 + 100 against 20").isEqualTo(1);
  }

  @Test
  void ofTwoEquallyFastTheNearestIsChosen() {
    view.beds[0] = 10;
    view.busy[0] = 10;
    assertThat(choose(Destinations.shortestTime(), -1)).as("10 + 10 against 20").isZero();
  }

  @Test
  void transferToTheNearestAbleOnlyFromWhereCareIsNotPossible() {
    Transfer transfer = Transfers.nearestAble();
    assertThat(transfer.choose(view, 0, 0, 0, true)).isEqualTo(Transfer.STAY);
    assertThat(transfer.choose(view, 0, 0, 0, false)).isEqualTo(1);
    assertThat(transfer.choose(view, 0, 0, 2, false)).isZero();
    view.takes[1] = false;
    view.takes[2] = false;
    assertThat(transfer.choose(view, 0, 0, 0, false)).isEqualTo(Transfer.STAY);
  }

  @Test
  void transferToTheLeastBusyFromAFullUnitOnlyToAFreeBed() {
    Transfer transfer = Transfers.leastBusy();
    view.busy[1] = 1;
    view.busy[2] = 2;
    assertThat(transfer.choose(view, 0, 0, 0, true)).isEqualTo(1);
    assertThat(transfer.choose(view, 0, 0, 2, true)).isZero();
    view.busy[1] = 2;
    assertThat(transfer.choose(view, 0, 0, 0, true)).isEqualTo(Transfer.STAY);
    assertThat(transfer.choose(view, 0, 0, 0, false)).isEqualTo(1);
    view.takes[1] = false;
    view.takes[2] = false;
    assertThat(transfer.choose(view, 0, 0, 0, false)).isEqualTo(Transfer.STAY);
  }

  @Test
  void transferToTheNearestFree() {
    Transfer transfer = Transfers.nearestFree();
    view.busy[1] = 2;
    assertThat(transfer.choose(view, 0, 0, 0, true)).isEqualTo(2);
    view.waiting[2] = 1;
    assertThat(transfer.choose(view, 0, 0, 0, true)).as("nobody passes those who wait").isEqualTo(Transfer.STAY);
    assertThat(transfer.choose(view, 0, 0, 0, false)).as("nothing is free: the nearest able").isEqualTo(1);
  }

  @Test
  void nobodyWhoCanBeTreatedWhereTheyAreWaitsForADrive() {
    Transfer transfer = Transfers.nearestFree();
    view.fleets = "fleets: {calls: {vehicles: 1, transfers: false}, moves: {vehicles: 1}}\n";
    assertThat(transfer.choose(view, 0, 0, 0, true)).as("no vehicle is idle").isEqualTo(Transfer.STAY);
    assertThat(transfer.choose(view, 0, 0, 0, false)).as("here care is not possible").isEqualTo(1);
    view.vehicles = 1;
    assertThat(transfer.choose(view, 0, 0, 0, true)).isEqualTo(1);
    view.vehicles = 0;
    view.fleets = "fleets: {calls: {vehicles: 1, transfers: false}}\n";
    assertThat(transfer.choose(view, 0, 0, 0, true)).as("transfers need no vehicle").isEqualTo(1);
  }

  @Test
  void noTransfers() {
    assertThat(Transfers.none().choose(view, 0, 0, 0, true)).isEqualTo(Transfer.STAY);
    assertThat(Transfers.none().choose(view, 0, 0, 0, false)).isEqualTo(Transfer.GIVE_UP);
  }

  @Test
  void triage() {
    assertThat(Triage.byCategory().level(view, 0)).isZero();
    assertThat(Triage.byCategory().level(view, 1)).isEqualTo(2);
    assertThat(Triage.firstCome().level(view, 1)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"1, 7", "0.95, 7", "0.87, 6", "0.5, 3", "0.01, 0", "0, 0"})
  void theMostSalvageableComeFirst(double survival, int level) {
    view.survival = survival;
    assertThat(Triage.mostSalvageable().level(view, 0)).isEqualTo(level);
  }

  @Test
  void shedding() {
    view.shedRank[1] = 5;
    view.load[0] = 9;
    assertThat(LoadShedding.byRank().before(view, 1, 0)).isTrue();
    assertThat(LoadShedding.byRank().before(view, 0, 1)).isFalse();
    assertThat(LoadShedding.byRank().before(view, 0, 2)).as("equals stay in the order of the file").isFalse();
    assertThat(LoadShedding.largestFirst().before(view, 0, 1)).isTrue();
    assertThat(LoadShedding.largestFirst().before(view, 2, 1)).isFalse();
  }

  @Test
  void diversionOfAShareWhileAVehicleIsIdle() {
    Diversion diversion = Diversions.whenFull(0.3, Destinations.nearest());
    view.vehicles = 1;
    assertThat(diversion.choose(view, 0, 0, 0, 0.29)).isEqualTo(1);
    assertThat(diversion.choose(view, 0, 0, 0, 0.3)).isEqualTo(-1);
    view.vehicles = 0;
    assertThat(diversion.choose(view, 0, 0, 0, 0.29)).isEqualTo(-1);
  }
}
