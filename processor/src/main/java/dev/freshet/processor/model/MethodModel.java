package dev.freshet.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * The service method that an endpoint calls.
 *
 * @param signature its name, and how messages show it
 * @param parameters its parameters in order
 * @param thrown the checked exceptions that it declares
 * @param isStatic true iff it is called on the class
 */
public record MethodModel(
    Signature signature, List<ParameterModel> parameters, List<TypeName> thrown, boolean isStatic) {

  public MethodModel {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  public String name() {
    return signature.name();
  }
}
