package dev.freshet.processor;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;

/** The classes of a compilation, ready to run. */
final class LoadedClasses extends ClassLoader {
  private final Map<String, byte[]> code = new TreeMap<>();

  LoadedClasses(Compilation compilation) {
    super(LoadedClasses.class.getClassLoader());
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        String path = file.getName().replaceFirst("^/CLASS_OUTPUT/", "");
        code.put(path.replace('/', '.').replaceFirst("\\.class$", ""), bytes(file));
      }
    }
  }

  /** A new instance of the class of that simple name, made with what its constructor asks for. */
  Object create(String simpleName) throws ReflectiveOperationException {
    String name =
        code.keySet().stream()
            .filter(each -> each.equals(simpleName) || each.endsWith("." + simpleName))
            .findFirst()
            .orElseThrow();
    return create(loadClass(name));
  }

  private Object create(Class<?> type) throws ReflectiveOperationException {
    Constructor<?>[] constructors = type.getDeclaredConstructors();
    Arrays.sort(constructors, (a, b) -> a.getParameterCount() - b.getParameterCount());
    Constructor<?> constructor = constructors[0];
    constructor.setAccessible(true);
    return constructor.getParameterCount() == 0
        ? constructor.newInstance()
        : constructor.newInstance(create(concrete(constructor.getParameterTypes()[0])));
  }

  /** The type itself, or a class that can stand for it. */
  private Class<?> concrete(Class<?> type) throws ClassNotFoundException {
    if (!Modifier.isAbstract(type.getModifiers())) {
      return type;
    }
    for (String name : code.keySet()) {
      Class<?> each = loadClass(name);
      if (type.isAssignableFrom(each) && !Modifier.isAbstract(each.getModifiers())) {
        return each;
      }
    }
    throw new ClassNotFoundException("Nothing extends " + type + ".");
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = code.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }

  private static byte[] bytes(JavaFileObject file) {
    try (var stream = file.openInputStream()) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
