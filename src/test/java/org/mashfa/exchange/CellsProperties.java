package org.mashfa.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CellsProperties {
  @Property
  void numbersReadBackToThemselves(@ForAll long bits) {
    double number = Double.longBitsToDouble(bits);
    if (Double.isFinite(number)) {
      assertThat(Double.parseDouble(Cells.number(number))).isEqualTo(number);
    }
  }

  @Property
  void noTextBeginsAFormula(@ForAll String text) {
    String cell = Cells.text(text);
    assertThat(cell).endsWith(text);
    if (!cell.isEmpty() && "=@\t\r".indexOf(cell.charAt(0)) >= 0) {
      throw new AssertionError("'" + cell + "' begins a formula");
    }
  }
}
