package dev.freshet.file;

import dev.freshet.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A file and what its author says about it: what is selected by a request (RFC 9110, section 3.2).
 */
public final class Representation {
  private static final int OK = 200;
  private static final String TYPE = "content-type";
  private static final String TAG = "etag";
  private static final String MODIFIED = "last-modified";
  private static final String RANGES = "accept-ranges";
  private static final String CONTENT_RANGE = "content-range";

  private final long size;
  private final Response<?> author;
  private final String mediaType;
  private final Validators validators;

  /**
   * @param author the status and the fields that the author has set, which win over ours
   * @param declared the media type that the endpoint declares, if it does
   */
  public Representation(FileFacts facts, Response<?> author, Optional<String> declared) {
    this.size = facts.size();
    this.author = author;
    this.mediaType =
        field(TYPE).or(() -> declared).orElseGet(() -> MediaTypesByName.of(facts.path()));
    Validators own = facts.validators();
    Optional<Instant> modified = field(MODIFIED).map(HttpTime::parse).orElseGet(own::modified);
    this.validators = new Validators(field(TAG).orElse(own.etag()), modified);
  }

  /** What is answered to a request. */
  public FileReply answer(Conditions conditions) {
    if (author.status() != OK || !conditions.safe()) {
      return new FileReply(author.status(), fields(mediaType), whole());
    }
    return switch (conditions.evaluate(validators)) {
      case NOT_MODIFIED -> new FileReply(304, withoutContent(), List.of());
      case FAILED -> new FileReply(412, List.of(), List.of());
      case MET -> ranges(conditions).map(this::partial).orElseGet(this::complete);
    };
  }

  private Optional<List<ByteRange>> ranges(Conditions conditions) {
    boolean refused = field(RANGES).filter("none"::equalsIgnoreCase).isPresent();
    return refused ? Optional.empty() : conditions.ranges(validators, size);
  }

  private FileReply complete() {
    return new FileReply(OK, validated(mediaType), whole());
  }

  private List<Part> whole() {
    return size == 0 ? List.of() : List.of(new Part.Slice(0, size));
  }

  private FileReply partial(List<ByteRange> ranges) {
    if (ranges.isEmpty()) {
      return new FileReply(416, List.of(Map.entry(CONTENT_RANGE, "bytes */" + size)), List.of());
    }
    if (ranges.size() > 1) {
      Multipart parts = new Multipart(mediaType, size, ranges);
      return new FileReply(206, validated(parts.mediaType()), parts.parts());
    }
    ByteRange only = ranges.get(0);
    List<Map.Entry<String, String>> fields = validated(mediaType);
    fields.add(Map.entry(CONTENT_RANGE, only.of(size)));
    return new FileReply(206, fields, List.of(Part.Slice.of(only)));
  }

  /** The fields of an answer that may be had again, and in parts. */
  private List<Map.Entry<String, String>> validated(String type) {
    List<Map.Entry<String, String>> fields = fields(type);
    if (field(RANGES).isEmpty()) {
      fields.add(Map.entry(RANGES, "bytes"));
    }
    addValidators(fields);
    return fields;
  }

  private void addValidators(List<Map.Entry<String, String>> fields) {
    if (field(TAG).isEmpty()) {
      fields.add(Map.entry(TAG, validators.etag()));
    }
    if (field(MODIFIED).isEmpty()) {
      validators
          .modified()
          .ifPresent(time -> fields.add(Map.entry(MODIFIED, HttpTime.format(time))));
    }
  }

  /** The author's fields, and the media type. */
  private List<Map.Entry<String, String>> fields(String type) {
    List<Map.Entry<String, String>> fields = new ArrayList<>();
    fields.add(Map.entry(TYPE, type));
    for (Map.Entry<String, String> each : author.headers()) {
      String name = each.getKey().toLowerCase(Locale.ROOT);
      if (!name.equals(TYPE) && !name.equals(CONTENT_RANGE)) {
        fields.add(Map.entry(name, each.getValue()));
      }
    }
    return fields;
  }

  /** A 304 says nothing about a content that it has not (RFC 9110, section 15.4.5). */
  private List<Map.Entry<String, String>> withoutContent() {
    List<Map.Entry<String, String>> fields = fields(mediaType);
    fields.removeIf(
        each -> each.getKey().startsWith("content-") && !each.getKey().equals("content-location"));
    addValidators(fields);
    return fields;
  }

  private Optional<String> field(String name) {
    return author.headers().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
