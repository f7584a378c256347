package org.mashfa.validation;

import org.apache.commons.math3.special.Erf;
import org.mashfa.stats.Tally;

/**
 * How an estimate compares with its target.
 *
 * @param estimate the estimate
 * @param halfWidth half its simultaneous interval; 0 if nothing varies
 * @param expected what it is held against
 * @param off how far the far end of the interval can be from the expected value, as a share of that
 * @param passes whether it agrees
 * @param words the verdict in words
 * @param falseAlarm the probability that a right program fails here
 */
record Verdict(
    double estimate, double halfWidth, double expected, double off, boolean passes, String words, double falseAlarm) {
  private static final double ROUNDING_OF_DOUBLES = 1e-6; // also the ticks of one millisecond
  private static final double NORMAL_95 = 1.959963984540054;

  /**
   * Judges a case.
   *
   * @param ours the tally behind the estimate
   * @param peer that of the peer, null unless the target is one
   * @param level confidence level of each row
   */
  static Verdict of(ValidationCase row, Tally ours, Tally peer, double level) {
    if (row.target() instanceof Target.Exact exact) {
      return exact(exact, ours, level);
    } else if (row.target() instanceof Target.Published published) {
      double error = !Double.isNaN(published.halfWidth()) ? published.halfWidth() / NORMAL_95
          : published.replications() > 0 ? ours.standardDeviation() / StrictMath.sqrt(published.replications()) : 0;
      return agrees(published.value(), error, published.rounding(), ours, level);
    } else if (row.target() instanceof Target.Peer) {
      return agrees(peer.mean(), standardError(peer), 0, ours, level);
    }
    return band((Target.Band) row.target(), ours, level);
  }

  private static double standardError(Tally tally) {
    return tally.standardDeviation() / StrictMath.sqrt(tally.count());
  }

  private static Verdict exact(Target.Exact exact, Tally ours, double level) {
    double half = ours.halfWidth(level);
    double size = Math.abs(exact.value());
    double distance = Math.abs(ours.mean() - exact.value());
    boolean consistent = distance <= half + (exact.resolution() + ROUNDING_OF_DOUBLES) * size;
    double off = (distance + half) / size;
    String words = !consistent ? "**differs**" : off <= 0.01 ? "within 1%" : off <= 0.02 ? "within 2%"
        : off <= exact.asked() ? "within " + Numbers.percent(exact.asked()) : "**too wide**";
    return new Verdict(ours.mean(), half, exact.value(), off, consistent && off <= exact.asked(), words, 1 - level);
  }

  private static Verdict agrees(double value, double error, double rounding, Tally ours, double level) {
    double half = ours.halfWidth(level);
    double own = standardError(ours);
    double allowed = half * (own > 0 ? StrictMath.sqrt(1 + error * error / (own * own)) : 1) + rounding;
    double distance = Math.abs(ours.mean() - value);
    boolean agrees = distance <= allowed;
    return new Verdict(ours.mean(), half, value, distance / Math.abs(value), agrees, agrees ? "agrees" : "**differs**",
        1 - level);
  }

  private static Verdict band(Target.Band band, Tally ours, double level) {
    double theirs = !Double.isNaN(band.standardError()) ? band.standardError()
        : band.observations() > 0 ? ours.standardDeviation() / StrictMath.sqrt(band.observations()) : 0;
    double error = StrictMath.hypot(standardError(ours), theirs);
    double falseAlarm = error > 0
        ? tail((band.high() - band.reference()) / error) + tail((band.reference() - band.low()) / error) : 0;
    boolean inside = band.low() <= ours.mean() && ours.mean() <= band.high();
    return new Verdict(ours.mean(), ours.halfWidth(level), band.reference(),
        Math.abs(ours.mean() - band.reference()) / band.reference(), inside, inside ? "in the band" : "**outside**", falseAlarm);
  }

  /** P(Z &gt; z) of a standard normal Z. */
  private static double tail(double z) {
    return Erf.erfc(z / StrictMath.sqrt(2)) / 2;
  }
}
