/**
 * Built-in answers to the questions that {@link org.mashfa.model} asks: {@link org.mashfa.policy.Triage} (order of
 * treatment), {@link org.mashfa.policy.Destinations}, {@link org.mashfa.policy.Transfers},
 * {@link org.mashfa.policy.LoadShedding} and {@link org.mashfa.policy.Diversions}. Each is a pure function of the view
 * it is given; a policy of one's own is a lambda of the same shape.
 */
package org.mashfa.policy;
