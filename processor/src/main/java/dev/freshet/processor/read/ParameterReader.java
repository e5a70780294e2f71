package dev.freshet.processor.read;

import com.palantir.javapoet.TypeName;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.ParameterModel.Absence;
import dev.freshet.processor.model.ParameterModel.Place;
import dev.freshet.processor.model.PathTemplate;
import dev.freshet.processor.model.Signature;
import dev.freshet.processor.model.Site;
import dev.freshet.processor.read.FreshetAnnotations.Written;
import dev.freshet.processor.read.ValueReader.Value;
import dev.freshet.processor.report.Faults;
import dev.freshet.processor.report.Problem;
import java.util.Optional;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads one parameter: where it gets its value, and what if there is none. */
final class ParameterReader {
  private final VariableElement parameter;
  private final TypeMirror type;
  private final String name;
  private final String method;
  private final Faults faults;

  /**
   * A reader for one parameter.
   *
   * @param type its type in the service
   * @param signature the method that takes it
   */
  ParameterReader(VariableElement parameter, TypeMirror type, Signature signature, Faults faults) {
    this.parameter = parameter;
    this.type = type;
    this.name = parameter.getSimpleName().toString();
    this.method = signature.brief();
    this.faults = faults;
  }

  /**
   * The parameter; or nothing, and every fault in it.
   *
   * @param path the path of the method; empty if it is faulty, and then nothing is said to be in it
   */
  Optional<ParameterModel> read(Optional<PathTemplate> path) {
    Optional<Value> value = ValueReader.read(type);
    if (value.isEmpty()) {
      faults.add(Problem.PARAMETER_TYPE_UNSUPPORTED, Site.of(parameter), shown(), method);
      return Optional.empty();
    }
    Optional<PathTemplate> taken = path.filter(each -> each.variables().contains(name));
    Place place = taken.isPresent() ? Place.PATH : Place.QUERY;
    Optional<Absence> absence =
        taken.isPresent() ? readPathVariable(taken.get(), value.get()) : readQuery(value.get());
    return absence.map(
        each -> new ParameterModel(name, TypeName.get(type), place, value.get().kind(), each));
  }

  private Optional<Absence> readPathVariable(PathTemplate path, Value value) {
    Optional<Written> fallback = fallback();
    if (value.isOptional()) {
      faults.add(
          Problem.OPTIONAL_PATH_VARIABLE,
          Site.of(parameter),
          shown(),
          method,
          path.text(),
          shownInside(),
          name);
    }
    fallback.ifPresent(written ->
        faults.add(
            Problem.DEFAULT_ON_PATH_VARIABLE, written.site(), shown(), method, path.text(), name));
    return value.isOptional() || fallback.isPresent()
        ? Optional.empty()
        : Optional.of(new Absence.Refused());
  }

  private Optional<Absence> readQuery(Value value) {
    Optional<Written> fallback = fallback();
    if (fallback.isEmpty()) {
      return Optional.of(value.isOptional() ? new Absence.Empty() : new Absence.Refused());
    }
    if (value.isOptional()) {
      faults.add(Problem.DEFAULT_WITH_OPTIONAL, Site.of(parameter), shown(), method, shownInside());
      return Optional.empty();
    }
    Optional<Object> converted = DefaultReader.read(fallback.get().text(), value.kind());
    if (converted.isEmpty()) {
      faults.add(
          Problem.DEFAULT_MALFORMED,
          fallback.get().site(),
          shown(),
          method,
          fallback.get().text(),
          TypeText.of(type),
          DefaultReader.example(value.kind()));
    }
    return converted.map(any -> new Absence.Fallback(fallback.get().text()));
  }

  private Optional<Written> fallback() {
    return FreshetAnnotations.find(parameter, FreshetAnnotations.DEFAULT)
        .flatMap(each -> FreshetAnnotations.text(parameter, each, "value"));
  }

  private String shown() {
    return TypeText.of(type, parameter);
  }

  /** The type inside an {@code Optional}. */
  private String shownInside() {
    return TypeText.of(((DeclaredType) type).getTypeArguments().get(0));
  }
}
