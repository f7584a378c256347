package org.mashfa.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names and their shares, in the order of the file; a single name alone stands for a share of 1.
 *
 * @param of the share of each name, each from 0 to 1
 */
public record Shares(Map<String, Double> of) {

  /** Copies the shares, keeping their order. */
  public Shares {
    of = Collections.unmodifiableMap(new LinkedHashMap<>(of));
  }
}
