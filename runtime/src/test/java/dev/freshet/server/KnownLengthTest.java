package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.Generator;
import dev.freshet.Response;
import dev.freshet.StreamSummary;
import dev.freshet.handler.Body;
import dev.freshet.server.RawResponse.End;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Streams whose length is said beforehand, rightly or wrongly. */
@Timeout(30)
class KnownLengthTest {
  private static final List<String> TEN = List.of("01234", "", "567", "89");

  /** The kinds of source, each of which gives ten bytes in a few items. */
  enum Kind {
    ITERABLE {
      @Override
      Body of(Response<?> head) {
        return with(head, Body.text(TEN));
      }
    },
    GENERATOR {
      @Override
      Body of(Response<?> head) {
        Generator<String> items = out -> out.yieldFrom(TEN);
        return with(head, Body.text(items));
      }
    },
    INPUT_STREAM {
      @Override
      Body of(Response<?> head) {
        byte[] bytes = String.join("", TEN).getBytes(StandardCharsets.UTF_8);
        return with(head, Body.bytes(new ByteArrayInputStream(bytes)));
      }
    },
    PUBLISHER {
      @Override
      Body of(Response<?> head) {
        Flow.Publisher<String> items =
            subscriber -> {
              try (SubmissionPublisher<String> all = new SubmissionPublisher<>()) {
                all.subscribe(subscriber);
                TEN.forEach(all::submit);
              }
            };
        return with(head, Body.text(items));
      }
    };

    abstract Body of(Response<?> head);

    private static Body with(Response<?> head, Body body) {
      return Body.response(head, any -> body);
    }
  }

  private static TestServer of(Kind kind, long length) {
    return TestServer.text(request -> kind.of(Response.of("any").length(length)));
  }

  @ParameterizedTest
  @EnumSource
  void rightLengthGoesOutInsteadOfChunks(Kind kind) throws Exception {
    try (TestServer server = of(kind, 10);
        RawClient client = server.client()) {
      for (int round = 0; round < 2; round++) {
        RawResponse response = client.fetch("/x");
        assertThat(response.header("content-length")).isEqualTo("10");
        assertThat(response.header("transfer-encoding")).isNull();
        assertThat(response.text()).isEqualTo("0123456789");
        assertThat(server.endings().next().ending()).isEqualTo(Ending.COMPLETED);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tooFewBytesAreCutOff(Kind kind) throws Exception {
    try (TestServer server = of(kind, 11);
        RawClient client = server.client()) {
      RawResponse response = client.fetch("/x");
      assertThat(response.header("content-length")).isEqualTo("11");
      assertThat(response.end()).isEqualTo(End.CUT_OFF);
      assertFailed(server, "11 bytes, but its source ended after 10");
    }
  }

  @ParameterizedTest
  @EnumSource
  void tooManyBytesAreNotSentAndTheSourceFails(Kind kind) throws Exception {
    try (TestServer server = of(kind, 9);
        RawClient client = server.client()) {
      RawResponse response = client.fetch("/x");
      if (kind == Kind.INPUT_STREAM) {
        assertThat(response.status()).as("of its one and only item").isEqualTo(500);
      } else {
        assertThat(response.header("content-length")).isEqualTo("9");
        assertThat(response.end()).isEqualTo(End.CUT_OFF);
        assertThat(client.end()).isEqualTo(End.CLOSED);
      }
      assertFailed(server, "9 bytes, but its source went on to 10");
    }
  }

  @ParameterizedTest
  @EnumSource
  void moreThanABodyThatIsWholeAlreadyClosesTheConnection(Kind kind) throws Exception {
    try (TestServer server = of(kind, 8);
        RawClient client = server.client()) {
      RawResponse response = client.get("/x").get("/x").response();
      if (kind != Kind.INPUT_STREAM) {
        assertThat(response.text()).isEqualTo("01234567");
        assertThat(response.end()).isEqualTo(End.COMPLETE);
        assertThat(client.end()).isIn(End.CLOSED, End.RESET);
        assertFailed(server, "went on to 10");
      }
    }
  }

  @Test
  void nothingInsteadOfSomethingIsA500() throws Exception {
    try (TestServer server =
            TestServer.text(
                request -> Body.response(Response.of(List.<String>of()).length(5), Body::text));
        RawClient client = server.client()) {
      assertThat(client.fetch("/x").status()).isEqualTo(500);
      assertThat(client.fetch("/x").status()).as("on the same connection").isEqualTo(500);
    }
  }

  @ParameterizedTest
  @EnumSource
  void clientOfHttp10KeepsItsConnection(Kind kind) throws Exception {
    try (TestServer server = of(kind, 10);
        RawClient client = server.client()) {
      String request = "GET /x HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
      assertThat(client.send(request).response().text()).isEqualTo("0123456789");
      assertThat(client.send(request).response().text()).isEqualTo("0123456789");
    }
  }

  private static void assertFailed(TestServer server, String words) throws InterruptedException {
    StreamSummary summary = server.endings().next();
    assertThat(summary.ending()).isEqualTo(Ending.FAILED);
    assertThat(summary.cause().orElseThrow()).hasMessageContaining(words);
  }
}
