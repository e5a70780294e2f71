package dev.freshet.processor.write;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.freshet.Response;
import dev.freshet.handler.Body;
import dev.freshet.handler.Converter;
import dev.freshet.handler.Endpoint;
import dev.freshet.handler.Parameter;
import dev.freshet.handler.Request;
import dev.freshet.handler.RouteTable;
import dev.freshet.handler.StreamingHandler;
import dev.freshet.processor.model.Answer.Items;
import dev.freshet.processor.model.Answer.Single;
import dev.freshet.processor.model.Answer.Source;
import dev.freshet.processor.model.Answer.Wrapper;
import dev.freshet.processor.model.Conversion.Standard;
import dev.freshet.processor.model.Origin.Amount;
import dev.freshet.processor.model.Origin.Form;
import dev.freshet.processor.model.Origin.Place;
import dev.freshet.processor.model.Verb;
import dev.freshet.processor.read.FreshetAnnotations;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
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
    assertThat(RuntimeTypes.ENDPOINT).isEqualTo(ClassName.get(Endpoint.class));
    assertThat(RuntimeTypes.BODY).isEqualTo(ClassName.get(Body.class));
    assertThat(RuntimeTypes.PARAMETER).isEqualTo(ClassName.get(Parameter.class));
    assertThat(RuntimeTypes.GENERATED).isEqualTo(ClassName.get(Generated.class));
  }

  @Test
  void annotationsAreThere() throws ClassNotFoundException {
    for (String name : FreshetAnnotations.all()) {
      assertThat(Class.forName(name)).isAnnotation();
    }
  }

  @ParameterizedTest
  @EnumSource
  void routesAreAddedWithAndWithoutAMediaType(Verb verb) throws NoSuchMethodException {
    String name = RuntimeTypes.routeMethod(verb);

    RouteTable.class.getMethod(name, String.class, String.class, Endpoint.class);
    RouteTable.class.getMethod(name, String.class, Endpoint.class);
  }

  @Test
  void endpointsAreMadeToTakeContent() throws NoSuchMethodException {
    Method method = Endpoint.class.getMethod(RuntimeTypes.WITH_CONTENT, Endpoint.class);

    assertThat(Modifier.isStatic(method.getModifiers())).isTrue();
    assertThat(method.getReturnType()).isEqualTo(Endpoint.class);
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
  void handlerInheritsOneType() {
    assertThat(
            supertypes(StreamingHandler.class)
                .flatMap(each -> Stream.of(each.getClasses()))
                .distinct())
        .extracting(Class::getSimpleName)
        .containsExactly(RuntimeTypes.INHERITED);
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
      if (source.isOfBytes() && items != Items.BYTES) {
        continue;
      }
      Class<?> type = Class.forName(RuntimeTypes.type(source).reflectionName());
      Method factory = Body.class.getMethod(RuntimeTypes.bodyMethod(items), type);

      assertThat(factory.getReturnType()).isEqualTo(Body.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void bodyTakesWhatIsInsideOfSomething(Wrapper wrapper) throws NoSuchMethodException {
    Class<?> type =
        switch (wrapper) {
          case RESPONSE -> Response.class;
          case LATER -> CompletionStage.class;
          case OPTIONAL -> Optional.class;
        };

    Body.class.getMethod(RuntimeTypes.bodyMethod(wrapper), type, Function.class);
  }

  @ParameterizedTest
  @EnumSource
  void filesAreAddedWithAndWithoutAMediaType(Verb verb) throws NoSuchMethodException {
    String name = RuntimeTypes.fileRouteMethod(verb);

    RouteTable.class.getMethod(name, String.class, String.class, Endpoint.class);
    RouteTable.class.getMethod(name, String.class, Endpoint.class);
  }

  @Test
  void bodyTakesWholesFilesAndNothing() throws NoSuchMethodException {
    assertThat(RuntimeTypes.bodyMethod(Single.WHOLE)).isEqualTo("whole");
    Body.class.getMethod(RuntimeTypes.bodyMethod(Single.FILE), Path.class);
    Body.class.getMethod("whole", CharSequence.class);
    Body.class.getMethod("whole", byte[].class);
    Body.class.getMethod("whole", ByteBuffer.class);
    Body.class.getMethod("empty");
  }

  @ParameterizedTest
  @EnumSource
  void requestFindsParametersInEveryPlace(Place place) throws NoSuchMethodException {
    Method method = Request.class.getMethod(RuntimeTypes.requestMethod(place), String.class);

    assertThat(method.getReturnType()).isEqualTo(Parameter.class);
  }

  @ParameterizedTest
  @EnumSource
  void requestGivesItsContentInEveryForm(Form form) throws NoSuchMethodException {
    Method method = Request.class.getMethod(RuntimeTypes.requestMethod(form));

    assertThat(method.getReturnType())
        .isEqualTo(
            switch (form) {
              case TEXT -> String.class;
              case BYTES -> byte[].class;
              case BUFFER -> ByteBuffer.class;
            });
  }

  @ParameterizedTest
  @EnumSource
  void parameterConvertsToEveryType(Standard conversion) throws NoSuchMethodException {
    Method method = Parameter.class.getMethod(RuntimeTypes.parameterMethod(conversion));

    assertThat(method.getReturnType()).isEqualTo(typeOf(conversion));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONE")
  void parameterTakesAConversionForEveryAmount(Amount amount) throws NoSuchMethodException {
    Parameter.class.getMethod(RuntimeTypes.parameterMethod(amount), Function.class);
  }

  @Test
  void parameterHasADefaultAndTakesAnyConverter() throws NoSuchMethodException {
    Parameter.class.getMethod("or", String.class);
    Parameter.class.getMethod("as", Converter.class, String.class);
    Request.class.getMethod("requireValid");
  }

  private static Class<?> typeOf(Standard conversion) {
    return switch (conversion) {
      case TEXT -> String.class;
      case BOOLEAN -> boolean.class;
      case BYTE -> byte.class;
      case SHORT -> short.class;
      case INT -> int.class;
      case LONG -> long.class;
      case FLOAT -> float.class;
      case DOUBLE -> double.class;
      case CHAR -> char.class;
    };
  }

  private static Stream<Method> methods() {
    return Stream.<Class<?>>iterate(
            StreamingHandler.class, each -> each != null, Class::getSuperclass)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()));
  }

  /** A type with all that it is a subtype of. */
  private static Stream<Class<?>> supertypes(Class<?> type) {
    Stream<Class<?>> above =
        Stream.concat(Stream.ofNullable(type.getSuperclass()), Stream.of(type.getInterfaces()));
    return Stream.concat(Stream.of(type), above.flatMap(RuntimeTypesTest::supertypes)).distinct();
  }
}
