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

  /** The server was closed before the body was complete; the body is visibly cut off. */
  SHUT_DOWN
}
