package dev.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a service method as the endpoint of {@code GET} and {@code HEAD} requests for a path (RFC
 * 9110, sections 9.3.1 and 9.3.2). A {@code HEAD} request is answered with the head alone: the
 * method is not called.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Get {

  /**
   * The path template: it begins with {@code /}, its segments are literal text or one {@code
   * {variable}} each. A variable takes exactly one segment, percent-decoded, and binds to the
   * method parameter of the same name. A literal segment wins over a variable.
   */
  String value();
}
