/**
 * What services and their generated handlers need at run time.
 *
 * <p>{@code dev.freshet} has the author's words, {@code dev.freshet.handler} what generated code
 * calls, {@code dev.freshet.server} the server.
 */
// Reactive Streams and Reactor have a module name, but no descriptor.
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module dev.freshet.runtime {
  requires transitive io.netty.transport;
  requires transitive org.jspecify;
  requires transitive org.reactivestreams;
  requires io.netty.buffer;
  requires io.netty.codec;
  requires io.netty.codec.http;
  requires io.netty.common;
  requires io.netty.handler;
  requires static io.netty.transport.classes.epoll;
  requires static reactor.core;

  exports dev.freshet;
  exports dev.freshet.handler;
  exports dev.freshet.server;
}
