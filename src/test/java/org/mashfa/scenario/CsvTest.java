package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mashfa.scenario.Node.Scalar;

class CsvTest {

  private static List<List<Scalar>> rows(String text) {
    return Csv.rows(new Source("t.csv", text), new Problems());
  }

  private static List<List<String>> texts(String text) {
    return rows(text).stream().map(row -> row.stream().map(Scalar::text).toList()).toList();
  }

  /** Line, column and end column of each cell of the last row. */
  private static List<String> places(String text) {
    List<List<Scalar>> rows = rows(text);
    return rows.get(rows.size() - 1).stream().map(Scalar::place)
        .map(place -> place.line() + ":" + place.column() + "-" + place.endColumn()).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "a;b\n1;2", "a\tb\n1\t2", "a,b\r\n1,2\r\n", "a,b\r1,2", " a , b \n 1 , 2 ", "a,b\n\n,\n1,2"})
  void cellsAreSplitAtTheSeparatorOfTheFirstLine(String text) {
    assertThat(texts(text)).containsExactly(List.of("a", "b"), List.of("1", "2"));
  }

  @Test
  void theCommaComesBeforeOtherSeparators() {
    assertThat(texts("a,b;c\td\n1;2,3")).containsExactly(List.of("a", "b;c\td"), List.of("1;2", "3"));
    assertThat(texts("a;b\tc")).containsExactly(List.of("a", "b\tc"));
    assertThat(texts("a\n1,2")).as("no separator in the first line").containsExactly(List.of("a"), List.of("1", "2"));
    assertThat(texts(",a\n1,2")).containsExactly(List.of("", "a"), List.of("1", "2"));
    assertThat(texts(";a\n1;2")).containsExactly(List.of("", "a"), List.of("1", "2"));
    assertThat(texts("\ta\n1\t2")).containsExactly(List.of("", "a"), List.of("1", "2"));
  }

  @Test
  void quotedCellsHoldAnything() {
    assertThat(texts("\"a,\nb\",\"say \"\"hi\"\"\",\" x \",\"\"\n")).containsExactly(List.of("a,\nb", "say \"hi\"", " x ", ""));
    assertThat(texts("\"\"\"\",b")).containsExactly(List.of("\"", "b"));
    assertThat(texts("a\"b,c\"")).as("a quote inside a plain cell is text").containsExactly(List.of("a\"b", "c\""));
    assertThat(texts("a,\"\"")).containsExactly(List.of("a", ""));
    assertThat(rows("\"1\",1").get(0)).extracting(Scalar::plain).containsExactly(false, true);
  }

  @Test
  void aQuoteThatIsNotClosedIsAMistakeWhereItOpens() {
    assertThat(mistakes("a,b\n1,\"open\n2,3\n4,5\n")).containsExactly(
        "t.csv:2:3: error: the quoted text that begins here does not end (expected: a closing quote)");
    assertThat(mistakes("a,b\n1,\"open\n2,\"3\"\n4,5\n")).containsExactly("t.csv:2:3: error: the quoted text that begins here ends on"
        + " line 3, and more text follows (expected: a closing quote at the end of the cell; a quote inside is written twice)");
    assertThat(mistakes("\"a\"b,c")).hasSize(1);
    assertThat(mistakes("\"a\" ,\"b\"\r\n\"c\",\"\"\n\"d\"")).isEmpty();
  }

  private static List<String> mistakes(String text) {
    Problems problems = new Problems();
    Csv.rows(new Source("t.csv", text), problems);
    return problems.sorted().stream().map(problem -> problem.render().lines().findFirst().orElseThrow()).toList();
  }

  @Test
  void anEmptyLastCellCounts() {
    assertThat(texts("a,b,\n1,2,")).containsExactly(List.of("a", "b", ""), List.of("1", "2", ""));
  }

  @Test
  void cellsKnowTheirPlaces() {
    assertThat(places("a,bc\n12,3")).containsExactly("2:1-3", "2:4-5");
    assertThat(places("a,b\r\n1,2")).containsExactly("2:1-2", "2:3-4");
    assertThat(places("a,b\r1,,2")).containsExactly("2:1-2", "2:3-4", "2:4-5");
    assertThat(places("𝔄𝔄,é")).as("columns count code points").containsExactly("1:1-3", "1:4-5");
    assertThat(places("\"a\nb\",c")).as("the place of a long cell ends with its first line").containsExactly("1:1-3", "2:4-5");
    assertThat(places("\"\"\"\",c")).containsExactly("1:1-5", "1:6-7");
  }
}
