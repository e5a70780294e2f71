package example.javalang;

/** A type of the author's own that hides one of java.lang. */
public interface String {}
