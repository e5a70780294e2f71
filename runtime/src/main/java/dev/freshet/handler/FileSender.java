package dev.freshet.handler;

import dev.freshet.Response;
import dev.freshet.file.Conditions;
import dev.freshet.file.FileFacts;
import dev.freshet.file.FileReply;
import dev.freshet.file.OpenFile;
import dev.freshet.file.Representation;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides what of a file is answered to a request, and opens the file if it must be. In the lane.
 */
final class FileSender {
  private final Conditions conditions;
  private final Optional<String> mediaType;
  private final Http1Wire wire;

  /**
   * @param mediaType what the endpoint declares; null if it declares nothing
   */
  FileSender(HttpRequest request, @Nullable CharSequence mediaType, Http1Wire wire) {
    this.conditions = new Conditions(request.method().name(), request.headers()::getAll);
    this.mediaType = mediaType == null ? Optional.empty() : Optional.of(mediaType.toString());
    this.wire = wire;
  }

  /** True iff the request is one for the head alone. */
  boolean headOnly() {
    return conditions.head();
  }

  /** A body with an open file in it, which passes to whoever sends it. */
  record Opened(OpenFile file, FileReply reply) {}

  /**
   * Gives the wire its head, and opens the file.
   *
   * @param author the status and the fields that the author has set
   * @return null if there is nothing to send but the head
   * @throws Refusal if the request cannot be met
   * @throws dev.freshet.HttpError if there is no such file, or none that can be sent
   */
  @Nullable Opened open(Path path, Response<?> author) {
    try {
      FileFacts facts = FileFacts.of(path);
      FileReply reply = reply(facts, author);
      if (conditions.head() || reply.parts().isEmpty()) {
        use(reply);
        return null;
      }
      OpenFile file = OpenFile.open(facts);
      return file.facts().equals(facts) ? opened(file, reply) : reopened(file, author);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Opened opened(OpenFile file, FileReply reply) {
    use(reply);
    return new Opened(file, reply);
  }

  /** What was seen is not what has been opened, so that the head is about the latter. */
  private Opened reopened(OpenFile file, Response<?> author) throws IOException {
    try {
      return opened(file, reply(file.facts(), author));
    } catch (RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  private FileReply reply(FileFacts facts, Response<?> author) {
    FileReply reply = new Representation(facts, author, mediaType).answer(conditions);
    if (reply.status() == 412) {
      throw new Refusal(412, "The file is not the version that this request is for.");
    }
    if (reply.status() == 416) {
      throw new Refusal(
          416,
          "The file has none of the bytes that this request asks for.",
          HttpHeaderNames.CONTENT_RANGE,
          reply.field("content-range"));
    }
    return reply;
  }

  private void use(FileReply reply) {
    ResponseHead head = wire.said();
    head.use(reply.status(), reply.fields());
    if (wire.compresses()) { // which would make other bytes than a range or a tag means
      head.add(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY);
    }
    if (reply.status() == 304) {
      head.useNoContent(304);
    } else {
      head.useLength(reply.length());
    }
  }
}
