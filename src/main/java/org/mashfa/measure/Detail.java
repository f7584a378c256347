package org.mashfa.measure;

/**
 * How finely results name places. Results for single facilities are the most sensitive output of a contingency analysis
 * and are given only when asked for.
 */
public enum Detail { ZONE, FACILITY }
