package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.StreamSummary;
import dev.freshet.server.RawResponse.End;
import java.util.function.Consumer;

/** What came of one request to a rogue publisher. */
record RogueOutcome(RawResponse response, StreamSummary summary) {

  /** Sends one request, waits for all ends, and looks whether the server is still well. */
  static RogueOutcome of(PublisherApi api, Rogue rogue) throws Exception {
    try (TestServer server = TestServer.with(routes -> routes.get("/x", r -> api.items(rogue)));
        RawClient client = server.client();
        RawClient other = server.client()) {
      RawResponse response = client.fetch("/x");
      StreamSummary summary = server.endings().next();
      rogue.awaitFinished();
      server.awaitNoStreams();
      rogue.awaitReleased();
      if (response.end() == End.COMPLETE) {
        assertThat(client.fetch("/missing").status()).isEqualTo(404);
      }
      assertThat(other.fetch("/missing").status()).isEqualTo(404);
      assertThat(server.endings().others()).isEmpty();
      return new RogueOutcome(response, summary);
    }
  }

  /** As {@link #of}, for a publisher that fails before its first item. */
  static RogueOutcome ofFailure(PublisherApi api, Consumer<Rogue> conduct) throws Exception {
    RogueOutcome outcome = of(api, new Rogue(conduct));
    assertThat(outcome.response().status()).isEqualTo(500);
    assertThat(outcome.summary().ending()).isEqualTo(Ending.FAILED);
    return outcome;
  }

  Throwable cause() {
    return summary.cause().orElseThrow();
  }
}
