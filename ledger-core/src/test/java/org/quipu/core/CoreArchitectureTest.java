package org.quipu.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.quipu.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {
    @ArchTest
    static final ArchRule the_core_knows_java_and_calendars_only =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java.lang..",
                            "java.math..",
                            "java.time..",
                            "java.util..",
                            "org.jspecify..",
                            "org.quipu.core..",
                            "com.opengamma.strata.basics..",
                            "com.opengamma.strata.collect..");

    @ArchTest
    static final ArchRule nobody_reads_the_clock_or_throws_dice =
            noClasses()
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "the clock is read",
                                    (JavaMethodCall call) ->
                                            call.getName().equals("now")
                                                    || call.getName().equals("currentTimeMillis")
                                                    || call.getName().equals("nanoTime")
                                                    || call.getName().equals("randomUUID")))
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("java.util.Random");

    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("org.quipu.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_contract_knows_no_feature =
            noClasses()
                    .that()
                    .resideInAPackage("org.quipu.core")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.quipu.core.*..");

    @ArchTest
    static final ArchRule nobody_imports_the_whole_bank =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.quipu.core.bank")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.quipu.core.bank");
}
