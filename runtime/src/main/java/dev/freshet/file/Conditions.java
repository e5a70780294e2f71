package dev.freshet.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Under which conditions a request is to be answered, and with which bytes: its fields {@code
 * If-Match}, {@code If-None-Match}, {@code If-Modified-Since}, {@code If-Unmodified-Since}, {@code
 * If-Range} and {@code Range} (RFC 9110, sections 13 and 14).
 */
public final class Conditions {

  /** What the conditions come to. */
  enum Outcome {
    /** The request is answered. */
    MET,
    /** The client has this version already: 304. */
    NOT_MODIFIED,
    /** This is not the version that the client means: 412. */
    FAILED
  }

  private final String method;
  private final Function<String, List<String>> fields;

  /**
   * @param method the method of the request
   * @param fields the values of its fields by their names, in lower case
   */
  public Conditions(String method, Function<String, List<String>> fields) {
    this.method = method;
    this.fields = fields;
  }

  /** Evaluates the conditions in the order of RFC 9110, section 13.2.2. */
  Outcome evaluate(Validators current) {
    if (!safe()) {
      return Outcome.MET; // the endpoint has done its work by now: what it answers is told
    }
    return firstFailed(current) ? Outcome.FAILED : known(current);
  }

  /** Steps 1 and 2: is this the version that the client means? */
  private boolean firstFailed(Validators current) {
    Optional<String> match = list("if-match");
    if (match.isPresent()) {
      return !new EntityTags(match.get()).haveStrong(current.etag());
    }
    Optional<Instant> since = time("if-unmodified-since");
    return since.isPresent()
        && current.modified().isPresent()
        && current.modified().get().isAfter(since.get());
  }

  /** Steps 3 and 4: has the client got it already? */
  private Outcome known(Validators current) {
    Optional<String> noneMatch = list("if-none-match");
    boolean known;
    if (noneMatch.isPresent()) {
      known = new EntityTags(noneMatch.get()).haveWeak(current.etag());
    } else {
      Optional<Instant> since = time("if-modified-since");
      known =
          since.isPresent()
              && current.modified().isPresent()
              && !current.modified().get().isAfter(since.get());
    }
    return known ? Outcome.NOT_MODIFIED : Outcome.MET;
  }

  /**
   * Step 5: the ranges that are asked for, as {@link RangeField#read} has them; empty if the whole
   * file is to be sent. Only {@code GET} has ranges (RFC 9110, section 14.2).
   */
  Optional<List<ByteRange>> ranges(Validators current, long total) {
    return single("range")
        .filter(range -> method.equals("GET") && isSameVersion(current))
        .flatMap(range -> RangeField.read(range, total));
  }

  /** Only the same version can be gone on with: an exact match (RFC 9110, section 13.1.5). */
  private boolean isSameVersion(Validators current) {
    List<String> values = fields.apply("if-range");
    if (values.isEmpty()) {
      return true;
    }
    String value = values.get(0);
    boolean tag = value.endsWith("\"");
    return values.size() == 1
        && (tag
            ? EntityTags.areSame(value, current.etag())
            : current.modified().isPresent() && HttpTime.parse(value).equals(current.modified()));
  }

  /** True iff the file is what the request asks for, and not what came of it. */
  boolean safe() {
    return method.equals("GET") || head();
  }

  /** True iff only the head of the answer is wanted. */
  public boolean head() {
    return method.equals("HEAD");
  }

  /** A field that is a list, in as many lines as it likes. */
  private Optional<String> list(String name) {
    List<String> values = fields.apply(name);
    return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
  }

  /** A field that is no list: if it is there twice, nobody knows what is meant. */
  private Optional<String> single(String name) {
    List<String> values = fields.apply(name);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  private Optional<Instant> time(String name) {
    return single(name).flatMap(HttpTime::parse);
  }
}
