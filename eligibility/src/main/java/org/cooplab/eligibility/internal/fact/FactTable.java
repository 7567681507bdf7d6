package org.cooplab.eligibility.internal.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.time.Dated;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.internal.walk.Mentions;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** The facts that a rule set may name, each with its slot. Those of the rule set come first, in its order. */
public final class FactTable {

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<FactDefinition> facts = new ArrayList<>();
    private final List<Kind> kinds = new ArrayList<>();

    private final RuleSet rules;
    private final Gazetteer gazetteer;
    private final Map<String, Options> options = new ConcurrentHashMap<>();

    /** What any rule, value or place of a parameter asks for; only once asked, when no rule is too deep to be gone over. */
    private @Nullable Set<String> asked;

    /** By province, once asked for. */
    private @Nullable Map<String, String> regions;

    /** Lists the facts of a rule set for Morocco. */
    public FactTable(RuleSet rules) {
        this(rules, Gazetteer.morocco());
    }

    /**
     * Lists the facts of the rule set, then those of a cooperative that it does not replace.
     *
     * @param gazetteer gives the region of a province
     */
    public FactTable(RuleSet rules, Gazetteer gazetteer) {
        this.rules = rules;
        this.gazetteer = gazetteer;
        rules.facts().forEach(this::add);
        CooperativeFacts.definitions().values().forEach(this::add);
    }

    /** Returns the places that give the region of a province. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }

    /** Returns the region of a province by the gazetteer; {@code null} if the province is not known or not in it. */
    @Nullable
    String regionOf(@Nullable Object province) {
        return province == null ? null : regions().get(province);
    }

    /** Returns the region of each province. */
    Map<String, String> regions() {
        Map<String, String> known = regions;
        if (known == null) {
            Map<String, String> found = new HashMap<>();
            for (Gazetteer.Province province : gazetteer.provinces()) {
                gazetteer
                        .regionOf(province.code())
                        .ifPresent(region -> found.put(province.code().value(), region.value()));
            }
            known = Map.copyOf(found);
            regions = known;
        }
        return known;
    }

    boolean asksForRegion() {
        return asked().contains("region");
    }

    /** Says whether anything depends on where an applicant is. */
    public boolean asksForPlace() {
        return asksForRegion() || asked().contains("province");
    }

    private Set<String> asked() {
        Set<String> known = asked;
        if (known == null) {
            Set<String> found = new HashSet<>();
            if (rules.benefit() != null) {
                found.addAll(Mentions.facts(rules, rules.benefit()));
            }
            for (Dated.Entry<Rule> entry : rules.requirement().entries()) {
                found.addAll(Mentions.facts(rules, entry.value()));
            }
            known = Set.copyOf(found);
            asked = known;
        }
        return known;
    }

    private void add(FactDefinition fact) {
        if (slots.putIfAbsent(fact.name(), facts.size()) == null) {
            facts.add(fact);
            kinds.add(Kind.of(fact));
        }
    }

    /** Returns how many facts there are. */
    public int size() {
        return facts.size();
    }

    /** Returns the slot of a fact, or -1 for one that is not defined. */
    public int slot(String fact) {
        return slots.getOrDefault(fact, -1);
    }

    /** Returns the fact of a slot. */
    public FactDefinition fact(int slot) {
        return facts.get(slot);
    }

    /** Returns the fact of that name, or {@code null}. */
    public @Nullable FactDefinition fact(String name) {
        int slot = slot(name);
        return slot < 0 ? null : facts.get(slot);
    }

    /** Returns the values to choose from for a fact, worked out when it is first asked for. */
    public Options options(FactDefinition fact) {
        Options known = options.get(fact.name());
        return known == null ? options.computeIfAbsent(fact.name(), name -> Options.of(fact, rules, gazetteer)) : known;
    }

    /** Returns all facts by slot. */
    public List<FactDefinition> facts() {
        return Collections.unmodifiableList(facts);
    }

    /** Returns the decimals in which the money of a slot is kept. */
    public int digits(int slot) {
        return kinds.get(slot).digits();
    }

    /** Returns a fact as programs handle it; {@code null} if unknown. */
    public @Nullable Object value(Row row, int slot) {
        return kinds.get(slot).read(new Row.Place(slot), row);
    }

    /** Returns the kind of a slot. */
    public Kind kind(int slot) {
        return kinds.get(slot);
    }
}
