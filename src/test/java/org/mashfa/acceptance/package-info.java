/**
 * The simulator as a user meets it: scenario files in, results out, held against theory and against hand calculation.
 * Each {@code scenarios/A01 …} is a small world with one feature; {@code A01-….expected.csv} beside it says what
 * must come out and why.
 */
package org.mashfa.acceptance;
