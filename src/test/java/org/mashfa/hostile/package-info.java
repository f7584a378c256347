/**
 * The program as a process in hostile surroundings: killed, starved of disk, memory and file handles, two at once.
 * {@link org.mashfa.hostile.ProgramTest} is a taste of it for every day; {@link org.mashfa.hostile.HostileSiege}, run by
 * the profile {@code hostile} alone, counts the long proofs and writes {@code docs/promises.md}. Both need a POSIX shell.
 */
package org.mashfa.hostile;
