package nl.innovatiebudget.local;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The layout of the code, held as rules over the compiled classes of all modules. */
class LayoutTest {

  private static final Path HOME = Path.of("..", "..");
  private static final List<String> MODULES =
      List.of(
          "service-kit",
          "intake-service",
          "assessment-service",
          "budget-service",
          "notification-service");

  private static final DescribedPredicate<JavaClass> FLOATING =
      DescribedPredicate.describe(
          "a floating point number",
          type ->
              Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                  .contains(type.getName()));

  private static JavaClasses code;

  @BeforeAll
  static void readAllModules() {
    code =
        new ClassFileImporter()
            .importPaths(
                MODULES.stream().map(m -> HOME.resolve(m).resolve("target/classes")).toList());
    assertThat(code.size()).isGreaterThan(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "budget", "notification"})
  void a_service_knows_only_itself_and_the_kit(String service) {
    classes()
        .that()
        .resideInAPackage("nl.innovatiebudget." + service + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("nl.innovatiebudget." + service + "..")
                .or(resideInAPackage("nl.innovatiebudget.kit.."))
                .or(DescribedPredicate.not(resideInAPackage("nl.innovatiebudget.."))))
        .check(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "budget", "notification"})
  void the_features_of_a_service_have_no_cycles(String service) {
    slices()
        .matching("nl.innovatiebudget." + service + ".(*)..")
        .should()
        .beFreeOfCycles()
        .check(code);
  }

  @Test
  void the_kit_has_no_domain_of_its_own() {
    noClasses()
        .that()
        .resideInAPackage("nl.innovatiebudget.kit..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "nl.innovatiebudget.intake..",
            "nl.innovatiebudget.assessment..",
            "nl.innovatiebudget.budget..",
            "nl.innovatiebudget.notification..")
        .check(code);
  }

  @Test
  void nobody_asks_the_system_what_time_it_is_but_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackage("nl.innovatiebudget.kit.time..")
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "reads the system's clock",
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                            && call.getName().matches("now|system.*")
                            && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Clock.class))
                        || call.getName().equals("currentTimeMillis")))
        .check(code);
  }

  @Test
  void money_is_never_a_floating_point_number() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .haveSimpleNameNotContaining("Gauge")
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameNotContaining("Metric")
        .should()
        .haveRawReturnType(FLOATING)
        .orShould()
        .haveRawParameterTypes(
            DescribedPredicate.describe(
                "a floating point number", t -> t.stream().anyMatch(FLOATING)))
        .check(code);
    noFields().should().haveRawType(FLOATING).check(code);
  }

  @Test
  void what_is_idempotent_gives_a_whole_response_that_can_be_kept() {
    methods()
        .that()
        .areAnnotatedWith("nl.innovatiebudget.kit.idempotency.Idempotent")
        .should()
        .haveRawReturnType("jakarta.ws.rs.core.Response")
        .check(code);
  }

  /** Otherwise what is parked of that topic could not be handled later. */
  @Test
  void who_consumes_a_topic_is_known_by_its_handlers() {
    methods()
        .that()
        .areAnnotatedWith("org.eclipse.microprofile.reactive.messaging.Incoming")
        .should()
        .beDeclaredInClassesThat()
        .implement("nl.innovatiebudget.kit.event.TopicEvents")
        .check(code);
  }

  @Test
  void every_endpoint_says_who_may_use_it() {
    for (var verb : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
      methods()
          .that()
          .areAnnotatedWith("jakarta.ws.rs." + verb)
          .should(
              ArchCondition.from(
                  DescribedPredicate.describe("say who may use it", LayoutTest::saysWhoMayUseIt)))
          .allowEmptyShould(true)
          .check(code);
    }
  }

  private static boolean saysWhoMayUseIt(JavaMethod endpoint) {
    return Stream.of("RolesAllowed", "PermitAll")
        .map("jakarta.annotation.security."::concat)
        .anyMatch(a -> endpoint.isAnnotatedWith(a) || endpoint.getOwner().isAnnotatedWith(a));
  }
}
