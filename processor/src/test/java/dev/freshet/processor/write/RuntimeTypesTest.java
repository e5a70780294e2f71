package dev.freshet.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.freshet.handler.Body;
import dev.freshet.handler.Endpoint;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.processor.model.ParameterModel.Place;
import dev.freshet.processor.model.ParameterModel.ValueKind;
import dev.freshet.processor.model.ResultModel.Items;
import dev.freshet.processor.model.ResultModel.Source;
import dev.freshet.processor.read.FreshetAnnotations;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
  @EnumSource
  void requestFindsParametersInEveryPlace(Place place) throws NoSuchMethodException {
    Method method = Request.class.getMethod(RuntimeTypes.place(place), String.class);

    assertThat(method.getReturnType()).isEqualTo(Parameter.class);
  }

  @ParameterizedTest
  @EnumSource
  void parameterConvertsToEveryKind(ValueKind kind) throws NoSuchMethodException {
    Method method = Parameter.class.getMethod(RuntimeTypes.conversion(kind));

    assertThat(method.getReturnType()).isEqualTo(typeOf(kind));
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
