package dev.freshet.benchmarks.peers.netty;

import io.netty.buffer.ByteBuf;
import java.nio.charset.StandardCharsets;

/** A chunked body as a row of batches. */
interface Frames {

  /** The chunk that ends a body. */
  byte[] LAST = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  /** How many bytes a batch has at most. */
  int batch();

  /** Fills what is left of a batch; true iff the body has ended with it. */
  boolean fill(ByteBuf batch);
}
