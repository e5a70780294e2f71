/** The seam with generated code: routes, requests, bodies, and the handler that serves them. */
@NullMarked
package dev.freshet.handler;

import org.jspecify.annotations.NullMarked;
