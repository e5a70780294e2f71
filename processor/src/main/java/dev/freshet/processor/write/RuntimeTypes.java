package dev.freshet.processor.write;

import com.palantir.javapoet.ClassName;
import dev.freshet.processor.model.ParameterModel.Place;
import dev.freshet.processor.model.ParameterModel.ValueKind;
import dev.freshet.processor.model.ResultModel.Items;
import dev.freshet.processor.model.ResultModel.Source;

/** The types and methods that generated code names. The processor does not depend on them. */
final class RuntimeTypes {
  private static final String SEAM = "dev.freshet.handler";

  static final ClassName STREAMING_HANDLER = ClassName.get(SEAM, "StreamingHandler");
  static final ClassName ROUTE_TABLE = ClassName.get(SEAM, "RouteTable");
  static final ClassName REQUEST = ClassName.get(SEAM, "Request");
  static final ClassName PARAMETER = ClassName.get(SEAM, "Parameter");
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

  /** The method of the request that finds a parameter. */
  static String place(Place place) {
    return switch (place) {
      case PATH -> "path";
      case QUERY -> "query";
    };
  }

  /** The method of a parameter that converts its text. */
  static String conversion(ValueKind kind) {
    return switch (kind) {
      case STRING -> "asText";
      case INT -> "asInt";
      case LONG -> "asLong";
      case DOUBLE -> "asDouble";
      case BOOLEAN -> "asBoolean";
    };
  }
}
