package dev.freshet;

import java.time.Duration;
import java.util.Optional;

/**
 * What happened in one streamed response.
 *
 * @param route the method and path template of the endpoint, such as {@code GET /story/{name}}
 * @param ending how it ended
 * @param items how many items the source gave and the response accepted, empty ones included; of a
 *     file, in how many pieces it was sent
 * @param bytes how many bytes these items had, before any framing; what was discarded unsent
 *     counts, but of a file only what was passed to the socket
 * @param timeToFirstItem from the request to the first item; empty if there was none
 * @param duration from the request to the ending
 * @param cause why it failed; empty for every ending but {@link Ending#FAILED}
 */
public record StreamSummary(
    String route,
    Ending ending,
    long items,
    long bytes,
    Optional<Duration> timeToFirstItem,
    Duration duration,
    Optional<Throwable> cause) {}
