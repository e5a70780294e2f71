package dev.freshet.handler;

import static java.util.Objects.requireNonNull;

import dev.freshet.Response;
import dev.freshet.StreamSummary;
import dev.freshet.file.FileBlocks;
import dev.freshet.file.FilePump;
import dev.freshet.stream.Drain;
import dev.freshet.stream.Items;
import dev.freshet.stream.Lane;
import dev.freshet.stream.Outlet;
import dev.freshet.stream.Pump;
import dev.freshet.stream.Source;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Sends the body of one response, whatever kind it is. In the lane, where nothing else is said. */
final class BodySender {
  private final Lane lane;
  private final Drain drain;
  private final Http1Wire wire;
  private final EventExecutor eventLoop;
  private final Duration subscribeTimeout;
  private final Epilogue epilogue = new Epilogue();

  /** What the author has said of the response; nothing as long as it is empty. */
  private Response<?> author = Response.empty(200);

  /** What is being waited for; null if nothing is. */
  private @Nullable CompletableFuture<?> awaited;

  /** Null before the body is there. */
  private volatile @Nullable Pump pump;

  /** By when the source must have begun; null if it began at once. */
  private volatile @Nullable Future<?> deadline;

  BodySender(Lane lane, Drain drain, Http1Wire wire, RequestGate gate) {
    this.lane = lane;
    this.drain = drain;
    this.wire = wire;
    this.eventLoop = gate.context().executor();
    this.subscribeTimeout = gate.streams().subscribeTimeout();
  }

  /**
   * Sends a body, or begins to.
   *
   * @param files sends it if it is a file; it has the request, and is not kept
   */
  void send(Body body, FileSender files) {
    Body.Kind kind = requireNonNull(body, "The endpoint returned no body.").kind();
    if (files.headOnly() && (kind instanceof Body.Streamed || kind instanceof Body.Whole)) {
      throw new IllegalStateException("An endpoint that is added by getFile answers with a file.");
    }
    if (kind instanceof Body.Streamed streamed) {
      if (author.length().isPresent()) {
        wire.said().useLength(author.length().getAsLong());
      }
      stream(streamed.items(), streamed.source(), author.length());
    } else if (kind instanceof Body.WithHead<?> outer) {
      epilogue.add(outer.head().onEnd()); // first, so that whatever fails then is told
      author = outer.head();
      wire.said().use(author.status(), author.headers());
      send(outer.body(), files);
    } else if (kind instanceof Body.Later<?> later) {
      await(later, files);
    } else if (author.length().isPresent()) {
      throw new IllegalStateException("A length is given to an answer that knows its own.");
    } else if (kind instanceof Body.Whole whole) {
      wire.said().useLength(whole.length());
      wire.said().useMediaType(whole.mediaType());
      Iterable<Object> once = List.of(whole.content());
      stream(Items.BYTES, Source.of(once), OptionalLong.empty());
    } else if (kind instanceof Body.File file) {
      send(file.path(), files);
    } else if (kind instanceof Body.Empty empty) {
      wire.said().useNoContent(empty.status());
      drain.sourceEnded(null);
    }
  }

  private void send(Path path, FileSender files) {
    FileSender.Opened opened = files.open(path, author);
    if (opened == null) {
      drain.sourceEnded(null);
    } else if (wire.passesFiles() && opened.file().facts().ofSystem()) {
      begin(new FilePump(opened.file(), opened.reply(), drain, lane, eventLoop));
    } else {
      long length = opened.reply().length();
      Source blocks = FileBlocks.source(opened.file(), opened.reply());
      stream(Items.BYTES, blocks, OptionalLong.of(length));
    }
  }

  /** True iff a source was opened and is released, and nobody waits to be told. Any thread. */
  boolean done() {
    Pump opened = pump;
    return opened != null && opened.released() && epilogue.isEmpty();
  }

  /** Forgets the deadline, which would else hold on to everything. Any thread. */
  void ended() {
    Future<?> set = deadline;
    if (set != null) {
      set.cancel(false);
    }
  }

  /** Lets go of the source, or of what would bring one. */
  void release() {
    if (pump != null) {
      pump.run();
    }
    if (awaited != null) {
      awaited.cancel(true);
    }
  }

  /** Tells those who wait for the end of the response. */
  void tell(StreamSummary summary) {
    epilogue.tell(summary);
  }

  private void stream(Items items, Source source, OptionalLong length) {
    begin(source.open(new Outlet(items, drain, length), lane));
  }

  private void begin(Pump opened) {
    pump = opened;
    drain.onRoom(opened::goOn);
    opened.run();
    if (!opened.begun()) {
      deadline =
          eventLoop.schedule(
              () -> giveUp(opened), subscribeTimeout.toNanos(), TimeUnit.NANOSECONDS);
      if (drain.closed()) {
        ended(); // it may have, before the deadline was set
      }
    }
  }

  private void giveUp(Pump opened) {
    if (!opened.begun()) {
      drain.sourceEnded(new Refusal(503, "The source of this answer did not begin in time."));
    }
  }

  private <T> void await(Body.Later<T> later, FileSender files) {
    awaited = later.stage().toCompletableFuture();
    // Also when the response has ended: a source that comes then must be released.
    later
        .stage()
        .whenComplete(
            (content, failure) -> lane.execute(() -> arrived(later, files, content, failure)));
  }

  private <T> void arrived(
      Body.Later<T> later, FileSender files, T content, @Nullable Throwable failure) {
    awaited = null;
    try {
      if (failure == null) {
        send(later.body().apply(content), files);
      } else {
        drain.sourceEnded(
            failure instanceof CompletionException wrapped ? cause(wrapped) : failure);
      }
    } catch (Throwable unsendable) { // as when the endpoint itself fails
      drain.sourceEnded(unsendable);
    }
    epilogue.tell(); // if it has come after the end
  }

  private static Throwable cause(CompletionException wrapped) {
    return wrapped.getCause() == null ? wrapped : wrapped.getCause();
  }
}
