/**
 * The command line: arguments, exit codes, progress, and nothing that the library could not do by itself. Start with
 * {@link org.mashfa.cli.Main}.
 *
 * <p>Invariants: results go to the standard output and all else to the standard error; a run that is interrupted keeps
 * what it has finished; no stack trace is shown unless {@code MASHFA_DEBUG=1} asks for it.
 */
package org.mashfa.cli;
