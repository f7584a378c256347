/**
 * The validation pack: scenario files against exact theory, against published studies and against the numbers of the evidence.
 * {@link org.mashfa.validation.ValidationPack} runs it ({@code mvn -B verify -Pvalidation}) and writes
 * {@code docs/validation.md}; {@link org.mashfa.validation.Pack} lists its cases.
 *
 * <p>Invariant: what is expected is computed without any code of the simulator.
 */
package org.mashfa.validation;
