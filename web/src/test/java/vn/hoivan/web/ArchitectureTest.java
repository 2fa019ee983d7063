package vn.hoivan.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Pages and API are thin, and know persistence only by its boundaries. */
@AnalyzeClasses(packages = "vn.hoivan.web", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule NO_PERSISTENCE = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule NO_PARSING_OF_FOREIGN_FILES = noClasses().should().dependOnClassesThat()
            .resideInAnyPackage("org.apache.pdfbox..", "eu.europa.esig..", "vn.hoivan.worker.main..", "vn.hoivan.worker.pdf..", "vn.hoivan.worker.text..",
                    "vn.hoivan.worker.signature..");

    @ArchTest
    static final ArchRule NO_CYCLES_OF_PAGES = slices().matching("vn.hoivan.web.(*)..").namingSlices("web.$1")
            .should().beFreeOfCycles()
            .ignoreDependency(com.tngtech.archunit.base.DescribedPredicate.alwaysTrue(),
                    com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage("vn.hoivan.web.rest", "vn.hoivan.web.shared"));
}
