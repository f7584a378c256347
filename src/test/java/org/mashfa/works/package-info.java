/**
 * The works by which speed is measured, as far as they are programs on the engine alone, and what they have to answer.
 * Start with {@link org.mashfa.works.WorksTest}: it proves that the answers are right, so that the benchmarks in {@code
 * src/jmh}, which share this package, time the right thing. Test support: no part of the product.
 */
package org.mashfa.works;
