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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.cooplab.core.fixture.JsonLines;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.json.Documents;

class DomainJsonProperties {

    private static final List<DomainContextBase> FIXTURES = List.of(new MarketArbitraries(), new SupportArbitraries());

    private static final String[] ROOMS = {
        "org.cooplab.core.application",
        "org.cooplab.core.catalogue",
        "org.cooplab.core.cooperative",
        "org.cooplab.core.order",
        "org.cooplab.core.partner",
        "org.cooplab.core.programme",
        "org.cooplab.core.support"
    };

    /** A value and the type that a host would name to read it. */
    record Sample(Object value, Type type) {}

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    @Label("what either Jackson line writes, both read back")
    void records_survive_both_lines(@ForAll("samples") Sample sample) {
        JsonLines.assertRoundTrip(sample.value(), sample.type());
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    @Label("the strict reader reads back what the writer wrote and what a Jackson line wrote")
    void records_survive_the_strict_door(@ForAll("samples") Sample sample) {
        Class<?> type = (Class<?>) sample.type();
        String written = Documents.write(sample.value());
        assertEquals(sample.value(), Documents.read(type, written), written);
        assertEquals(sample.value(), Documents.read(type, JsonLines.write3(sample.value())));
        assertEquals(written, Documents.write(Documents.read(type, written)));
    }

    @Provide
    Arbitrary<Sample> samples() {
        List<Arbitrary<Sample>> all = new ArrayList<>();
        for (DomainContextBase fixture : FIXTURES) {
            for (Method provider : providers(fixture)) {
                Type type = provided(provider);
                all.add(arbitrary(fixture, provider).map(value -> new Sample(value, type)));
            }
        }
        return Arbitraries.oneOf(all);
    }

    @Example
    @Label("every record of the domain rooms takes part")
    void no_record_is_forgotten() {
        Set<String> covered = new TreeSet<>();
        FIXTURES.forEach(fixture -> providers(fixture)
                .forEach(provider -> covered.add(provided(provider).getTypeName())));
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

    private static List<Method> providers(DomainContextBase fixture) {
        // Reflection has no order of its own.
        Stream<Method> methods = Arrays.stream(fixture.getClass().getMethods());
        return methods.filter(method -> method.isAnnotationPresent(Provide.class))
                .sorted(Comparator.comparing(Method::getName))
                .toList();
    }

    private static Type provided(Method provider) {
        return ((ParameterizedType) provider.getGenericReturnType()).getActualTypeArguments()[0];
    }

    private static Arbitrary<?> arbitrary(DomainContextBase fixture, Method provider) {
        try {
            return (Arbitrary<?>) provider.invoke(fixture);
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(broken);
        }
    }
}
