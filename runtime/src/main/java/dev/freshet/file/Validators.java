package dev.freshet.file;

import java.time.Instant;
import java.util.Optional;

/**
 * By what a client tells one version of a file from another (RFC 9110, section 8.8).
 *
 * @param etag as it stands in the field, with its quotes
 * @param modified in whole seconds; empty if it is not known
 */
record Validators(String etag, Optional<Instant> modified) {}
