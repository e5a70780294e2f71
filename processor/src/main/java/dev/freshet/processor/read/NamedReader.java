package dev.freshet.processor.read;

import dev.freshet.processor.model.Conversion.Standard;
import dev.freshet.processor.model.Origin;
import dev.freshet.processor.model.Origin.Amount;
import dev.freshet.processor.model.Origin.Named;
import dev.freshet.processor.model.Origin.Place;
import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.read.FreshetAnnotations.Written;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.type.PrimitiveType;

/** Reads a parameter whose value is a text that has a name in the request. */
final class NamedReader {
  private final ParameterScope scope;
  private final Faults faults;
  private final AmountReader.Taken taken;
  private final Optional<Written> fallback;

  NamedReader(ParameterScope scope) {
    this.faults = scope.faults();
    this.scope = scope;
    this.taken = AmountReader.read(scope.parameter(), scope.type());
    this.fallback =
        scope
            .annotation(FreshetAnnotations.DEFAULT)
            .flatMap(each -> FreshetAnnotations.text(scope.parameter(), each, "value"));
  }

  /** The parameter as a variable of a path; or nothing, and every fault in it. */
  Optional<Origin> readPathVariable(PathTemplate path) {
    return convertible()
        .filter(type -> isFaultless(() -> checkPathVariable(type, path)))
        .map(type ->
            new Named(Place.PATH, scope.name(), type.conversion(), Amount.ONE, Optional.empty()));
  }

  /** The parameter as a text in another place; or nothing, and every fault in it. */
  Optional<Origin> read(Place place, String name) {
    return convertible()
        .filter(type -> isFaultless(() -> check(type, place)))
        .map(type ->
            new Named(place, name, type.conversion(), taken.amount(), fallback.map(Written::text)));
  }

  private Optional<TextType> convertible() {
    Optional<TextType> type = new TextTypeReader(scope.scope()).read(taken.type());
    if (type.isEmpty()) {
      boolean isContent = ContentReader.form(taken.type()).isPresent();
      boolean isOwn = TextTypeReader.mayHaveOwn(taken.type());
      scope.add(
          Problem.PARAMETER_TYPE_UNSUPPORTED,
          isContent ? "@Body" : null,
          isOwn ? TypeText.of(taken.type()) : null);
    }
    return type;
  }

  private boolean isFaultless(Runnable check) {
    int before = faults.size();
    check.run();
    return faults.size() == before;
  }

  private void checkPathVariable(TextType type, PathTemplate path) {
    String name = scope.name();
    String inside = TypeText.of(taken.type());
    switch (taken.amount()) {
      case ONE -> {}
      case OPTIONAL -> scope.add(Problem.OPTIONAL_PATH_VARIABLE, path.text(), inside, name);
      case NULLABLE -> scope.add(Problem.NULLABLE_PATH_VARIABLE, path.text(), name);
      case LIST, SET ->
          scope.add(Problem.SEVERAL_VALUES_OF_ONE, "the path \"" + path.text() + "\"", inside);
    }
    fallback.ifPresent(
        written -> scope.add(Problem.DEFAULT_ON_PATH_VARIABLE, written.site(), path.text(), name));
    if (path.rest().filter(name::equals).isPresent() && type.conversion() != Standard.TEXT) {
      scope.add(Problem.REST_NOT_TEXT, name);
    }
  }

  private void check(TextType type, Place place) {
    boolean isSeveral = taken.amount() == Amount.LIST || taken.amount() == Amount.SET;
    if (isSeveral && place == Place.COOKIE) {
      scope.add(Problem.SEVERAL_VALUES_OF_ONE, "a cookie", TypeText.of(taken.type()));
    }
    if (taken.amount() == Amount.NULLABLE && taken.type().getKind().isPrimitive()) {
      scope.add(Problem.NULLABLE_PRIMITIVE, TypeText.of(taken.type()), boxed());
    }
    fallback.ifPresent(written -> checkDefault(type, written));
  }

  private String boxed() {
    PrimitiveType primitive = (PrimitiveType) taken.type();
    return scope.scope().types().boxedClass(primitive).getSimpleName().toString();
  }

  private void checkDefault(TextType type, Written written) {
    String text = written.text();
    String inside = TypeText.of(taken.type());
    if (taken.amount() == Amount.OPTIONAL) {
      scope.add(Problem.DEFAULT_WITH_OPTIONAL, "empty", "Declare it as " + inside);
    } else if (taken.amount() == Amount.NULLABLE) {
      scope.add(Problem.DEFAULT_WITH_OPTIONAL, "null", "Remove the @Nullable");
    } else if (!type.accepts().test(text)) {
      Optional<String> meant =
          type.examples().stream()
              .filter(each -> each.length() > 1 && SourceVersion.isName(each))
              .filter(each -> Slip.isOne(text, each))
              .findFirst();
      scope.add(
          Problem.DEFAULT_MALFORMED,
          written.site(),
          text,
          inside,
          meant.orElse(null),
          type.examples().stream().findFirst().orElse(null));
    }
  }
}
