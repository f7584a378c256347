/**
 * Tests of the tests: mistakes made on purpose, and whether the everyday tests notice them. Start with
 * {@link org.mashfa.wrong.WrongVersions}; {@code mvn -B verify -Pwrong} runs it.
 */
package org.mashfa.wrong;
