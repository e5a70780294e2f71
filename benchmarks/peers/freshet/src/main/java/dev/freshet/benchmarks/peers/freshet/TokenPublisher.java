package dev.freshet.benchmarks.peers.freshet;

import dev.freshet.benchmarks.peers.content.Content;
import java.util.Iterator;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes tokens on the thread that asks for them. */
record TokenPublisher(int count) implements Publisher<String> {

  @Override
  public void subscribe(Subscriber<? super String> subscriber) {
    subscriber.onSubscribe(new Tokens(Content.tokens(count).iterator(), subscriber));
  }

  /** The way of one subscriber through the tokens. */
  private static final class Tokens implements Subscription {
    private final Iterator<String> tokens;
    private final Subscriber<? super String> subscriber;

    /** Asked for and not yet given; whoever raises it from 0 is the one who gives (rule 3.3). */
    private final AtomicLong asked = new AtomicLong();

    private volatile boolean ended;

    Tokens(Iterator<String> tokens, Subscriber<? super String> subscriber) {
      this.tokens = tokens;
      this.subscriber = subscriber;
    }

    @Override
    public void request(long more) {
      if (more <= 0) { // rule 3.9
        if (!ended) {
          ended = true;
          subscriber.onError(new IllegalArgumentException("asked for " + more + " tokens"));
        }
        return;
      }
      if (asked.getAndAccumulate(more, Tokens::sum) == 0) {
        give();
      }
    }

    private void give() {
      long round = asked.get();
      do {
        for (long i = 0; i < round && !ended; i++) {
          subscriber.onNext(tokens.next());
          if (!tokens.hasNext() && !ended) {
            ended = true;
            subscriber.onComplete();
          }
        }
        round = asked.addAndGet(-round);
      } while (round > 0);
    }

    private static long sum(long before, long more) {
      return before + more < 0 ? Long.MAX_VALUE : before + more; // rule 3.17
    }

    @Override
    public void cancel() {
      ended = true;
    }
  }
}
