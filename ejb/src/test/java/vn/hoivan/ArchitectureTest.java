package vn.hoivan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may use whom among the features: the table of docs/architecture.md, held. */
@AnalyzeClasses(packages = "vn.hoivan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("shared", Set.of()),
            Map.entry("identity", Set.of("shared")),
            Map.entry("access", Set.of("identity", "shared")),
            Map.entry("audit", Set.of("identity", "access", "shared")),
            Map.entry("notifications", Set.of("identity", "access", "files", "shared")),
            Map.entry("files", Set.of("access", "identity", "shared", "worker", "documents")),
            Map.entry("documents", Set.of("files", "access", "identity", "shared", "worker")),
            Map.entry("routing", Set.of("documents", "files", "access", "identity", "shared")),
            Map.entry("meetings", Set.of("documents", "files", "access", "identity", "shared", "worker")),
            Map.entry("voting", Set.of("meetings", "files", "access", "identity", "shared", "worker")),
            Map.entry("review", Set.of("meetings", "files", "access", "identity", "shared", "worker")),
            Map.entry("signing", Set.of("verification", "voting", "meetings", "documents", "files", "access", "identity", "shared", "worker")),
            Map.entry("verification", Set.of("files", "access", "identity", "shared", "worker")),
            Map.entry("search", Set.of("access", "identity", "files", "documents", "shared")),
            Map.entry("worker", Set.of("documents", "shared")));

    @ArchTest
    static final ArchRule NO_PAGES_IN_SERVICES = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule FOREIGN_FILES_IN_THE_WORKER_ONLY = noClasses().that().resideOutsideOfPackage("vn.hoivan.worker..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.pdfbox..", "org.apache.fontbox..", "eu.europa.esig..");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_INJECTED = noClasses().that().resideOutsideOfPackage("vn.hoivan.worker..")
            .should().callMethod(java.time.LocalDate.class, "now").orShould().callMethod(java.time.LocalDateTime.class, "now")
            .orShould().callMethod(java.time.Year.class, "now");

    /** The server knows a bean by its simple name, and does not start with two of one name. */
    @ArchTest
    static void shouldNameNoTwoBoundariesAlike(JavaClasses classes) {
        Map<String, List<String>> byName = classes.stream()
                .filter(type -> type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                .collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        byName.values().removeIf(classesOfOneName -> classesOfOneName.size() == 1);
        assertThat(byName).isEmpty();
    }

    @ArchTest
    static void shouldUseOnlyWhatTheTableAllows(JavaClasses classes) {
        Set<String> wrong = new TreeSet<>();
        for (JavaClass user : classes) {
            Set<String> allowed = MAY_USE.get(feature(user));
            if (allowed != null) {
                user.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)
                        .filter(used -> used.getPackageName().startsWith("vn.hoivan.") && !feature(used).equals(feature(user))
                                && !allowed.contains(feature(used)))
                        .forEach(used -> wrong.add(feature(user) + " → " + feature(used) + ": " + user.getSimpleName() + " → "
                                + used.getSimpleName()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith("vn.hoivan.") ? name.substring(10).split("\\.")[0] : "";
    }
}
