package dev.freshet.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import dev.freshet.server.Calls.Call;
import dev.freshet.server.RawResponse.End;
import dev.freshet.server.Script.Then;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;

/** The ways in which a stream ends: what the source does, what the client does and sees. */
enum EndingCase {
  COMPLETED(Ending.COMPLETED, 7, Then.COMPLETE) {
    @Override
    void play(Scene scene) throws IOException {
      expect(scene.client().fetch("/x").readAll(), 7, End.COMPLETE);
      assertThat(scene.client().fetch("/other").text()).isEqualTo("other");
    }
  },
  FAILED_BEFORE_THE_FIRST(Ending.FAILED, 0, Then.FAIL) {
    @Override
    void play(Scene scene) throws IOException {
      RawResponse response = scene.client().fetch("/x");
      assertThat(response.status()).isEqualTo(500);
      assertThat(response.end()).isEqualTo(End.COMPLETE);
      assertThat(response.text()).doesNotContain("swordfish");
      assertThat(scene.client().fetch("/other").text()).isEqualTo("other");
    }
  },
  FAILED_AFTER_FIVE(Ending.FAILED, 5, Then.FAIL) {
    @Override
    void play(Scene scene) throws IOException {
      expect(scene.client().fetch("/x").readAll(), 5, End.CUT_OFF);
    }
  },
  BAD_ITEM_AFTER_FIVE(Ending.FAILED, 5, Then.BAD_ITEM) {
    @Override
    void play(Scene scene) throws IOException {
      expect(scene.client().fetch("/x").readAll(), 5, End.CUT_OFF);
    }
  },
  CLIENT_FINISHED_WHILE_SILENT(Ending.CLIENT_GONE, 5, Then.SILENCE) {
    @Override
    void play(Scene scene) throws IOException {
      readFive(scene);
      scene.client().leave();
    }
  },
  CLIENT_RESET_WHILE_SILENT(Ending.CLIENT_GONE, 5, Then.SILENCE) {
    @Override
    void play(Scene scene) throws IOException {
      readFive(scene);
      scene.client().reset();
    }
  },
  CLIENT_HALF_CLOSED_WHILE_SILENT(Ending.CLIENT_GONE, 5, Then.SILENCE) {
    @Override
    void play(Scene scene) throws IOException {
      RawResponse response = readFive(scene);
      scene.client().finishSending();
      expect(response.readAll(), 5, End.CUT_OFF);
    }
  },
  CLIENT_RESET_IN_THE_MIDDLE(Ending.CLIENT_GONE, 0, Then.MORE) {
    @Override
    void play(Scene scene) throws IOException {
      readFive(scene);
      scene.client().reset();
    }
  },
  CLIENT_GONE_BEFORE_THE_FIRST(Ending.CLIENT_GONE, 0, Then.SILENCE) {
    @Override
    void play(Scene scene) throws IOException {
      scene.client().get("/x");
      scene.calls().await(scene.firstCall(), 1);
      scene.client().leave();
    }
  },
  READER_STOPS_FOR_EVER(Ending.TIMED_OUT, 0, Then.MORE) {
    @Override
    void play(Scene scene) throws IOException {
      RawResponse response = readFive(scene);
      Deadline.until(
          "the stream has timed out",
          () -> scene.server().stats().endings().get(Ending.TIMED_OUT) == 1);
      assertThat(response.readAll().end()).isEqualTo(End.RESET);
    }

    @Override
    Deadlines deadlines() {
      return super.deadlines().withProgress(Duration.ofMillis(300), 240);
    }
  },
  REQUEST_NEVER_ENDS(Ending.TIMED_OUT, 0, Then.SILENCE) {
    @Override
    void play(Scene scene) throws IOException {
      scene.client().send("GET /x HTTP/1.1\r\nHost: test\r\nContent-Length: 9\r\n\r\n");
      scene.calls().await(scene.firstCall(), 1);
      assertThat(scene.client().response().status()).isEqualTo(408);
      assertThat(scene.client().end()).isEqualTo(End.CLOSED);
    }

    @Override
    Deadlines deadlines() {
      return super.deadlines().withProgress(Duration.ofMillis(200), 240);
    }
  },
  SERVER_CLOSED(Ending.SHUT_DOWN, 5, Then.SILENCE) {
    @Override
    void play(Scene scene) throws IOException {
      RawResponse response = readFive(scene);
      scene.server().close();
      expect(response.readAll(), 5, End.CUT_OFF);
    }
  },
  SERVER_CLOSED_IN_THE_MIDDLE(Ending.SHUT_DOWN, 0, Then.MORE) {
    @Override
    void play(Scene scene) throws IOException {
      RawResponse response = readFive(scene);
      scene.server().close();
      assertThat(response.readAll().end()).isEqualTo(End.CUT_OFF);
    }
  },
  SERVER_CLOSED_BEFORE_THE_FIRST(Ending.SHUT_DOWN, 0, Then.SILENCE) {
    @Override
    void play(Scene scene) throws IOException {
      scene.client().get("/x");
      scene.calls().await(scene.firstCall(), 1);
      scene.server().close();
      assertThat(scene.client().end()).isEqualTo(End.CLOSED);
    }
  };

  /** Who plays. */
  record Scene(FreshetServer server, RawClient client, Calls calls, Call firstCall) {}

  private final Ending ending;
  private final int items;
  private final Then then;

  EndingCase(Ending ending, int items, Then then) {
    this.ending = ending;
    this.items = items;
    this.then = then;
  }

  /** Does what a client and a server do until the stream ends, and looks at the wire. */
  abstract void play(Scene scene) throws IOException;

  Script script(Buffers items) {
    return Script.of(this.items, then).with(items);
  }

  Deadlines deadlines() {
    return Deadlines.standard().withDrain(Duration.ZERO);
  }

  /** What the listener must be told. */
  Ending ending() {
    return ending;
  }

  /** How many items the source gives; at least five of an endless one. */
  int items() {
    return items;
  }

  boolean endless() {
    return then == Then.MORE;
  }

  /** True iff the source says itself that it has ended. */
  boolean endsItself() {
    return then == Then.COMPLETE || then == Then.FAIL;
  }

  boolean badItem() {
    return then == Then.BAD_ITEM;
  }

  private static RawResponse readFive(Scene scene) throws IOException {
    RawResponse response = scene.client().get("/x").open();
    for (int number = 1; number <= 5; number++) {
      assertThat(response.nextText()).startsWith(Buffers.text(number));
    }
    return response;
  }

  private static void expect(RawResponse response, int items, End end) {
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.texts())
        .isEqualTo(IntStream.rangeClosed(1, items).mapToObj(Buffers::text).toList());
    assertThat(response.end()).isEqualTo(end);
  }
}
