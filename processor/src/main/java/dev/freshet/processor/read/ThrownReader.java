package dev.freshet.processor.read;

import com.palantir.javapoet.TypeName;
import java.util.List;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Reads the checked exceptions that a handler has to repeat. */
final class ThrownReader {
  private ThrownReader() {}

  /** The checked exceptions; instead of one that the handler cannot name, what it extends. */
  static List<TypeName> read(ServiceScope scope, ExecutableType method) {
    return method.getThrownTypes().stream()
        .map(each -> scope.supertypes(each))
        .filter(ThrownReader::isChecked)
        .<TypeName>map(each -> TypeName.get(nearestNameable(each, scope)))
        .distinct()
        .toList();
  }

  private static boolean isChecked(Supertypes thrown) {
    return !thrown.contains("java.lang.RuntimeException") && !thrown.contains("java.lang.Error");
  }

  private static TypeMirror nearestNameable(Supertypes thrown, ServiceScope scope) {
    List<DeclaredType> all = thrown.all();
    Access access = new Access(scope);
    return all.stream()
        .filter(each -> access.isNameable(each.asElement()))
        .findFirst()
        .orElse(all.get(0));
  }
}
