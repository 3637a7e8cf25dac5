package org.quipu.stream;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class BordersTest {
    @Test
    void the_relay_itself_knows_no_kafka() {
        noClasses()
                .that()
                .haveNameMatching(
                        "org.quipu.stream.(Relay|Behind|Stream|StreamRecord|Subject)([$].*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "io.cloudevents..")
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.quipu.stream"));
    }

    @Test
    void nothing_of_the_applications_and_the_local_engines_is_known() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.quipu.api..",
                        "org.quipu.projections..",
                        "org.quipu.local..",
                        "org.springframework..")
                .check(
                        new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("org.quipu.stream"));
    }
}
