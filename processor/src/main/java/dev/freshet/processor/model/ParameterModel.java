package dev.freshet.processor.model;

import com.palantir.javapoet.TypeName;

/**
 * A parameter of a service method and what a request supplies for it.
 *
 * @param name its name
 * @param type its declared type
 * @param origin where its value is found
 */
public record ParameterModel(String name, TypeName type, Origin origin) {

  /** True iff a request can leave the value out wrongly, or give a text that does not convert. */
  public boolean mayBeAtFault() {
    return origin instanceof Origin.Named named && named.mayBeAtFault();
  }
}
