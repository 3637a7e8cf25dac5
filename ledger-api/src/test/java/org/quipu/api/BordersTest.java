package org.quipu.api;

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
                    .importPackages("org.quipu.api");

    @Test
    void packages_have_no_cycles() {
        slices().matching("org.quipu.api.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_other_application_and_the_local_engines_are_unknown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.quipu.projections..", "org.quipu.local..")
                .check(CLASSES);
    }

    @Test
    void features_know_nothing_of_the_wire() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.quipu.api.approval..",
                        "org.quipu.api.chart..",
                        "org.quipu.api.client..",
                        "org.quipu.api.entry..",
                        "org.quipu.api.period..",
                        "org.quipu.api.collateral..",
                        "org.quipu.api.day..",
                        "org.quipu.api.event..",
                        "org.quipu.api.group..",
                        "org.quipu.api.holiday..",
                        "org.quipu.api.institution..",
                        "org.quipu.api.moratorium..",
                        "org.quipu.api.product..",
                        "org.quipu.api.savings..",
                        "org.quipu.api.settlement..",
                        "org.quipu.api.transaction..",
                        "org.quipu.api.transfer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "org.springframework..",
                        "org.quipu.api.server..",
                        "org.quipu.api.openapi..")
                .check(CLASSES);
    }

    @Test
    void no_figure_is_binary() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quipu.api.ledger..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Double.class, Float.class)
                .check(CLASSES);
    }

    @Test
    void only_the_ledger_package_opens_ledgers() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.quipu.api.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.quipu.log.store..", "org.quipu.log.pipeline..", "org.quipu.stream..")
                .check(CLASSES);
    }
}
