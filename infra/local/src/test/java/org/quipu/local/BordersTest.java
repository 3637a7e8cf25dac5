package org.quipu.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What this module may know, and who may know it. */
class BordersTest {
    @Test
    void knows_no_other_module_of_the_project() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        JavaClass.Predicates.resideInAPackage("org.quipu..")
                                .and(
                                        JavaClass.Predicates.resideOutsideOfPackage(
                                                "org.quipu.local..")))
                .check(new ClassFileImporter().importPath(Path.of("target/classes")));
    }

    @Test
    void has_no_cycles_between_packages() {
        SlicesRuleDefinition.slices()
                .matching("org.quipu.local.(*)..")
                .should()
                .beFreeOfCycles()
                .check(new ClassFileImporter().importPath(Path.of("target/classes")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger-api", "projections", "infra/ledger-log", "infra/ledger-stream"})
    void is_known_to_tests_only(String module) throws Exception {
        assertThat(scopesOfLocalIn(Path.of("../..", module, "pom.xml"))).containsOnly("test");
    }

    private static List<String> scopesOfLocalIn(Path pom) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        var dependencies = builder.parse(pom.toFile()).getElementsByTagName("dependency");
        var scopes = new ArrayList<String>();
        for (var i = 0; i < dependencies.getLength(); i++) {
            var dependency = (Element) dependencies.item(i);
            if (text(dependency, "artifactId").equals("quipu-local")) {
                scopes.add(text(dependency, "scope"));
            }
        }
        return scopes;
    }

    private static String text(Element parent, String name) {
        var found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }
}
