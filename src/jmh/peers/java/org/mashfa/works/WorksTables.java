package org.mashfa.works;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The tables of the works. */
final class WorksTables {
  private static final double OF_FLOOR = 1.5;
  private static final double OF_SSJ = 3;

  private final Peers.Passes passes;
  private final StringBuilder text = new StringBuilder();

  private WorksTables(Peers.Passes passes) {
    this.passes = passes;
  }

  static String text(Peers.Passes passes) throws IOException {
    WorksTables tables = new WorksTables(passes);
    tables.head();
    tables.targets();
    tables.table("Times as long as the Java floor", "", program -> true,
        (program, work) -> tables.ratio(program, Program.FLOOR, work).toString());
    tables.table("Times as long as Mashfa from a scenario file", "", program -> program != Program.FILE,
        (program, work) -> tables.ratio(program, Program.FILE, work).toString());
    tables.table("Nanoseconds of processor time for an event", " random numbers |", program -> true,
        (program, work) -> tables.spread(program, work, Measurement::cpu).toString());
    tables.table("Bytes allocated for an event", "", program -> true,
        (program, work) -> bytes(tables.spread(program, work, Measurement::bytes).median()));
    return tables.text.toString();
  }

  private void line(String line) {
    text.append(line).append('\n');
  }

  private void head() throws IOException {
    int replications = 0;
    for (Program program : Program.values()) {
      for (Assignment work : Assignment.values()) {
        replications += program.answers() && program.does(work) ? passes.replications(program, work) : 0;
      }
    }
    line(Machine.text() + "; median of " + passes.count() + " passes (least–greatest). All answers were right, in "
        + String.format(Locale.ROOT, "%,d", replications) + " replications.");
  }

  private Spread spread(Program program, Assignment work, ToDoubleFunction<Measurement> number) {
    return Spread.of(passes.of(program, work).stream().mapToDouble(number).toArray());
  }

  private Spread ratio(Program program, Program to, Assignment work) {
    List<Measurement> above = passes.of(program, work);
    List<Measurement> below = passes.of(to, work);
    double[] ratios = new double[passes.count()];
    for (int pass = 0; pass < ratios.length; pass++) {
      ratios[pass] = above.get(pass).cpu() / below.get(pass).cpu();
    }
    return Spread.of(ratios);
  }

  private static String bytes(double bytes) {
    return bytes < 0.005 ? "0" : Spread.shown(bytes);
  }

  private void targets() {
    line("");
    line("| target | found | | for the floor with our draws it would be |");
    line("| --- | --- | --- | --- |");
    Spread floor = ratio(Program.FILE, Program.FLOOR, Assignment.W3);
    target("W3 from its scenario file takes at most " + OF_FLOOR + " times as long as the Java floor", floor,
        floor.median() <= OF_FLOOR, ratio(Program.KEYED_FLOOR, Program.FLOOR, Assignment.W3));
    for (Assignment work : Assignment.values()) {
      Spread ssj = ratio(Program.SSJ, Program.FILE, work);
      target("SSJ takes at least " + (int) OF_SSJ + " times as long as " + work + " from its scenario file", ssj,
          ssj.median() >= OF_SSJ, ratio(Program.SSJ, Program.KEYED_FLOOR, work));
    }
  }

  private void target(String target, Spread found, boolean met, Spread least) {
    line("| " + target + " | " + found + " | " + (met ? "met" : "**missed**") + " | " + least + " |");
  }

  private void table(
      String title, String column, Predicate<Program> who, BiFunction<Program, Assignment, String> cell) {
    line("");
    line("### " + title);
    line("");
    StringBuilder head = new StringBuilder("| |").append(column);
    for (Assignment work : Assignment.values()) {
      head.append(' ').append(work).append(": ").append(work.title()).append(" |");
    }
    line(head.toString());
    line("| --- |" + (column.isEmpty() ? "" : " --- |") + " --- | --- | --- |");
    for (Program program : Program.values()) {
      if (who.test(program)) {
        List<String> cells = new ArrayList<>(List.of(program.title()));
        if (!column.isEmpty()) {
          cells.add(program.luck());
        }
        for (Assignment work : Assignment.values()) {
          cells.add(program.does(work) ? cell.apply(program, work) : "");
        }
        line("| " + String.join(" | ", cells) + " |");
      }
    }
  }
}
