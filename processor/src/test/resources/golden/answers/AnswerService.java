package example.answers;

import dev.freshet.Get;
import dev.freshet.HttpError;
import dev.freshet.Post;
import dev.freshet.Response;
import dev.freshet.Streaming;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/** Everything that a method may return, besides sources alone. */
public final class AnswerService {
  @Get("/text")
  public String text() {
    return "text";
  }

  @Get("/builder")
  public StringBuilder builder() {
    return new StringBuilder("builder");
  }

  @Get("/bytes")
  public byte[] bytes() {
    return "bytes".getBytes(StandardCharsets.UTF_8);
  }

  @Get("/buffer")
  public ByteBuffer buffer() {
    return ByteBuffer.wrap(bytes());
  }

  @Post("/nothing")
  public void nothing() throws HttpError {}

  @Get("/optional/{there}")
  public Optional<String> optional(boolean there) {
    return there ? Optional.of("there") : Optional.empty();
  }

  @Get("/later")
  public CompletionStage<String> later() {
    return CompletableFuture.supplyAsync(() -> "later");
  }

  @Get("/later-bytes")
  public CompletableFuture<byte[]> laterBytes() {
    return CompletableFuture.completedFuture(bytes());
  }

  @Get("/later-nothing")
  public CompletionStage<Void> laterNothing() {
    return CompletableFuture.completedFuture(null);
  }

  @Get("/later-failure")
  public CompletionStage<? extends CharSequence> laterFailure() {
    return CompletableFuture.failedFuture(new HttpError(409, "Not now."));
  }

  @Get("/response")
  public Response<String> response() {
    return Response.of("response").status(201).header("Location", "/text");
  }

  @Get("/response-nothing")
  public Response<Void> responseNothing() {
    return Response.empty(304);
  }

  @Get("/nested/{there}")
  public CompletionStage<Response<Optional<String>>> nested(boolean there) {
    return later().thenApply(text -> Response.of(optional(there)).header("X-Nested", text));
  }

  @Get("/nested-names")
  public Optional<Optional<Response<byte[]>>> nestedNames(String optional, String response) {
    return Optional.of(Optional.of(Response.of((optional + response).getBytes())));
  }

  @Get("/error/{status}")
  public String error(int status) {
    throw new HttpError(status, "As you wish.");
  }

  @Get("/streamed-response")
  @Streaming
  public Response<List<String>> streamedResponse() {
    return Response.of(List.of("streamed ", "response")).header("X-Streamed", "yes");
  }

  @Get("/streamed-later")
  @Streaming(mediaType = "text/html")
  public CompletionStage<Iterable<String>> streamedLater() {
    return CompletableFuture.completedFuture(List.of("streamed ", "later"));
  }

  @Get("/streamed-optional/{there}")
  @Streaming
  public Optional<Flow.Publisher<byte[]>> streamedOptional(boolean there) {
    return there ? Optional.of(published("bytes")) : Optional.empty();
  }

  @Get("/streamed-unknown")
  @Streaming
  public Response<Optional<Iterable<?>>> streamedUnknown() {
    return Response.of(Optional.of(List.of("unknown")));
  }

  @Get("/streamed-both")
  @Streaming
  public Response<Both> streamedBoth() {
    return Response.of(new Both());
  }

  private static Flow.Publisher<byte[]> published(String text) {
    return subscriber -> {
      try (SubmissionPublisher<byte[]> publisher = new SubmissionPublisher<>()) {
        publisher.subscribe(subscriber);
        publisher.submit(text.getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  /** A source of two kinds. */
  public static final class Both implements Iterable<byte[]>, Flow.Publisher<byte[]> {
    @Override
    public java.util.Iterator<byte[]> iterator() {
      throw new UnsupportedOperationException("A publisher is preferred.");
    }

    @Override
    public void subscribe(Flow.Subscriber<? super byte[]> subscriber) {
      published("both").subscribe(subscriber);
    }
  }
}
