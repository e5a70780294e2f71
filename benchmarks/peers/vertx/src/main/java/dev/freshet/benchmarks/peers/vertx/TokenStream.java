package dev.freshet.benchmarks.peers.vertx;

import dev.freshet.benchmarks.peers.content.Content;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Tokens as Vert.x's own kind of publisher, for its event loop only. */
final class TokenStream implements ReadStream<Buffer> {
  private final Iterator<String> tokens;
  private @Nullable Handler<Buffer> handler;
  private @Nullable Handler<Void> endHandler;
  private long demand = Long.MAX_VALUE;
  private boolean emitting;

  TokenStream(int count) {
    this.tokens = Content.tokens(count).iterator();
  }

  @Override
  public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> failure) {
    return this; // nothing here fails
  }

  @Override
  public ReadStream<Buffer> handler(@Nullable Handler<Buffer> each) {
    handler = each;
    emit();
    return this;
  }

  @Override
  public ReadStream<Buffer> endHandler(@Nullable Handler<Void> end) {
    endHandler = end;
    return this;
  }

  @Override
  public ReadStream<Buffer> pause() {
    demand = 0;
    return this;
  }

  @Override
  public ReadStream<Buffer> resume() {
    return fetch(Long.MAX_VALUE);
  }

  @Override
  public ReadStream<Buffer> fetch(long more) {
    demand = demand + more < 0 ? Long.MAX_VALUE : demand + more;
    emit();
    return this;
  }

  /** A handler may pause and resume from within. */
  private void emit() {
    if (emitting) {
      return;
    }
    emitting = true;
    while (demand > 0 && handler != null && tokens.hasNext()) {
      demand -= demand == Long.MAX_VALUE ? 0 : 1;
      handler.handle(Buffer.buffer(tokens.next()));
    }
    emitting = false;
    if (!tokens.hasNext() && endHandler != null) {
      Handler<Void> end = endHandler;
      endHandler = null;
      end.handle(null);
    }
  }
}
