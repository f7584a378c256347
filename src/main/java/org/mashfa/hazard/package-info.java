/**
 * What befalls the world, as {@link org.mashfa.model.Process}es: {@link org.mashfa.hazard.MassCasualty} hurts people,
 * {@link org.mashfa.hazard.FacilityHits} damages facilities, {@link org.mashfa.hazard.Disruption} cuts the grid and
 * closes roads. Each is immutable and keeps what it remembers of a replication in objects made when it starts.
 */
package org.mashfa.hazard;
