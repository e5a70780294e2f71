package dev.freshet.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.DefaultChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.ReferenceCounted;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A wire that keeps what it is given, and has written it when a test says so. */
final class RecordingWire implements Wire {
  private final EmbeddedChannel channel = new EmbeddedChannel();
  private final boolean chunked;
  private final Queue<DefaultChannelPromise> underWay = new ArrayDeque<>();
  private final List<String> calls = new ArrayList<>();
  private final StringBuilder body = new StringBuilder();
  private boolean headOut;
  private @Nullable ItemType first;

  RecordingWire(boolean chunked) {
    this.chunked = chunked;
  }

  /** What has been called, in order: head, body, transfer, end, refuse, abort, flush. */
  List<String> calls() {
    return calls;
  }

  /** All bytes of the body so far, as ISO 8859-1. */
  String body() {
    return body.toString();
  }

  /** Of which first item the head has told. */
  @Nullable ItemType first() {
    return first;
  }

  /** How many times something has been called. */
  long count(String call) {
    return calls.stream().filter(call::equals).count();
  }

  /** The oldest write that is under way succeeds. */
  void written() {
    underWay.remove().setSuccess();
    channel.runPendingTasks();
  }

  /** All writes succeed, also those that follow from it. */
  void allWritten() {
    while (!underWay.isEmpty()) {
      written();
    }
  }

  /** All writes that are under way fail, because the connection is lost. */
  void lost() {
    while (!underWay.isEmpty()) {
      underWay.remove().setFailure(new ClosedChannelException());
    }
    channel.runPendingTasks();
  }

  @Override
  public boolean chunked() {
    return chunked;
  }

  @Override
  public void head(@Nullable ItemType type) {
    assertThat(headOut).as("the head is out").isFalse();
    headOut = true;
    first = type;
    calls.add("head");
  }

  @Override
  public void body(ByteBuf bytes, ChannelFutureListener whenWritten) {
    assertThat(headOut).as("the head is out").isTrue();
    calls.add("body");
    body.append(bytes.toString(StandardCharsets.ISO_8859_1));
    bytes.release();
    write(whenWritten);
  }

  @Override
  public void transfer(ReferenceCounted part, ChannelFutureListener whenWritten) {
    assertThat(headOut).as("the head is out").isTrue();
    calls.add("transfer");
    ReferenceCountUtil.release(part);
    write(whenWritten);
  }

  @Override
  public void end(ChannelFutureListener whenWritten) {
    assertThat(headOut).as("the head is out").isTrue();
    calls.add("end");
    write(whenWritten);
  }

  @Override
  public void refuse(Throwable cause, ChannelFutureListener whenWritten) {
    assertThat(headOut).as("the head is out").isFalse();
    calls.add("refuse");
    write(whenWritten);
  }

  @Override
  public void abort(ChannelFutureListener whenWritten) {
    calls.add("abort");
    write(whenWritten);
  }

  @Override
  public void flush() {
    calls.add("flush");
  }

  private void write(ChannelFutureListener whenWritten) {
    DefaultChannelPromise promise = new DefaultChannelPromise(channel);
    promise.addListener(whenWritten);
    underWay.add(promise);
  }
}
