package org.mashfa.scenario;

/**
 * A law that is well formed cannot be drawn from; {@link ScenarioDocument#mistake(UnusableLawException)} knows where
 * it stands.
 */
public final class UnusableLawException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Law law;

  /**
   * A law and what is wrong with it.
   *
   * @param message why, as a person reads it
   * @param cause what the distribution says
   */
  public UnusableLawException(Law law, String message, RuntimeException cause) {
    super(message, cause);
    this.law = law;
  }

  Law law() {
    return law;
  }
}
