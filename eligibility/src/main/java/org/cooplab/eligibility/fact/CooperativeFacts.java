package org.cooplab.eligibility.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;

/**
 * The facts that every cooperative provides without mapping code. Rule sets use these names as they are.
 *
 * <p>{@code members}, {@code women}, {@code youth}, {@code sector}, {@code province}, {@code region} (of the province), {@code rural}, {@code registeredOn},
 * {@code turnover}, {@code capital}, {@code shareValue} (MAD), {@code position}, {@code languages} (unknown when
 * empty), {@code connectivity}, {@code labels}, {@code ice}, {@code boardMembers}, {@code boardWomen},
 * {@code chairedByWoman}, {@code lastAssemblyOn}, {@code taxesSettled}, and {@code supports}: the list of supports with
 * the fields {@code programme}, {@code start}, {@code end} ({@code 9999-12-31} while it goes on) and {@code amount}.
 */
public final class CooperativeFacts {

    private static final List<Messages> LANGUAGES = Stream.of("ar", "fr", "en")
            .map(language -> Messages.of(LanguageTag.of(language), CooperativeFacts.class))
            .toList();

    private static final Map<String, FactDefinition> DEFINITIONS = definitionsByName();

    private CooperativeFacts() {}

    /** Returns the definitions by name, with words in Arabic, French and English. */
    public static Map<String, FactDefinition> definitions() {
        return DEFINITIONS;
    }

    /**
     * Returns what the values of {@code sector} or {@code connectivity} are called in Arabic, French and English, by value;
     * none for other facts. There are other sectors than these.
     */
    public static Map<String, LocalizedText> values(String fact) {
        Map<String, LocalizedText> values = new LinkedHashMap<>();
        for (String code : LANGUAGES.get(0).codes()) {
            if (code.startsWith(fact + ".") && !code.endsWith(".question")) {
                values.put(code.substring(fact.length() + 1), words(code));
            }
        }
        return values;
    }

    private static Map<String, FactDefinition> definitionsByName() {
        String[] connections = Stream.of(Connectivity.values()).map(Enum::name).toArray(String[]::new);
        Map<String, FactType> support = new LinkedHashMap<>();
        support.put("programme", FactType.TEXT);
        support.put("start", FactType.DATE);
        support.put("end", FactType.DATE);
        support.put("amount", FactType.MONEY);
        Map<String, FactDefinition> all = new LinkedHashMap<>();
        Stream.of(
                        FactDefinition.of("members", FactType.INTEGER)
                                .inGroup("members")
                                .between(0, 1_000_000),
                        FactDefinition.of("women", FactType.INTEGER)
                                .inGroup("members")
                                .between(0, 1_000_000),
                        FactDefinition.of("youth", FactType.INTEGER)
                                .inGroup("members")
                                .between(0, 1_000_000),
                        FactDefinition.of("sector", FactType.TEXT).inGroup("activity"),
                        FactDefinition.of("province", FactType.TEXT).inGroup("place"),
                        FactDefinition.of("region", FactType.TEXT).inGroup("place"),
                        FactDefinition.of("rural", FactType.TRUTH).inGroup("place"),
                        FactDefinition.of("position", FactType.POSITION).inGroup("place"),
                        FactDefinition.of("registeredOn", FactType.DATE).inGroup("registration"),
                        FactDefinition.of("ice", FactType.TEXT).inGroup("registration"),
                        amount("turnover"),
                        amount("capital"),
                        amount("shareValue"),
                        FactDefinition.of("taxesSettled", FactType.TRUTH).inGroup("finance"),
                        FactDefinition.of("boardMembers", FactType.INTEGER)
                                .inGroup("governance")
                                .between(0, 1_000),
                        FactDefinition.of("boardWomen", FactType.INTEGER)
                                .inGroup("governance")
                                .between(0, 1_000),
                        FactDefinition.of("chairedByWoman", FactType.TRUTH).inGroup("governance"),
                        FactDefinition.of("lastAssemblyOn", FactType.DATE).inGroup("governance"),
                        FactDefinition.listOf("languages", FactType.TEXT).inGroup("contact"),
                        FactDefinition.of("connectivity", FactType.TEXT)
                                .inGroup("contact")
                                .oneOf(connections),
                        FactDefinition.listOf("labels", FactType.TEXT).inGroup("activity"),
                        FactDefinition.of("supports", FactType.LIST)
                                .withFields(support)
                                .in("MAD")
                                .inGroup("history"))
                .forEach(fact ->
                        all.put(fact.name(), fact.asking(words(fact.name()), words(fact.name() + ".question"))));
        return Collections.unmodifiableMap(all);
    }

    private static FactDefinition amount(String name) {
        return new FactDefinition(
                name, FactType.MONEY, null, null, "finance", "MAD", null, BigDecimal.ZERO, null, null, null, List.of());
    }

    private static LocalizedText words(String code) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Messages messages : LANGUAGES) {
            words.put(messages.language().value(), messages.text(code, Map.of()));
        }
        return new LocalizedText(words);
    }
}
