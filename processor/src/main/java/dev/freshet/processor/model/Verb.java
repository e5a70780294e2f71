package dev.freshet.processor.model;

import java.util.Locale;

/** The methods of requests that an endpoint can answer (RFC 9110, section 9.3, and RFC 5789). */
public enum Verb {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE;

  private final String annotation = name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);

  /** True iff the content of a request has a meaning in general (RFC 9110, section 9.3). */
  public boolean takesContent() {
    return this == POST || this == PUT || this == PATCH;
  }

  /** The simple name of the annotation, such as {@code Get}. */
  public String annotation() {
    return annotation;
  }
}
