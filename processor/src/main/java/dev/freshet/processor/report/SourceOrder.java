package dev.freshet.processor.report;

import dev.freshet.processor.model.Site;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.QualifiedNameable;
import javax.lang.model.element.TypeElement;

/**
 * Where a site stands in the source, without line numbers, which the language model does not have:
 * the outermost type by name, then the way down to the site as the index taken at each level. What
 * stands on an element comes before its name, and its name before what it encloses.
 *
 * @param type the qualified name of the outermost type
 * @param way the indexes, outermost first
 */
public record SourceOrder(String type, List<Integer> way) implements Comparable<SourceOrder> {
  private static final int ANNOTATION = 0;
  private static final int NAME = 1;
  private static final int INSIDE = 2;

  /** The place of a site. */
  public static SourceOrder of(Site site) {
    Deque<Element> chain = chain(site.element());
    Element outer = chain.pop();
    String type =
        outer instanceof QualifiedNameable named ? named.getQualifiedName().toString() : "";
    List<Integer> way = new ArrayList<>();
    for (Element inner : chain) {
      way.add(INSIDE);
      way.add(children(outer).indexOf(inner));
      outer = inner;
    }
    if (site.annotation() == null) {
      way.add(NAME);
    } else {
      way.add(ANNOTATION);
      way.add(site.element().getAnnotationMirrors().indexOf(site.annotation()));
    }
    return new SourceOrder(type, List.copyOf(way));
  }

  @Override
  public int compareTo(SourceOrder other) {
    int byType = type.compareTo(other.type);
    if (byType != 0) {
      return byType;
    }
    for (int i = 0; i < Math.min(way.size(), other.way.size()); i++) {
      int byIndex = way.get(i).compareTo(other.way.get(i));
      if (byIndex != 0) {
        return byIndex;
      }
    }
    return Integer.compare(way.size(), other.way.size());
  }

  private static Deque<Element> chain(Element element) {
    Deque<Element> chain = new ArrayDeque<>();
    Element each = element;
    while (each != null && each.getKind() != ElementKind.PACKAGE) {
      chain.push(each);
      each = each.getEnclosingElement();
    }
    return chain;
  }

  /** Nested types come last, where authors put them; javac gives them first wherever they are. */
  private static List<? extends Element> children(Element element) {
    if (element instanceof ExecutableElement method) {
      return method.getParameters();
    }
    Comparator<Element> typesLast = Comparator.comparing(each -> each instanceof TypeElement);
    return element.getEnclosedElements().stream().sorted(typesLast).toList();
  }
}
