/**
 * Textbook queueing formulas, the oracle against which the engine and the statistics are proved.
 * Start with {@link org.mashfa.stats.theory.Queues}. Test support: no part of the product.
 */
package org.mashfa.stats.theory;
