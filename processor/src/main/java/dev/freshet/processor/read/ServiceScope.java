package dev.freshet.processor.read;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The service that is being read, and the language around it.
 *
 * @param service the author's type
 * @param language what the compiler knows
 */
record ServiceScope(TypeElement service, Language language) {

  Types types() {
    return language.types();
  }

  Elements elements() {
    return language.elements();
  }

  /** The declared types among a type and its supertypes, the type itself first. */
  Supertypes supertypes(TypeMirror type) {
    return language.supertypes(type);
  }

  /** The name of the class that is to be written. */
  ClassName handler() {
    ClassName type = ClassName.get(service);
    return ClassName.get(type.packageName(), String.join("_", type.simpleNames()) + "Handler");
  }

  /** The service as messages show it. */
  String name() {
    return String.join(".", ClassName.get(service).simpleNames());
  }

  /** The type of a method as a member of the service: inherited type variables resolved. */
  ExecutableType typeOf(ExecutableElement method) {
    return (ExecutableType) types().asMemberOf((DeclaredType) service.asType(), method);
  }

  /** True iff the handler stands in the same package as an element. */
  boolean sharesPackageWith(Element element) {
    return elements().getPackageOf(element).equals(elements().getPackageOf(service));
  }
}
