package dev.freshet;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Takes a parameter from the content of the request (RFC 9110, section 6.4): a {@code String}, a
 * {@code byte[]} or a {@code ByteBuffer}.
 *
 * <p>Content of more than 1 MiB is refused with a 413, before the method is called. In a {@code
 * GET} or a {@code DELETE} content has no general meaning: clients may drop, and proxies refuse it
 * (sections 9.3.1 and 9.3.5), of which the compiler warns.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface Body {}
