/**
 * Coverage-guided fuzzing of what reads files from outside: {@code mvn -B test -Pfuzz}. Each class runs for {@code -Dfuzz=2m}
 * in a process of its own, and no input may take longer than 20 s; inputs that bring about something new are kept in {@code target/fuzz}, and so is the input of a
 * failure. A mended failure becomes a file of {@code src/test/resources/bad}.
 */
package org.mashfa.fuzz;
