/**
 * Files: what of one is answered to a request (RFC 9110, sections 13 and 14), and how its bytes get
 * to the connection. It knows no routes.
 *
 * <p>The types are public for Freshet's own packages; they are no API.
 */
@NullMarked
package dev.freshet.file;

import org.jspecify.annotations.NullMarked;
