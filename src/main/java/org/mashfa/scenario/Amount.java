package org.mashfa.scenario;

/**
 * An amount of a stock, or its use over time.
 *
 * @param value litres if a volume, else a count of units, kits or doses; per second for a use over time
 *     ({@link Dimension#DRAW})
 * @param volume whether the value is a volume
 */
public record Amount(double value, boolean volume) {
}
