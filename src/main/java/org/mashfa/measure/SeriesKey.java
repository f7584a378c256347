package org.mashfa.measure;

/** Names one number that is sampled over time; the words are those of {@link MeasureKey}. */
public record SeriesKey(String measure, String place, String unit, String unitOfMeasure) {}
