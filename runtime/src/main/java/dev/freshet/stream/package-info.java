/**
 * The engine: carries the items of a source to a connection. It knows bytes, threads and demand,
 * not routes.
 *
 * <pre>{@code
 * Source ──opens──► Pump ──items──► Outlet ──batches──► Wire ──► connection
 *                    │ in the Lane    │ frames, counts,      on the event loop
 *                    │ (a worker)     │ stops a fast source
 * }</pre>
 *
 * <p>The types are public for Freshet's own packages; they are no API.
 */
@NullMarked
package dev.freshet.stream;

import org.jspecify.annotations.NullMarked;
