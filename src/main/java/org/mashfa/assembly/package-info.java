/**
 * Turns a valid scenario into a world: the only room that knows both. Start with {@link org.mashfa.assembly.Assembler};
 * {@link org.mashfa.assembly.Twin} makes the same world with unlimited capacity.
 */
package org.mashfa.assembly;
