package dev.freshet.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.freshet.handler.Body;
import dev.freshet.handler.Endpoint;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.ParameterModel.Absence;
import dev.freshet.processor.model.ParameterModel.Place;
import dev.freshet.processor.model.ParameterModel.ValueKind;
import dev.freshet.processor.model.ResultModel.Items;
import dev.freshet.processor.model.ResultModel.Source;
import dev.freshet.processor.read.FreshetAnnotations;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the names that the processor knows with the runtime as it is. */
class RuntimeTypesTest {
  private static final Class<?>[] REQUEST = {Request.class};

  @Test
  void typesAreThere() {
    assertThat(RuntimeTypes.STREAMING_HANDLER).isEqualTo(ClassName.get(StreamingHandler.class));
    assertThat(RuntimeTypes.ROUTE_TABLE).isEqualTo(ClassName.get(RouteTable.class));
    assertThat(RuntimeTypes.REQUEST).isEqualTo(ClassName.get(Request.class));
    assertThat(RuntimeTypes.BODY).isEqualTo(ClassName.get(Body.class));
    assertThat(RuntimeTypes.GENERATED).isEqualTo(ClassName.get(Generated.class));
  }

  @Test
  void annotationsAreThere() throws ClassNotFoundException {
    for (String name : FreshetAnnotations.all()) {
      assertThat(Class.forName(name)).isAnnotation();
    }
  }

  @Test
  void routesAreAddedWithAndWithoutAMediaType() throws NoSuchMethodException {
    RouteTable.class.getMethod(RuntimeTypes.GET, String.class, String.class, Endpoint.class);
    RouteTable.class.getMethod(RuntimeTypes.GET, String.class, Endpoint.class);
  }

  @Test
  void handlerHasOneMethodToImplement() throws NoSuchMethodException {
    Method routes = StreamingHandler.class.getDeclaredMethod(RuntimeTypes.ROUTES, RouteTable.class);

    assertThat(Modifier.toString(routes.getModifiers())).isEqualTo("protected abstract");
    assertThat(methods().filter(method -> Modifier.isAbstract(method.getModifiers())))
        .extracting(Method::getName)
        .containsOnly(RuntimeTypes.ROUTES);
  }

  @Test
  void nothingInheritedHidesWhatIsGenerated() {
    assertThat(methods().filter(method -> Arrays.equals(method.getParameterTypes(), REQUEST)))
        .as("methods with the signature of an endpoint")
        .allMatch(method -> Modifier.isPrivate(method.getModifiers()));
  }

  @ParameterizedTest
  @EnumSource
  void bodyTakesEverySourceOfThem(Items items) throws Exception {
    for (Source source : Source.values()) {
      Class<?> type = Class.forName(RuntimeTypes.type(source).reflectionName());
      Method factory = Body.class.getMethod(RuntimeTypes.bodyMethod(items), type);

      assertThat(factory.getReturnType()).isEqualTo(Body.class);
    }
  }

  @ParameterizedTest
  @MethodSource("parameters")
  void requestSupplies(ParameterModel parameter) throws Exception {
    Class<?> type = typeOf(parameter.value());
    String name = RuntimeTypes.requestMethod(parameter);
    Method method =
        parameter.absence() instanceof Absence.Fallback
            ? Request.class.getMethod(name, String.class, type)
            : Request.class.getMethod(name, String.class);

    assertThat(method.getReturnType())
        .isEqualTo(parameter.absence() instanceof Absence.Empty ? Optional.class : type);
  }

  static Stream<ParameterModel> parameters() {
    List<ParameterModel> parameters = new ArrayList<>();
    for (ValueKind kind : ValueKind.values()) {
      parameters.add(parameter(Place.PATH, kind, new Absence.Refused()));
      parameters.add(parameter(Place.QUERY, kind, new Absence.Refused()));
      parameters.add(parameter(Place.QUERY, kind, new Absence.Empty()));
      parameters.add(parameter(Place.QUERY, kind, new Absence.Fallback("unread")));
    }
    return parameters.stream();
  }

  private static ParameterModel parameter(Place place, ValueKind kind, Absence absence) {
    return new ParameterModel("any", TypeName.INT, place, kind, absence);
  }

  private static Class<?> typeOf(ValueKind kind) {
    return switch (kind) {
      case STRING -> String.class;
      case INT -> int.class;
      case LONG -> long.class;
      case DOUBLE -> double.class;
      case BOOLEAN -> boolean.class;
    };
  }

  private static Stream<Method> methods() {
    return Stream.<Class<?>>iterate(
            StreamingHandler.class, each -> each != null, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
  }
}
