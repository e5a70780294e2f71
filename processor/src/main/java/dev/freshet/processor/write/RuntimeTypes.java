package dev.freshet.processor.write;

import com.palantir.javapoet.ClassName;
import dev.freshet.processor.model.ParameterModel;
import dev.freshet.processor.model.ParameterModel.Absence;
import dev.freshet.processor.model.ParameterModel.Place;
import dev.freshet.processor.model.ParameterModel.ValueKind;
import dev.freshet.processor.model.ResultModel.Items;
import dev.freshet.processor.model.ResultModel.Source;
import java.util.Locale;

/** The types and methods that generated code names. The processor does not depend on them. */
final class RuntimeTypes {
  private static final String SEAM = "dev.freshet.handler";

  static final ClassName STREAMING_HANDLER = ClassName.get(SEAM, "StreamingHandler");
  static final ClassName ROUTE_TABLE = ClassName.get(SEAM, "RouteTable");
  static final ClassName REQUEST = ClassName.get(SEAM, "Request");
  static final ClassName BODY = ClassName.get(SEAM, "Body");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

  /** The abstract method of a handler that fills the route table. */
  static final String ROUTES = "routes";

  /** The method of the route table that takes a path, a media type, and an endpoint. */
  static final String GET = "get";

  private RuntimeTypes() {}

  /** The type of which a source is. */
  static ClassName type(Source source) {
    return switch (source) {
      case FLOW_PUBLISHER -> ClassName.get("java.util.concurrent", "Flow", "Publisher");
      case REACTIVE_PUBLISHER -> ClassName.get("org.reactivestreams", "Publisher");
      case ITERABLE -> ClassName.get(Iterable.class);
    };
  }

  /** The factory method of a body for items of a kind. */
  static String bodyMethod(Items items) {
    return switch (items) {
      case TEXT -> "text";
      case BYTES -> "bytes";
      case UNDECLARED -> "items";
    };
  }

  /** The method of the request that supplies a parameter, such as {@code optionalQueryInt}. */
  static String requestMethod(ParameterModel parameter) {
    String place = place(parameter.place());
    boolean isOptional = parameter.absence() instanceof Absence.Empty;
    String start = isOptional ? "optional" + place : place.toLowerCase(Locale.ROOT);
    return start + kind(parameter.value());
  }

  private static String place(Place place) {
    return switch (place) {
      case PATH -> "Path";
      case QUERY -> "Query";
    };
  }

  private static String kind(ValueKind kind) {
    return switch (kind) {
      case STRING -> "";
      case INT -> "Int";
      case LONG -> "Long";
      case DOUBLE -> "Double";
      case BOOLEAN -> "Boolean";
    };
  }
}
