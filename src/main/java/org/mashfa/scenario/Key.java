package org.mashfa.scenario;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Describes one key of the scenario format. The binder, the JSON Schema and the reference page are all made from it.
 *
 * <p>The key is the kebab-case form of the component's name: {@code surgeBeds} is {@code surge-beds}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Key {

  /** What the key means, in one sentence. */
  String value();

  /**
   * The default, written as in a file ({@code 0 min}, <code>{}</code>). Empty: the key is required, unless its type is
   * an optional, a map or a list, which are then empty.
   */
  String or() default "";

  /** Dimension of a number, of a {@link Law} or of an {@link Amount}, also inside optionals, lists and maps. */
  Dimension dim() default Dimension.NUMBER;

  /**
   * Least accepted value, inclusive, in base units; default: that of the dimension. For a list or map of numbers it
   * holds for each number, for any other list or map for its size.
   */
  double min() default Double.NEGATIVE_INFINITY;

  /** Greatest accepted value, inclusive; otherwise as {@link #min}. */
  double max() default Double.POSITIVE_INFINITY;

  /**
   * Names of top-level maps, separated by commas: the text (each list item, each map key) must be a name defined in one
   * of them.
   */
  String refers() default "";

  /** An example, written as in a file, for the reference page. */
  String example() default "";
}
