package org.mashfa.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mashfa.scenario.Shape.Field;
import org.mashfa.scenario.Shape.RecordType;

class ReferenceTest {

  private final String page = Reference.markdown();

  @Test
  void documentsEveryKeyUnitAndLaw() {
    for (RecordType type : Format.scenario().types()) {
      for (Field field : type.fields().values()) {
        assertThat(page).contains("| `" + field.key() + "` |").contains(field.doc().value());
      }
    }
    for (Dimension dimension : Dimension.values()) {
      dimension.units().keySet().forEach(unit -> assertThat(page).contains("`" + unit + "`"));
    }
    Laws.FAMILIES.keySet().forEach(family -> assertThat(page).contains("`" + family + "("));
  }

  @Test
  void isThePageInTheDocs() throws java.io.IOException {
    assertThat(java.nio.file.Files.readString(java.nio.file.Path.of("docs/scenario-format.md")))
        .as("docs/scenario-format.md; write it anew with: java -jar target/mashfa.jar reference > docs/scenario-format.md").isEqualTo(page);
  }

  @Test
  void linksLeadSomewhere() {
    java.util.regex.Matcher links = java.util.regex.Pattern.compile("\\]\\(#([^)]+)\\)").matcher(page);
    String headings = page.lines().filter(line -> line.startsWith("## "))
        .map(line -> "#" + line.substring(3).toLowerCase(java.util.Locale.ROOT).replace(":", "").replace(' ', '-') + "\n")
        .reduce("", String::concat);
    int count = 0;
    while (links.find()) {
      assertThat(headings).contains("#" + links.group(1) + "\n");
      count++;
    }
    assertThat(count).isGreaterThan(20);
  }

  @Test
  void examplesAndDefaultsAreValid() {
    for (RecordType type : Format.scenario().types()) {
      for (Field field : type.fields().values()) {
        if (field.fallback() instanceof Node.Scalar scalar && field.shape() instanceof Shape.Leaf leaf) {
          assertThat(Leaves.parse(leaf, scalar)).as(type.type().getSimpleName() + "." + field.key()).isNotNull();
        }
        if (!field.doc().example().isEmpty()) {
          Shape shape = field.shape() instanceof Shape.Maybe maybe ? maybe.inner() : field.shape();
          Node.Scalar example = new Node.Scalar(field.doc().example(), true, "", Place.CODE);
          assertThat(Leaves.parse((Shape.Leaf) shape, example)).as(type.type().getSimpleName() + "." + field.key()).isNotNull();
        }
      }
    }
  }
}
