/** The three wide scenarios: a long campaign, an earthquake, a slow wave; what their own checks cannot say. */
package org.mashfa.wide;
