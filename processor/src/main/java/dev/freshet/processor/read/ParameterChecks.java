package dev.freshet.processor.read;

import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.model.Verb;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;

/** Sees to it that what is said of a parameter is said where somebody reads it. */
final class ParameterChecks {
  private ParameterChecks() {}

  /** Adds a fault for every annotation of ours on a parameter of what is no endpoint. */
  static void check(VariableElement parameter, Faults faults) {
    for (String name : FreshetAnnotations.OF_PARAMETERS) {
      FreshetAnnotations.find(parameter, name).ifPresent(each -> add(parameter, each, faults));
    }
  }

  private static void add(VariableElement parameter, AnnotationMirror annotation, Faults faults) {
    ExecutableElement owner = (ExecutableElement) Nesting.around(parameter);
    boolean isMethod = owner.getKind() == ElementKind.METHOD;
    String name = (isMethod ? owner : Nesting.around(owner)).getSimpleName().toString();
    Signature signature = TypeText.of(owner, (ExecutableType) owner.asType());
    faults.add(
        Problem.BINDING_NEEDLESS,
        Site.of(parameter, annotation),
        TypeText.of(parameter.asType(), parameter),
        new Signature(name, signature.parameters()).brief(),
        FreshetAnnotations.shown(annotation),
        isMethod ? path(parameter, name) : null);
  }

  /** The path that is likely to be missing. */
  private static String path(VariableElement parameter, String name) {
    boolean isContent = FreshetAnnotations.find(parameter, FreshetAnnotations.BODY).isPresent();
    return "@" + (isContent ? Verb.POST : Verb.GET).annotation() + "(\"/" + name + "\")";
  }
}
