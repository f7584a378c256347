package org.mashfa.hostile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mashfa.model.Destination;
import org.mashfa.model.Diversion;
import org.mashfa.model.Shedding;
import org.mashfa.model.Transfer;
import org.mashfa.model.TriageOrder;
import org.mashfa.model.View;
import org.mashfa.model.World;
import org.mashfa.policy.Destinations;
import org.mashfa.policy.Diversions;
import org.mashfa.policy.LoadShedding;
import org.mashfa.policy.Transfers;
import org.mashfa.policy.Triage;
import org.mashfa.scenario.Policies;
import org.mashfa.scenario.Scenario;

/** Worlds in which people decide by other rules. */
final class OtherPolicies {
  static final String OF_A_CLASS_WITHOUT_PATIENTS = "all policies, for a class without patients";
  private static final String ORDER = "order of treatment where all are alike";
  private static final String CHOICE = "choice of a facility where there is one";
  private static final String TRANSFER = "transfers where there is nowhere else";
  private static final String SHEDDING = "load shedding where no generator runs";
  private static final String DIVERSION = "diversion with no vehicle or nowhere else";
  static final String AT_A_FACILITY_WITHOUT_PATIENTS = "diversion at a facility that nobody visits";
  static final List<String> KINDS = List.of(OF_A_CLASS_WITHOUT_PATIENTS, ORDER, CHOICE, TRANSFER, SHEDDING, DIVERSION, AT_A_FACILITY_WITHOUT_PATIENTS);

  private static final List<TriageOrder> ORDERS = List.of(Triage.byCategory(), Triage.firstCome(), Triage.mostSalvageable());
  private static final List<Destination> DESTINATIONS =
      List.of(Destinations.nearest(), Destinations.leastBusy(), Destinations.shortestTime());
  private static final List<Transfer> TRANSFERS =
      List.of(Transfers.nearestAble(), Transfers.nearestFree(), Transfers.leastBusy(), Transfers.none());
  private static final List<Shedding> SHEDDINGS = List.of(LoadShedding.byRank(), LoadShedding.largestFirst());

  private OtherPolicies() {}

  /** Rules that answer nobody: none of them has anything to choose in this world. */
  static Map<String, List<World.Policies>> ofNobody(Scenario scenario, World world) {
    Map<String, List<World.Policies>> all = new LinkedHashMap<>();
    World.Policies now = world.policies();
    Policies.Triage triage = scenario.policies().triage();
    boolean safe = world.classes().stream().allMatch(c -> c.death() == null);
    boolean alike = world.classes().stream().mapToInt(World.PatientClass::urgency).distinct().count() == 1;
    if (alike && (safe || triage != Policies.Triage.MOST_SALVAGEABLE)) {
      all.put(ORDER, but(ORDERS.subList(0, safe ? 3 : 2), triage).stream().map(now::withTriage).toList());
    }
    boolean alone = world.facilities().size() == 1;
    if (alone) {
      all.put(CHOICE, but(DESTINATIONS, scenario.policies().destination()).stream().map(now::withDestination).toList());
    }
    if (alone && scenario.policies().transfer() != Policies.Transfer.NONE) {
      all.put(TRANSFER, but(TRANSFERS.subList(0, 3), scenario.policies().transfer()).stream().map(now::withTransfer).toList());
    }
    if (world.facilities().stream().allMatch(f -> f.power() == null || f.power().fuelStock() < 0)) {
      all.put(SHEDDING, but(SHEDDINGS, scenario.policies().shedding()).stream().map(now::withShedding).toList());
    }
    if (now.diversion() == null && (alone || world.fleets().stream().noneMatch(World.Fleet::transfers))) {
      all.put(DIVERSION, DESTINATIONS.stream().map(to -> withDiversion(now, Diversions.whenFull(1, to))).toList());
    }
    return all;
  }

  /** The rules that ship, one after the other in place of the present one of its kind. */
  static List<World.Policies> all(Scenario scenario, World world) {
    World.Policies now = world.policies();
    Policies present = scenario.policies();
    List<World.Policies> all = new ArrayList<>();
    but(ORDERS, present.triage()).forEach(other -> all.add(now.withTriage(other)));
    but(DESTINATIONS, present.destination()).forEach(other -> all.add(now.withDestination(other)));
    but(TRANSFERS, present.transfer()).forEach(other -> all.add(now.withTransfer(other)));
    but(SHEDDINGS, present.shedding()).forEach(other -> all.add(now.withShedding(other)));
    if (now.diversion() == null) {
      DESTINATIONS.forEach(to -> all.add(withDiversion(now, Diversions.whenFull(1, to))));
    }
    return all;
  }

  /** Rules, in the order in which a scenario names them, but for the one that it names. */
  private static <T> List<T> but(List<T> rules, Enum<?> present) {
    List<T> others = new ArrayList<>(rules);
    if (present.ordinal() < rules.size()) {
      others.remove(present.ordinal());
    }
    return others;
  }

  private static World.Policies withDiversion(World.Policies now, Diversion other) {
    return new World.Policies(now.triage(), now.destination(), now.transfer(), now.shedding(), other);
  }

  /** The same world in which a facility sends on all who come. */
  static World forFacility(World world, String name) {
    int f = world.facilities().stream().map(World.Facility::name).toList().indexOf(name);
    World.Policies now = world.policies();
    Destination elsewhere = Destinations.nearest();
    return world.withPolicies(withDiversion(now, (view, p, stage, facility, luck) -> facility == f
        ? elsewhere.choose(view, p, stage, view.world().place(facility), facility)
        : now.diversion() == null ? -1 : now.diversion().choose(view, p, stage, facility, luck)));
  }

  /** The same world in which somebody writes down each question and each answer, and all that the one who answers may look at. */
  static World traced(World world) {
    World.Policies now = world.policies();
    StringBuilder trace = new StringBuilder();
    return world.withPolicies(new World.Policies(
        (view, p) -> noted(trace, view, now.triage().level(view, p)),
        (view, p, stage, place, except) -> noted(trace, view, now.destination().choose(view, p, stage, place, except)),
        (view, p, stage, facility, able) -> noted(trace, view, now.transfer().choose(view, p, stage, facility, able)),
        (view, a, b) -> noted(trace, view, now.shedding().before(view, a, b) ? 1 : 0) == 1,
        now.diversion() == null ? null
            : (view, p, stage, facility, luck) -> noted(trace, view, now.diversion().choose(view, p, stage, facility, luck))));
  }

  private static int noted(StringBuilder trace, View view, int answer) {
    trace.setLength(trace.length() > 1_000 ? 0 : trace.length());
    trace.append(view.now()).append(' ').append(answer);
    for (int u = 0; u < view.world().units().size(); u++) {
      trace.append(' ').append(view.busy(u)).append(' ').append(view.waiting(u)).append(' ').append(view.stays(u));
    }
    for (int f = 0; f < view.world().facilities().size(); f++) {
      trace.append(' ').append(view.functionality(f)).append(' ').append(view.autonomy(f));
    }
    for (int k = 0; k < view.world().stocks().size(); k++) {
      trace.append(' ').append(view.stock(k));
    }
    return answer;
  }

  /** The same world in which a class of patients is treated last, goes where few are, is moved from every full unit, and sent on. */
  static World forClass(World world, String name) {
    int c = world.classes().stream().map(World.PatientClass::name).toList().indexOf(name);
    World.Policies now = world.policies();
    Destination elsewhere = Destinations.leastBusy();
    Transfer away = Transfers.leastBusy();
    Diversion on = Diversions.whenFull(1, elsewhere);
    return world.withPolicies(new World.Policies(
        (view, p) -> view.patientClass(p) == c ? 15 : now.triage().level(view, p),
        (view, p, stage, place, except) -> (view.patientClass(p) == c ? elsewhere : now.destination())
            .choose(view, p, stage, place, except),
        (view, p, stage, facility, able) -> (view.patientClass(p) == c ? away : now.transfer())
            .choose(view, p, stage, facility, able),
        now.shedding(),
        (view, p, stage, facility, luck) -> view.patientClass(p) == c ? on.choose(view, p, stage, facility, luck)
            : now.diversion() == null ? -1 : now.diversion().choose(view, p, stage, facility, luck)));
  }
}
