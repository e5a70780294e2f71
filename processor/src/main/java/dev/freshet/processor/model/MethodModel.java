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
 * @param isDeprecated true iff a call of it is warned of outside of deprecated code
 */
public record MethodModel(
    Signature signature,
    List<ParameterModel> parameters,
    List<TypeName> thrown,
    boolean isStatic,
    boolean isDeprecated) {

  public MethodModel {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
  }

  public String name() {
    return signature.name();
  }
}
