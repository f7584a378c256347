package org.mashfa.model;

import java.util.ArrayList;
import java.util.List;
import org.mashfa.assembly.Assembler;
import org.mashfa.engine.Ticks;
import org.mashfa.scenario.ScenarioReader;

/** What happened in one replication of a small scenario, in words; times in minutes. */
final class Story implements Listener {
  private final List<String> told = new ArrayList<>();
  private final World world;
  private final Replication r;

  private Story(World world) {
    this.world = world;
    r = new Replication(world, 1);
  }

  /** Runs a scenario text of which everything but the version, the title and the clock (ten days) is given. */
  static Story of(String text) {
    String whole = "mashfa: 1\ntitle: A story\ntime: {length: 10 d}\n" + text;
    Story story = new Story(Assembler.world(ScenarioReader.parse(whole, "story.yaml")));
    story.r.run(0, story);
    return story;
  }

  /** All that was told of a kind: the first word of a line. */
  List<String> lines(String... kinds) {
    return told.stream().filter(line -> List.of(kinds).contains(line.split(" ")[0])).toList();
  }

  private void tell(String what, String... words) {
    told.add(what + " " + String.join(" ", words) + " " + minutes(r.now()));
  }

  private static String minutes(long ticks) {
    return ticks % Ticks.PER_MINUTE == 0 ? Long.toString(ticks / Ticks.PER_MINUTE)
        : Double.toString((double) ticks / Ticks.PER_MINUTE);
  }

  private String klass(int c) {
    return world.classes().get(c).name();
  }

  private String unit(int u) {
    return world.kinds().get(world.units().get(u).kind());
  }

  @Override
  public void starts(int unit, int patientClass, long waited) {
    tell("start", klass(patientClass), unit(unit));
  }

  @Override
  public void leaves(int patientClass, int zone, int where, Outcome outcome, int cause, long sinceOnset) {
    tell("leave", klass(patientClass), outcome.name());
  }

  @Override
  public void waited(int where, int cause, int patientClass, long ticks) {
    tell("wait", klass(patientClass), world.causes().get(cause).replace(' ', '-'), minutes(ticks));
  }

  @Override
  public void turnedAway(int facility, int patientClass) {
    tell("turned-away", klass(patientClass));
  }

  @Override
  public void transfers(int from, int to, int patientClass) {
    tell("transfer", klass(patientClass), world.facilities().get(to).name());
  }

  @Override
  public void vehicles(int fleet, int onMission, int outOfOrder, long now) {
    tell("vehicles", Integer.toString(onMission));
  }

  @Override
  public void stockOut(int stock, boolean out, long now) {
    tell("stock", world.stocks().get(stock).name().replace(' ', '-'), out ? "out" : "back");
  }

  @Override
  public void power(int facility, boolean on, long now) {
    tell("power", on ? "on" : "off");
  }
}
