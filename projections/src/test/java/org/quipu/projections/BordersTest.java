package org.quipu.projections;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class BordersTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.quipu.projections");

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.quipu.projections.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_other_application_and_the_local_engines_are_unknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.quipu.api..", "org.quipu.local..")
                .check(CLASSES);
    }

    @Test
    void nothing_here_can_write_to_the_log() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.quipu.log.pipeline..", "org.quipu.log.axon..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.quipu.log.Ledger")
                .check(CLASSES);
    }

    @Test
    void the_runtime_knows_no_feature_and_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("org.quipu.projections.runtime..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.apache.kafka..",
                        "org.quipu.core.account..",
                        "org.quipu.core.savings..")
                .check(CLASSES);
    }

    @Test
    void the_console_asks_queries_and_no_table() {
        noClasses()
                .that()
                .resideInAPackage("org.quipu.projections.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..")
                .check(CLASSES);
    }

    @Test
    void no_figure_is_binary() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.quipu.projections.balances..",
                        "org.quipu.projections.answer..",
                        "org.quipu.projections.reconciliation..",
                        "org.quipu.projections.runtime..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .check(CLASSES);
    }
}
