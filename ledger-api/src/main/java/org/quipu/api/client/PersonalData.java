package org.quipu.api.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What names a person. Sealed as one text, so that erasing it is one act.
 *
 * @param name the full name
 * @param phone a telephone number
 * @param email an electronic address
 * @param birthDate the day of birth
 */
record PersonalData(
        String name,
        Optional<String> phone,
        Optional<String> email,
        Optional<LocalDate> birthDate) {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultPropertyInclusion(
                            value -> value.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                    .build();

    String toText() {
        return JSON.writeValueAsString(this);
    }

    static PersonalData parse(String text) {
        return JSON.readValue(text, PersonalData.class);
    }

    @Override
    public String toString() {
        return "PersonalData";
    }
}
