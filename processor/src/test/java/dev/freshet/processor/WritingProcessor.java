package dev.freshet.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** Another processor beside ours: writes one of its files in each round, in their order. */
final class WritingProcessor extends AbstractProcessor {
  private final List<JavaFileObject> files;
  private int written;

  WritingProcessor(JavaFileObject... files) {
    this.files = List.of(files);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (written < files.size()) {
      write(files.get(written++));
    }
    return false;
  }

  private void write(JavaFileObject file) {
    String name = file.getName().replaceFirst("^/", "").replace(".java", "").replace('/', '.');
    try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
      writer.write(file.getCharContent(false).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
