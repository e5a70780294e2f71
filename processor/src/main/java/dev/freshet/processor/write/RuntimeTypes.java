package dev.freshet.processor.write;

import com.palantir.javapoet.ClassName;
import dev.freshet.processor.model.Answer;
import dev.freshet.processor.model.Answer.Items;
import dev.freshet.processor.model.Answer.Source;
import dev.freshet.processor.model.Answer.Wrapper;
import dev.freshet.processor.model.Conversion.Standard;
import dev.freshet.processor.model.Origin.Amount;
import dev.freshet.processor.model.Origin.Form;
import dev.freshet.processor.model.Origin.Place;
import dev.freshet.processor.model.Verb;
import java.io.InputStream;
import java.nio.channels.ReadableByteChannel;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;

/** The types and methods that generated code names. The processor does not depend on them. */
final class RuntimeTypes {
  private static final String SEAM = "dev.freshet.handler";

  static final ClassName STREAMING_HANDLER = ClassName.get(SEAM, "StreamingHandler");
  static final ClassName ROUTE_TABLE = ClassName.get(SEAM, "RouteTable");
  static final ClassName REQUEST = ClassName.get(SEAM, "Request");
  static final ClassName PARAMETER = ClassName.get(SEAM, "Parameter");
  static final ClassName ENDPOINT = ClassName.get(SEAM, "Endpoint");
  static final ClassName BODY = ClassName.get(SEAM, "Body");
  static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");

  /** The type that a handler inherits as a member; its name hides others of that name. */
  static final String INHERITED = "Sharable";

  /** The abstract method of a handler that fills the route table. */
  static final String ROUTES = "routes";

  /** The static method that makes an endpoint of one that takes the content of its requests. */
  static final String WITH_CONTENT = "withContent";

  private RuntimeTypes() {}

  /** The type of which a source is. */
  static ClassName type(Source source) {
    return switch (source) {
      case FLOW_PUBLISHER -> ClassName.get("java.util.concurrent", "Flow", "Publisher");
      case REACTIVE_PUBLISHER -> ClassName.get("org.reactivestreams", "Publisher");
      case ITERABLE -> ClassName.get(Iterable.class);
      case ITERATOR -> ClassName.get(Iterator.class);
      case STREAM -> ClassName.get(Stream.class);
      case GENERATOR -> ClassName.get("dev.freshet", "Generator");
      case INPUT_STREAM -> ClassName.get(InputStream.class);
      case CHANNEL -> ClassName.get(ReadableByteChannel.class);
    };
  }

  /** The factory method of a body for what is sent whole, or is a file. */
  static String bodyMethod(Answer whole) {
    return whole.isFile() ? "file" : "whole";
  }

  /** The factory method of a body for items of a kind. */
  static String bodyMethod(Items items) {
    return switch (items) {
      case TEXT -> "text";
      case BYTES -> "bytes";
      case UNDECLARED -> "items";
    };
  }

  /** The factory method of a body for what is inside of something. */
  static String bodyMethod(Wrapper wrapper) {
    return switch (wrapper) {
      case RESPONSE -> "response";
      case LATER -> "later";
      case OPTIONAL -> "optional";
    };
  }

  /** The method of the route table that takes a path, perhaps a media type, and an endpoint. */
  static String routeMethod(Verb verb) {
    return verb.name().toLowerCase(Locale.ROOT);
  }

  /** The same for an endpoint that answers with a file, which answers {@code HEAD} by itself. */
  static String fileRouteMethod(Verb verb) {
    return verb == Verb.GET ? "getFile" : routeMethod(verb);
  }

  /** The method of the request that finds a parameter. */
  static String requestMethod(Place place) {
    return place.name().toLowerCase(Locale.ROOT);
  }

  /** The method of the request that gives its content. */
  static String requestMethod(Form form) {
    return switch (form) {
      case TEXT -> "contentAsText";
      case BYTES -> "contentAsBytes";
      case BUFFER -> "contentAsBuffer";
    };
  }

  /** The method of a parameter that converts its text. */
  static String parameterMethod(Standard conversion) {
    String name = conversion.name();
    return "as" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** The method of a parameter that takes a conversion, unless exactly one value is taken. */
  static String parameterMethod(Amount amount) {
    return switch (amount) {
      case ONE -> throw new IllegalArgumentException("One value is converted as it is.");
      case OPTIONAL -> "optional";
      case NULLABLE -> "orNull";
      case LIST -> "list";
      case SET -> "set";
    };
  }
}
