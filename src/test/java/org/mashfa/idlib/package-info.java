/**
 * The scenario {@code idlib-2019-11} held against what was reported of that month, and its plans against what they
 * promise. {@link org.mashfa.idlib.Idlib} reads it; names such as N01 and P-E2 are those of its sources.
 */
package org.mashfa.idlib;
