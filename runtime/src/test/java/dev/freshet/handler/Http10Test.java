package dev.freshet.handler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freshet.Ending;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients of HTTP/1.0: their bodies end with the connection. */
class Http10Test {
  private TestConnection connection;

  @AfterEach
  void close() {
    connection.close();
  }

  @Test
  void bodyIsPlainAndEndsWithTheConnection() {
    connection = TestConnection.of(TestService.of(List.of("one", "two")));
    connection.send("GET / HTTP/1.0\r\n\r\n").settle();
    assertThat(connection.received())
        .isEqualTo(
            "HTTP/1.1 200 OK\r\ncontent-type: text/plain; charset=utf-8\r\nconnection: close\r\n"
                + "\r\nonetwo");
    assertThat(connection.isOpen()).isFalse();
    assertThat(connection.ending()).isEqualTo(Ending.COMPLETED);
  }

  @Test
  void connectionIsClosedEvenIfTheClientWantsToKeepIt() {
    connection = TestConnection.of(TestService.of(List.of("x")));
    connection.send("GET / HTTP/1.0\r\nconnection: keep-alive\r\n\r\n").settle();
    assertThat(connection.received()).contains("connection: close\r\n").endsWith("\r\n\r\nx");
    assertThat(connection.isOpen()).isFalse();
  }

  @Test
  void answerWithALengthKeepsTheConnectionIfTheClientWantsTo() {
    connection = TestConnection.of(TestService.of(List.of("x")));
    connection.send("GET /none HTTP/1.0\r\nconnection: keep-alive\r\n\r\n").settle();
    assertThat(connection.received())
        .startsWith("HTTP/1.1 404 Not Found\r\n")
        .contains("connection: keep-alive\r\n", "content-length: ");
    assertThat(connection.isOpen()).isTrue();
  }

  @Test
  void fastSourceSharesWritesToo() {
    connection = TestConnection.of(TestService.of(Collections.nCopies(1_000, "x")));
    connection.send("GET / HTTP/1.0\r\n\r\n").settle();
    assertThat(connection.received()).endsWith("\r\n\r\n" + "x".repeat(1_000));
    assertThat(connection.socket.writes()).as("head, items").isEqualTo(2);
    assertThat(connection.socket.flushes()).isEqualTo(1);
  }

  @Test
  void headIsAnsweredWithoutABody() {
    connection = TestConnection.of(TestService.of(List.of("x")));
    connection.send("HEAD / HTTP/1.0\r\n\r\n").settle();
    assertThat(connection.received()).isEqualTo("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n");
    assertThat(connection.isOpen()).isFalse();
  }
}
