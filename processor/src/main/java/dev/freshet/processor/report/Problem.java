package dev.freshet.processor.report;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the processor can find wrong: the rule that is broken, and the cure.
 *
 * <p>Templates are those of {@link String#format}. Where there are several cures, the first one
 * whose arguments are all known is shown.
 */
public enum Problem {
  PATH_NOT_ABSOLUTE(
      "\"%1$s\" does not begin with \"/\", as a path must.", //
      "Write \"/%1$s\"."),
  PATH_SEGMENT_EMPTY(
      "\"%1$s\" has an empty segment at column %2$d; a segment is text or one {variable}.",
      "Write one \"/\" between two segments and none after the last."),
  PATH_SEGMENT_MIXED(
      "\"%1$s\" has the segment \"%2$s\" at column %3$d; a segment is text or one {variable}.",
      "Give the variable a segment of its own, or take the whole segment and split it in %4$s."),
  PATH_DOT_SEGMENT(
      "\"%1$s\" has the segment \"%2$s\" at column %3$d, which clients resolve before they ask.",
      "Write the path that is meant, without \".\" and \"..\"."),
  PATH_BRACE_UNPAIRED(
      "\"%1$s\" has an unpaired brace at column %2$d; a variable is written {name}.",
      "Pair the brace, or take it out."),
  PATH_CHARACTER_ILLEGAL(
      "\"%1$s\" has the character %2$s at column %3$d, which cannot stand in a path.",
      "Write the rest of a path as its last segment: %5$s.",
      "Take it out; a parameter of %4$s that the path does not name is read from the query."),
  PATH_VARIABLE_NAME_ILLEGAL(
      "\"%1$s\" has the variable {%2$s} at column %3$d; a variable has the name of a parameter.",
      "Did you mean %5$s?", "Write a parameter of %4$s between the braces."),
  PATH_VARIABLE_TWICE(
      "\"%1$s\" has {%2$s} again at column %3$d, but a parameter takes one value.",
      "Give this variable a name, and a parameter, of its own."),
  PATH_VARIABLE_UNBOUND(
      "\"%1$s\" has {%2$s}, but %3$s has no parameter \"%2$s\".",
      "Did you mean \"%4$s\"?",
      "Rename a parameter or write \"%5$s\".",
      "Add a parameter \"%2$s\" or take {%2$s} out of the path."),
  PATH_VARIABLE_MISSING(
      "\"%1$s\" has no {%2$s}, but \"%3$s\", another path of %4$s, has.",
      "Add {%2$s}, or give the path to a method of its own."),
  PATHS_EMPTY(
      "%1$s has %2$s without a path.", //
      "Write %2$s(\"/%3$s\")."),
  REST_NOT_LAST(
      "\"%1$s\" goes on after {%2$s:*}, which takes all the rest.",
      "Make {%2$s:*} the last segment, or a variable {%2$s} of it."),
  REST_NOT_TEXT(
      "%1$s of %2$s is the rest {%3$s:*} of the path, which is text.", //
      "Declare it as String."),

  PATH_NEEDLESS(
      "%1$s has @Path but no endpoint, neither of its own nor inherited.",
      "Add an endpoint, or remove @Path."),

  ROUTE_DUPLICATE(
      "%1$s of %2$s matches the same requests as %3$s of %4$s.",
      "Give one of them a segment that tells them apart."),
  ROUTE_TAKEN(
      "%1$s of %2$s matches the same requests as %3$s of %4$s, so that no server starts with both.",
      "Tell them apart by a segment; or, for two servers, add @SuppressWarnings(\"RouteTaken\")."),

  RETURN_TYPE_UNSUPPORTED(
      "%1$s returns %2$s, which is no source of items.",
      "Return an Iterable, Iterator, Stream, Generator, InputStream, ReadableByteChannel, Path or Publisher."),
  ANSWER_TYPE_UNSUPPORTED(
      "%1$s returns %2$s; an answer must be CharSequence, byte[], ByteBuffer, Path or void.",
      "Return one of these, or an Optional, a CompletionStage or a Response of one."),
  ITEM_TYPE_UNSUPPORTED(
      "%1$s returns %2$s; streamed items must be CharSequence, byte[], ByteBuffer, List<ByteBuffer> or ByteBuf.",
      "Turn each %3$s into one of these."),

  STREAMING_MISSING(
      "%1$s returns %2$s, a source of items, but has no @Streaming.",
      "Add @Streaming, or an annotation of your own that is annotated with it."),
  STREAMING_NEEDLESS(
      "%1$s has %3$s but returns %2$s, which is sent at once.",
      "Remove %3$s, or return an Iterable or a Publisher of items."),
  STREAMING_TWICE(
      "%1$s has %2$s and %3$s, but an answer has one media type.", //
      "Remove one of them."),
  GET_MISSING(
      "%1$s has %2$s but no path.", //
      "Add @Get(\"/%3$s\"), or remove %2$s."),

  MEDIA_TYPE_MALFORMED(
      "\"%1$s\" is not a media type.",
      "Write type/subtype and parameters, as in \"image/png\" or \"text/html; charset=utf-8\"."),
  MEDIA_TYPE_CLASH(
      "%1$s streams %2$s, but %3$s is %4$s.",
      "Return items of %4$s, or declare the media type that they have."),
  CHARSET_CLASH(
      "%1$s streams text, which is sent as UTF-8, but declares charset %2$s.",
      "Declare charset=utf-8, or encode the text yourself and return byte[] items."),

  PARAMETER_TYPE_UNSUPPORTED(
      "%1$s of %2$s is of a type to which the text in a request is not converted.",
      "Did you mean %3$s?",
      "Give %4$s a static of(String) or a constructor of one String, or take another type.",
      "Take text, a number, an enum, a UUID or a date, or an Optional, a List or a Set of one."),
  PARAMETER_TYPE_INACCESSIBLE(
      "%1$s of %2$s is of a type that %3$s cannot name.",
      "Make the type, and those around it, package-private or public."),
  PARAMETER_ORIGIN_TWICE(
      "%1$s of %2$s is to come from %3$s and from %4$s, but a value comes from one place.",
      "Remove one of them."),
  SEVERAL_VALUES_OF_ONE(
      "%1$s of %2$s takes several values, but %3$s has one.", //
      "Declare it as %4$s."),
  FIELD_NAME_MALFORMED(
      "\"%3$s\", from which %2$s takes %1$s, is no name of a %4$s.",
      "Write letters, digits and hyphens, as in @%5$s(\"%6$s\")."),
  HEADER_RESERVED(
      "%1$s of %2$s is the header %3$s, which is the server's own affair.",
      "Use %4$s(\"name\") for one cookie.",
      "Remove the parameter; the server does what the header asks for."),
  BODY_TYPE_UNSUPPORTED(
      "%1$s of %2$s is of a type that content is not given as.",
      "Take a String, a byte[] or a ByteBuffer, and convert it in %2$s."),
  BINDING_NEEDLESS(
      "%1$s of %2$s has %3$s, but %2$s has no path.", "Add %4$s, or remove %3$s.", "Remove %3$s."),
  BODY_TWICE(
      "%1$s of %2$s is the content once more, but a request has one.", //
      "Remove one @Body."),
  BODY_WITHOUT_MEANING(
      "%1$s of %2$s is the content, which has no general meaning in a %3$s: clients may drop, and proxies refuse it (RFC 9110, section 9.3).",
      "Answer POST, PUT or PATCH, or take the query; or, for clients you know, add @SuppressWarnings(\"BodyWithoutMeaning\")."),
  PARAMETER_NAMES_LOST(
      "%1$s of %2$s was compiled without its parameters' names, by which they bind.",
      "Compile %2$s with -parameters, or override the method in %3$s."),
  DEFAULT_MALFORMED(
      "%1$s of %2$s has @Default(\"%3$s\"), which does not convert to %4$s.",
      "Did you mean @Default(\"%5$s\")?",
      "Write a value such as @Default(\"%6$s\").",
      "Remove it."),
  DEFAULT_ON_PATH_VARIABLE(
      "%1$s of %2$s is in the path \"%3$s\" and so is never absent, but it has a @Default.",
      "Remove the @Default, or take {%4$s} out of the path."),
  DEFAULT_WITH_OPTIONAL(
      "%1$s of %2$s has a @Default and so is never %3$s.", "%4$s, or remove the @Default."),
  DEFAULT_ON_BODY(
      "%1$s of %2$s is the content, which may be empty but is never absent.",
      "Remove the @Default."),
  OPTIONAL_PATH_VARIABLE(
      "%1$s of %2$s is in the path \"%3$s\" and so is never empty.",
      "Declare it as %4$s, or take {%5$s} out of the path."),
  NULLABLE_PATH_VARIABLE(
      "%1$s of %2$s is in the path \"%3$s\" and so is never null.",
      "Remove the @Nullable, or take {%4$s} out of the path."),
  NULLABLE_PRIMITIVE(
      "%1$s of %2$s is @Nullable, but %3$s is never null.",
      "Declare it as %4$s, or give it a @Default."),

  METHOD_PRIVATE(
      "%1$s is private, so that %2$s cannot call it.", //
      "Make it package-private or public."),
  METHOD_INACCESSIBLE(
      "%1$s of %2$s is not public, so that %3$s, in another package, cannot call it.",
      "Make it public, or override it in %4$s."),
  METHOD_GENERIC(
      "%1$s has type parameters of its own, for which a request names no types.",
      "Replace them by the types that are meant."),
  THROWS_UNSUPPORTED(
      "%1$s throws %2$s, but an endpoint may throw nothing beyond Exception.",
      "Declare Exception, or a subtype of it."),

  SERVICE_PRIVATE(
      "%1$s is private, so that %2$s cannot name %3$s.", "Make it package-private or public."),
  SERVICE_INNER(
      "%1$s is an inner class, which needs an instance of the class around it.", //
      "Make it static."),
  SERVICE_GENERIC(
      "%1$s has type parameters, but %2$s serves one type.",
      "Remove them, or make it abstract and extend it by a class that names the types."),
  HANDLER_NAME_TAKEN(
      "%1$s is to be written for %2$s, but there is a class of that name already.",
      "Rename one of the two."),

  FAILURE(
      "Freshet failed at %1$s: %2$s.",
      "The fault is Freshet's, not yours: please report this line and the source of %1$s.");

  private final String rule;
  private final List<String> cures;

  Problem(String rule, String... cures) {
    this.rule = rule;
    this.cures = List.of(cures);
  }

  /** The name that stands before the message, such as {@code PathVariableUnbound}. */
  public String code() {
    StringBuilder code = new StringBuilder();
    for (String word : name().split("_", -1)) {
      code.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return code.toString();
  }

  /** True iff the author may have meant it: a handler is written all the same. */
  public boolean isWarning() {
    return switch (this) {
      case BINDING_NEEDLESS, BODY_WITHOUT_MEANING, PATH_NEEDLESS, ROUTE_TAKEN -> true;
      default -> false;
    };
  }

  /** Both lines of the message; a {@code null} argument is one that is not known. */
  String message(@Nullable Object... arguments) {
    String cure = cures.stream().filter(each -> isKnown(each, arguments)).findFirst().orElseThrow();
    return Printable.text("[" + code() + "] " + rule.formatted(arguments))
        + "\n  "
        + Printable.text(cure.formatted(arguments));
  }

  private static boolean isKnown(String template, @Nullable Object... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i] == null && template.contains("%" + (i + 1) + "$")) {
        return false;
      }
    }
    return true;
  }
}
