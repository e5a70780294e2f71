package dev.freshet.benchmarks.peers.netty;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import java.util.Iterator;

/** Frames blocks of any size; one that does not fit goes on in the next batch. */
final class BlockFrames implements Frames {

  /**
   * As much as fits into one of the kernel's segments: of 32 to 96 KiB this was best; 64 KiB cost
   * two thirds more.
   */
  static final int BATCH = 62 * 1024;

  private static final byte[] NOTHING = {};
  private static final int CRLF = '\r' << 8 | '\n';

  /** Longest size line and both line ends. */
  private static final int OVERHEAD = 12;

  private final Iterator<byte[]> blocks;
  private byte[] block = NOTHING;
  private int done;

  BlockFrames(Iterator<byte[]> blocks) {
    this.blocks = blocks;
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public boolean fill(ByteBuf batch) {
    while (batch.writableBytes() > OVERHEAD) {
      if (done < block.length) {
        go(batch);
      } else if (blocks.hasNext()) {
        block = blocks.next();
        done = 0;
        ByteBufUtil.writeAscii(batch, Integer.toHexString(block.length));
        batch.writeShort(CRLF);
      } else {
        batch.writeBytes(LAST);
        return true;
      }
    }
    return false;
  }

  private void go(ByteBuf batch) {
    int length = Math.min(block.length - done, batch.writableBytes() - 2);
    batch.writeBytes(block, done, length);
    done += length;
    if (done == block.length) {
      batch.writeShort(CRLF);
    }
  }
}
