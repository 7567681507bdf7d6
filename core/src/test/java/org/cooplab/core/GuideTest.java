package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GuideTest {

    @Test
    void the_guide_says_what_every_public_type_is_for() throws Exception {
        String guide = Files.readString(Path.of("README.md"));
        List<String> untold = NullArgumentsTest.publicTypes().stream()
                .filter(type -> type.getDeclaringClass() == null)
                .map(Class::getSimpleName)
                .filter(name ->
                        !Pattern.compile("`@?" + name + "\\b").matcher(guide).find())
                .toList();
        assertEquals(List.of(), untold);
    }
}
