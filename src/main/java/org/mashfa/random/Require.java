package org.mashfa.random;

/** Checks of parameters: the message names the parameter, its value and the expected range. */
final class Require {

  private Require() {
  }

  static double finite(String name, double value) {
    return check(name, value, Double.isFinite(value), "a finite number");
  }

  static double positive(String name, double value) {
    return check(name, value, value > 0 && value < Double.POSITIVE_INFINITY, "a finite number above 0");
  }

  static double notNegative(String name, double value) {
    return check(name, value, value >= 0 && value < Double.POSITIVE_INFINITY, "a finite number, 0 or more");
  }

  static double between(String name, double value, double min, double max) {
    return check(name, value, value >= min && value <= max, min + " to " + max);
  }

  static double check(String name, double value, boolean valid, String expected) {
    if (!valid) {
      throw new IllegalArgumentException(name + " is " + value + ", expected " + expected);
    }
    return value;
  }

  /** Checks non-negative weights with a positive finite sum and returns the sum. */
  static double weights(String name, double[] weights) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += notNegative(name + "[" + i + "]", weights[i]);
    }
    return check("sum of " + name, sum, sum > 0 && sum < Double.POSITIVE_INFINITY, "a finite number above 0");
  }
}
