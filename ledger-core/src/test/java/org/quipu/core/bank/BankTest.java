package org.quipu.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quipu.core.Command;
import org.quipu.core.Decider;
import org.quipu.core.Kind;
import org.quipu.core.LedgerEvent;
import org.quipu.core.Refused;

class BankTest {
    private final JavaClasses core =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.quipu.core");

    @Test
    void lists_every_event_there_is() {
        assertThat(Bank.EVENTS)
                .doesNotHaveDuplicates()
                .extracting(Class::getName)
                .containsExactlyInAnyOrderElementsOf(recordsOf(LedgerEvent.class));
    }

    @Test
    void answers_every_command_there_is() {
        assertThat(Bank.DESKS.stream().flatMap(desk -> desk.each().stream()).map(Class::getName))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(recordsOf(Command.class));
        assertThat(Bank.DESKS)
                .hasSameSizeAs(
                        core.stream()
                                .filter(type -> type.isAssignableTo(Decider.class))
                                .filter(type -> !type.isInterface())
                                .toList());
    }

    @Test
    void remembers_every_kind_there_is() {
        var declared = new HashSet<String>();
        for (var type : core) {
            for (var field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Kind.class)
                        && type.getSimpleName().endsWith("Kinds")) {
                    declared.add(field.getFullName());
                }
            }
        }
        assertThat(Bank.ALL_KINDS).hasSameSizeAs(declared);
        assertThat(Bank.ALL_KINDS).extracting(Kind::name).doesNotHaveDuplicates();
    }

    @Test
    void every_reason_has_a_code_and_a_meaning() {
        for (var type : core) {
            if (!type.isEnum() || !type.isAssignableTo(Refused.Reason.class)) continue;
            assertThat(type.reflect().getEnumConstants())
                    .allSatisfy(constant -> {
                        var reason = (Refused.Reason) constant;
                        assertThat(reason.code()).matches("[a-z]+(-[a-z]+)*/[a-z-]+");
                        assertThat(reason.meaning()).endsWith(".");
                    });
        }
    }

    private List<String> recordsOf(Class<?> parent) {
        return core.stream()
                .filter(type -> type.isAssignableTo(parent) && type.isRecord())
                .map(type -> type.getName())
                .toList();
    }
}
