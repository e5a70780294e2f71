package dev.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Takes a parameter from a cookie of the request (RFC 6265, section 4.2). */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Cookie {

  /** The name of the cookie. Empty, the default, means the parameter's own name. */
  String value() default "";
}
