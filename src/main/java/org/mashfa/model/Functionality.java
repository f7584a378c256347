package org.mashfa.model;

/** HeRAMS classes of functionality. */
public enum Functionality { FULL, PARTIAL, NONE }
