package nl.innovatiebudget.intake.processing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known of the request in which data are processed. */
@RequestScoped
class PresentRequest {

  /** What a part of a path has to look like, which its name does not need. */
  private static final Pattern PATTERN = Pattern.compile("\\s*:[^}]*}");

  private final ResourceInfo resource;
  private final long arrivedNanos = System.nanoTime();
  private final List<ProcessingAction> undone = new CopyOnWriteArrayList<>();

  PresentRequest(ResourceInfo resource) {
    this.resource = resource;
  }

  /** Brings this request's instance into being, which notes the moment. */
  void noteArrival() {}

  long nanosSinceArrival() {
    return System.nanoTime() - arrivedNanos;
  }

  /** Method and path as they stand in the API document, without the version. */
  String operation() {
    var method = resource.getResourceMethod();
    return verb(method) + " " + path(resource.getResourceClass()) + path(method);
  }

  /** The actions whose transaction went back, with their lines; the list itself, not a copy. */
  List<ProcessingAction> undone() {
    return undone;
  }

  private static String verb(AnnotatedElement method) {
    return Stream.of(method.getAnnotations())
        .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
        .filter(Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst()
        .orElse("?");
  }

  private static String path(AnnotatedElement element) {
    var path = element.getAnnotation(Path.class);
    return path == null || path.value().equals("/")
        ? ""
        : PATTERN.matcher(path.value()).replaceAll("}");
  }
}
