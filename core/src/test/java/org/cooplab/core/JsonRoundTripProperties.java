package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.json.Documents;

class JsonRoundTripProperties {

    private static final String[] ROOMS = {
        "org.cooplab.core.money",
        "org.cooplab.core.measure",
        "org.cooplab.core.geo",
        "org.cooplab.core.time",
        "org.cooplab.core.id",
        "org.cooplab.core.registry"
    };

    /** A value and the type that a host would name to read it. */
    record Sample(Object value, Type type) {}

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @Label("what either Jackson line writes, both read back")
    void values_survive_both_lines(@ForAll("samples") Sample sample) {
        JsonLines.assertRoundTrip(sample.value(), sample.type());
    }

    @Property(tries = 4000, edgeCases = EdgeCasesMode.NONE)
    @Label("what the strict writer writes, the strict reader and both Jackson lines read back")
    void values_survive_the_strict_reader(@ForAll("samples") Sample sample) {
        String written = Documents.write(sample.value());
        if (sample.type() instanceof Class<?> type) {
            assertEquals(sample.value(), Documents.read(type, written), written);
        }
        assertEquals(sample.value(), JsonLines.read2(written, sample.type()), written);
        assertEquals(sample.value(), JsonLines.read3(written, sample.type()), written);
    }

    @Provide
    Arbitrary<Sample> samples() {
        List<Arbitrary<Sample>> all = new ArrayList<>();
        for (Method provider : providers()) {
            Type type = provided(provider);
            if (type.getTypeName().startsWith("org.cooplab.core.")) {
                all.add(arbitrary(provider).map(value -> new Sample(value, type)));
            }
        }
        return Arbitraries.oneOf(all);
    }

    @Example
    @Label("every record of the value rooms takes part")
    void no_record_is_forgotten() {
        Set<String> covered = new TreeSet<>();
        for (Method provider : providers()) {
            Type type = provided(provider);
            covered.add(
                    type instanceof ParameterizedType generic
                            ? generic.getRawType().getTypeName()
                            : type.getTypeName());
        }
        Set<String> forgotten = new TreeSet<>();
        for (JavaClass each : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOMS)) {
            boolean reachable = each.isRecord() && each.getModifiers().contains(JavaModifier.PUBLIC);
            // Parts of a whole are written and read with it.
            boolean part = each.getEnclosingClass().isPresent();
            if (reachable && !part && !covered.contains(each.getName())) {
                forgotten.add(each.getName());
            }
        }
        assertEquals(Set.of(), forgotten);
    }

    private static List<Method> providers() {
        List<Method> providers = new ArrayList<>();
        for (Method method : CoreValues.class.getMethods()) {
            if (method.isAnnotationPresent(Provide.class)) {
                providers.add(method);
            }
        }
        providers.sort(Comparator.comparing(Method::getName)); // reflection has no order of its own
        return providers;
    }

    private static Type provided(Method provider) {
        return ((ParameterizedType) provider.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private static Arbitrary<?> arbitrary(Method provider) {
        try {
            return (Arbitrary<?>) provider.invoke(new CoreValues());
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }
}
