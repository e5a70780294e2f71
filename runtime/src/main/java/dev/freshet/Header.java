package dev.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a parameter from the header of the request (RFC 9110, section 5).
 *
 * <p>Of several fields of the name the first counts. A {@code List} or {@code Set} takes all, and
 * splits each at its commas: {@code X-Tag: a, b} is the same as {@code X-Tag: a} and {@code X-Tag:
 * b} (section 5.3). A comma inside of a quoted string splits nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Header {

  /**
   * The name of the field, whose case does not matter. Empty, the default, means the parameter's
   * own name in the way of headers: {@code userAgent} is {@code user-agent}.
   */
  String value() default "";
}
