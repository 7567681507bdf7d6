package org.cooplab.core;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;
import org.cooplab.core.catalogue.SaleSession;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.exchange.FoodConsortium;
import org.cooplab.core.fixture.CoreValues;
import org.cooplab.core.fixture.MarketArbitraries;
import org.cooplab.core.fixture.SupportArbitraries;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.json.DocumentReader;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.programme.Course;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.Formats;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.jspecify.annotations.Nullable;

/** Whoever passes {@code null} where it is not allowed learns which value it was, not where it first hurt. */
class NullArgumentsTest {

    /** The components of records that a document may leave out; their Javadoc says what absence means. */
    private static final Set<String> OPTIONAL = Set.of(
            "Application.answers",
            "Application.marks",
            "Cooperative.ext",
            "Cooperative.languages",
            "Course.Progress.tasks",
            "Course.prerequisites",
            "Course.tasks",
            "Customer.taxStatus",
            "DeliveryCost.byCooperative",
            "Fulfilment.Delivery.windows",
            "OfferedGoods.labels",
            "OfferedGoods.producer",
            "OfferedGoods.storage",
            "OpeningHours.special",
            "Order.together",
            "Partner.regions",
            "Partner.roles",
            "Product.labels",
            "Product.storage",
            "Programme.courses",
            "SaleSession.Way.relays",
            "SupportPlan.Action.addresses",
            "SupportPlan.Action.languages",
            "SupportPlan.Action.skills",
            "Supporter.availability",
            "Supporter.regions",
            "Workshop.Enrolment.needs",
            "Workshop.access",
            "Workshop.channels");

    private static final Map<Class<?>, Object> SAMPLES = new HashMap<>(Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(double.class, 1.0),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "1"), // a number, and the version of a document
            Map.entry(Object.class, "a"),
            Map.entry(Map.class, Map.of()),
            Map.entry(Iterable.class, List.of()),
            Map.entry(Collection.class, List.of()),
            Map.entry(List.class, List.of()),
            Map.entry(Set.class, Set.of()),
            Map.entry(Locale.class, Locale.FRENCH),
            Map.entry(Class.class, Cooperative.class),
            Map.entry(InputStream.class, InputStream.nullInputStream()),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(RoundingMode.class, RoundingMode.DOWN),
            Map.entry(Currency.class, Currencies.MAD),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 8)),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(Duration.class, Duration.ofHours(1)),
            Map.entry(ZoneId.class, ZoneOffset.UTC),
            Map.entry(URI.class, URI.create("https://market.example/")),
            Map.entry(Function.class, Function.identity()),
            Map.entry(Money.class, Money.zero(Currencies.MAD)),
            Map.entry(UnitCode.class, UnitCode.KGM),
            Map.entry(Quantity.class, Quantity.of(1, UnitCode.KGM)),
            Map.entry(UnitPrice.class, UnitPrice.of("1", Currencies.MAD, Quantity.of(1, UnitCode.KGM))),
            Map.entry(LanguageTag.class, LanguageTag.FR),
            Map.entry(Formats.class, Formats.of(LanguageTag.FR)),
            Map.entry(Messages.class, Messages.of(LanguageTag.FR)),
            Map.entry(Reason.class, Reason.of("a")),
            Map.entry(Fault.class, Fault.of("a", "")),
            Map.entry(Faults.class, new Faults()),
            Map.entry(Refusals.class, new Refusals()),
            Map.entry(InvalidValue.class, InvalidValue.blank("a")),
            Map.entry(Gazetteer.class, Gazetteer.morocco()),
            Map.entry(FoodConsortium.class, FoodConsortium.at(URI.create("https://market.example/"))),
            Map.entry(
                    Cooperative.Builder.class,
                    Cooperative.builder(
                            CooperativeId.of("1"), LocalizedText.of("a"), Sector.ARGAN, ProvinceCode.of("MA-TIZ"))),
            Map.entry(Course.Progress.class, Course.Progress.none(CooperativeId.of("1"), CourseId.of("1"))),
            Map.entry(SaleSession.Way.class, new SaleSession.Way(SaleSession.Means.DELIVERY, Set.of(), true)),
            Map.entry(DocumentReader.Limits.class, DocumentReader.Limits.DEFAULT),
            Map.entry(DocumentReader.class, DocumentReader.within(DocumentReader.Limits.DEFAULT))));

    @Example
    void null_is_told_by_the_name_of_the_value() throws Exception {
        addValuesOf(new CoreValues(), new MarketArbitraries(), new SupportArbitraries());
        Set<String> taken = new TreeSet<>();
        Set<String> unnamed = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            for (Executable code : code(type)) {
                for (int i = 0; i < code.getParameterCount(); i++) {
                    Parameter parameter = code.getParameters()[i];
                    if (parameter.getType().isPrimitive() || isNullable(parameter)) {
                        continue;
                    }
                    String told = whatIsToldOf(null, code, i);
                    if (told == null) {
                        taken.add(place(code) + "." + parameter.getName());
                    } else if (!isNameOf(parameter, told)) {
                        unnamed.add(place(code) + "." + parameter.getName() + ": " + told);
                    }
                }
            }
        }
        assertEquals(Set.of(), unnamed);
        assertEquals(new TreeSet<>(OPTIONAL), taken);
    }

    @Example
    void null_among_many_arguments_is_told_by_their_name() throws Exception {
        addValuesOf(new CoreValues(), new MarketArbitraries(), new SupportArbitraries());
        Set<String> unnamed = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            for (Executable code : code(type)) {
                if (code.isVarArgs()) {
                    int last = code.getParameterCount() - 1;
                    Parameter many = code.getParameters()[last];
                    Object one = Array.newInstance(many.getType().getComponentType(), 1);
                    String told = whatIsToldOf(one, code, last);
                    if (told == null || !told.startsWith(many.getName())) {
                        unnamed.add(place(code) + "." + many.getName() + ": " + told);
                    }
                }
            }
        }
        assertEquals(Set.of(), unnamed);
    }

    @Example
    void null_inside_of_a_collection_is_told_by_the_name_of_the_collection() throws Exception {
        addValuesOf(new CoreValues(), new MarketArbitraries(), new SupportArbitraries());
        Set<String> unnamed = new TreeSet<>();
        for (Class<?> type : publicTypes()) {
            for (Executable code : code(type)) {
                for (int i = 0; i < code.getParameterCount(); i++) {
                    Parameter many = code.getParameters()[i];
                    for (Object holdingNull : holdingNull(many.getType())) {
                        String told = whatIsToldOf(holdingNull, code, i);
                        if (told == null || !isNameOfAll(many, told)) {
                            unnamed.add(place(code) + "." + many.getName() + ": " + told);
                        }
                    }
                }
            }
        }
        assertEquals(Set.of(), unnamed);
    }

    /** Its own name; or, where it replaces a member, as {@code withMarks(newMarks)} does, the name of the member. */
    private static boolean isNameOfAll(Parameter many, String told) {
        String method = many.getDeclaringExecutable().getName().toLowerCase(Locale.ROOT);
        return told.startsWith(many.getName()) || method.endsWith(told.replaceFirst("\\[0]$", ""));
    }

    private static List<Object> holdingNull(Class<?> type) {
        List<@Nullable Object> list = new ArrayList<>();
        list.add(null);
        if (type == Map.class) {
            Map<@Nullable Object, Object> key = new HashMap<>();
            key.put(null, "1");
            Map<Object, @Nullable Object> value = new HashMap<>();
            value.put("1", null);
            return List.of(key, value);
        }
        if (type == Set.class) {
            return List.of(new HashSet<>(list));
        }
        return type == List.class || type == Collection.class || type == Iterable.class ? List.of(list) : List.of();
    }

    /** The one text from which a value is made has the name of that value: "site id"; or the name that the caller gives it. */
    private static boolean isNameOf(Parameter parameter, String told) {
        return told.equals(parameter.getName())
                || told.equals(SAMPLES.get(String.class))
                        && Stream.of(parameter.getDeclaringExecutable().getParameters())
                                .anyMatch(each -> each.getName().equals("name"))
                || Set.of("value", "text").contains(parameter.getName())
                        && parameter.getDeclaringExecutable().getParameterCount() == 1
                        && told.matches("\\w[\\w ]*");
    }

    private static String place(Executable code) {
        String type = code.getDeclaringClass().getCanonicalName().replaceFirst("^[a-z.]*", "");
        return code instanceof Method ? type + "." + code.getName() : type;
    }

    private static void addValuesOf(DomainContextBase... fixtures) throws ReflectiveOperationException {
        Random sameEachTime = new Random(8);
        for (DomainContextBase fixture : fixtures) {
            for (Method provider : fixture.getClass().getMethods()) {
                if (provider.isAnnotationPresent(Provide.class)) {
                    Type type = ((ParameterizedType) provider.getGenericReturnType()).getActualTypeArguments()[0];
                    Type raw = type instanceof ParameterizedType generic ? generic.getRawType() : type;
                    Arbitrary<?> values = (Arbitrary<?>) provider.invoke(fixture);
                    if (!SAMPLES.containsKey(raw)) {
                        SAMPLES.put(
                                (Class<?>) raw,
                                values.generator(1).next(sameEachTime).value());
                    }
                }
            }
        }
    }

    static List<Class<?>> publicTypes() throws Exception {
        Path root = Path.of(Cooperative.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                String name = root.relativize(file)
                        .toString()
                        .replace(File.separatorChar, '.')
                        .replaceFirst("\\.class$", "");
                if (!name.endsWith("-info") && !name.contains(".internal.")) {
                    Class<?> type = Class.forName(name);
                    if (isPublic(type)) {
                        types.add(type);
                    }
                }
            }
        }
        return types;
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

    private static boolean isNullable(Parameter parameter) {
        return parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /**
     * Returns what is said of such an argument, all others being sound, or {@code null} if it is taken: also where the value that it
     * stands for, an empty list, is then refused.
     */
    private static @Nullable String whatIsToldOf(@Nullable Object argument, Executable code, int index)
            throws ReflectiveOperationException {
        @Nullable Object[] arguments = new @Nullable Object[code.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            Parameter parameter = code.getParameters()[i];
            arguments[i] = i == index ? argument : isNullable(parameter) ? null : sample(parameter.getType());
        }
        try {
            if (code instanceof Constructor<?> constructor) {
                constructor.newInstance(arguments);
            } else {
                Object self = Modifier.isStatic(code.getModifiers()) ? null : sample(code.getDeclaringClass());
                ((Method) code).invoke(self, arguments);
            }
            return null;
        } catch (InvocationTargetException refusal) {
            Throwable cause = refusal.getCause();
            return cause instanceof InvalidValue ? null : String.valueOf(cause.getMessage());
        }
    }

    private static Object sample(Class<?> type) {
        if (type.isArray()) {
            return Array.newInstance(type.getComponentType(), 0);
        }
        return type.isEnum()
                ? type.getEnumConstants()[0]
                : requireNonNull(SAMPLES.get(type), () -> "a sample of " + type);
    }
}
