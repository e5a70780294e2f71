package dev.freshet.processor.model;

import java.util.List;

/**
 * A method as messages show it.
 *
 * @param name its name
 * @param parameters type and name of each parameter, such as {@code int limit}
 */
public record Signature(String name, List<String> parameters) {

  public Signature {
    parameters = List.copyOf(parameters);
  }

  /** With its parameters, for where they matter: {@code story(String name, int limit)}. */
  public String full() {
    return name + "(" + String.join(", ", parameters) + ")";
  }

  /** Without them: {@code story(…)}. */
  public String brief() {
    return name + (parameters.isEmpty() ? "()" : "(…)");
  }
}
