package dev.freshet;

/** How a streamed response ended. Every response has exactly one ending. */
public enum Ending {
  /**
   * The source ended by itself and every byte of the body was handed to the client's connection.
   */
  COMPLETED,

  /**
   * The service, its source or an item failed. Before the first item the client got an error
   * status; after it, the items accepted so far and then a body that is visibly cut off.
   */
  FAILED,

  /** The client closed its connection, or the connection broke, before the body was complete. */
  CLIENT_GONE,

  /**
   * The client took what was there for it too slowly, or did not send the rest of its request in
   * time; the body is visibly cut off. A source that is silent, however long, never ends so.
   */
  TIMED_OUT,

  /**
   * The server was closed and the body was not complete at the drain deadline, or it was a stream
   * of events, which has no end of its own; the body is visibly cut off.
   */
  SHUT_DOWN
}
