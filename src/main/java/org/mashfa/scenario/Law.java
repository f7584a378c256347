package org.mashfa.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A probability distribution as plain data, written {@code lognormal(median 115 min, gsd 1.5)} or, for a constant, as a
 * bare quantity.
 *
 * @param family the name of the distribution, as in a file: {@code constant}, {@code exponential}, {@code lognormal}, …
 * @param parameters the parameters as named in the file, in the file's order, in base units of the key's dimension;
 *     {@code min} and {@code max} truncate a family that does not own them
 */
public record Law(String family, Map<String, Double> parameters) {

  /** Copies the parameters, keeping their order. */
  public Law {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  /** The law of a value that does not vary. */
  public static Law constant(double value) {
    return new Law("constant", Map.of("value", value));
  }

  /** Whether the file states the parameter. */
  public boolean has(String parameter) {
    return parameters.containsKey(parameter);
  }

  /**
   * The value of a parameter, in base units.
   *
   * @throws IllegalArgumentException if this law has no such parameter
   */
  public double get(String parameter) {
    Double value = parameters.get(parameter);
    if (value == null) {
      throw new IllegalArgumentException("the law " + family + parameters + " has no parameter '" + parameter + "'");
    }
    return value;
  }
}
