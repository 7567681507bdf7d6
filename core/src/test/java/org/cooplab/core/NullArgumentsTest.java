package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.json.DocumentReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever passes {@code null} where it is not allowed learns which value it was, not where it first hurt. */
class NullArgumentsTest {

    private final Map<Class<?>, Object> samples = new HashMap<>(Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 1.0),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "12"),
            Map.entry(Object.class, "a"),
            Map.entry(Map.class, Map.of()),
            Map.entry(Iterable.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Locale.class, Locale.FRENCH),
            Map.entry(Class.class, Cooperative.class),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(RoundingMode.class, RoundingMode.DOWN),
            Map.entry(Currency.class, Currency.getInstance("MAD")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 8)),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(ZoneId.class, ZoneOffset.UTC),
            Map.entry(URI.class, URI.create("https://market.example/")),
            Map.entry(Function.class, Function.identity()),
            Map.entry(DocumentReader.class, DocumentReader.within(DocumentReader.Limits.DEFAULT))));

    @Test
    void null_is_told_by_the_name_of_the_value() throws ReflectiveOperationException {
        addValuesOf(new CoreValues(), new MarketArbitraries(), new SupportArbitraries());
        Set<String> unnamed = new TreeSet<>();
        int named = 0;
        for (Class<?> type : publicTypes()) {
            Object self = sample(type);
            for (Executable code : code(type)) {
                for (int i = 0; i < code.getParameterCount(); i++) {
                    String told = isRefused(code.getParameters()[i]) ? messageOfNull(code, self, i) : "";
                    if (!told.matches("[\\w ]*")) {
                        unnamed.add(type.getName() + "." + code.getName() + ": " + told);
                    } else if (!told.isEmpty()) {
                        named++;
                    }
                }
            }
        }
        assertEquals(Set.of(), unnamed);
        assertTrue(named > 300, named + " are named");
    }

    private void addValuesOf(DomainContextBase... fixtures) throws ReflectiveOperationException {
        for (DomainContextBase fixture : fixtures) {
            for (Method provider : fixture.getClass().getMethods()) {
                if (provider.isAnnotationPresent(Provide.class)) {
                    Type type = ((ParameterizedType) provider.getGenericReturnType()).getActualTypeArguments()[0];
                    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
                    Object value = ((Arbitrary<?>) provider.invoke(fixture)).sample();
                    samples.putIfAbsent((Class<?>) raw, value);
                }
            }
        }
    }

    private static List<Class<?>> publicTypes() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.cooplab.core")
                        .stream()
                        .filter(each -> !each.getPackageName().contains(".internal"))
                        .<Class<?>>map(each -> each.reflect())
                        .filter(NullArgumentsTest::isPublic)
                        .toList();
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    private static List<Executable> code(Class<?> type) {
        return Stream.<Executable>concat(Stream.of(type.getConstructors()), Stream.of(type.getDeclaredMethods()))
                .filter(each -> Modifier.isPublic(each.getModifiers()) && !each.isSynthetic())
                // What the JDK specifies or makes.
                .filter(each -> !Set.of("equals", "compareTo", "valueOf").contains(each.getName()))
                .toList();
    }

    private static boolean isRefused(Parameter parameter) {
        return !parameter.getType().isPrimitive()
                && !parameter.isVarArgs()
                && !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Returns what is said of {@code null} as an argument; nothing if it is taken for "none", or something else is refused. */
    private String messageOfNull(Executable code, @Nullable Object self, int index)
            throws ReflectiveOperationException {
        @Nullable Object[] arguments = new @Nullable Object[code.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i == index ? null : sample(code.getParameterTypes()[i]);
        }
        try {
            if (code instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else if (self != null || Modifier.isStatic(code.getModifiers())) {
                ((Method) code).invoke(self, arguments);
            }
            return "";
        } catch (InvocationTargetException refusal) {
            return refusal.getCause() instanceof NullPointerException
                    ? String.valueOf(refusal.getCause().getMessage()).replaceFirst("^null$", "(no message)")
                    : "";
        }
    }

    /** Returns a value of a type, or {@code null} if none is known. */
    private @Nullable Object sample(Class<?> type) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return type.isEnum() ? type.getEnumConstants()[0] : samples.get(type);
    }
}
