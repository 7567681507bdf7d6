package org.cooplab.eligibility.internal.fact;

import java.math.BigDecimal;
import java.util.List;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Faults;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.fact.Facts;
import org.jspecify.annotations.Nullable;

/** Puts given facts into the slots of a row. */
public final class Binding {

    private final FactTable table;
    private final Row row;
    private final Faults faults;

    private Binding(FactTable table, Faults faults) {
        this.table = table;
        this.row = new Row(table.size());
        this.faults = faults;
    }

    /**
     * Fills a row. Facts that the table does not define are left aside: who is asked for them has refused them before.
     *
     * @param at the JSON Pointer of the facts in their document
     * @param faults collects what is not of its type, out of its range or none of its options
     */
    public static Row bind(FactTable table, Facts facts, String at, Faults faults) {
        Binding binding = new Binding(table, faults);
        facts.values().forEach((name, value) -> {
            int slot = table.slot(name);
            if (slot >= 0) {
                binding.put(slot, value, at + JsonPointers.step(name));
            }
        });
        if (table.asksForRegion()) {
            binding.placeRegion();
        }
        return binding.row;
    }

    /** The region of an applicant follows from its province. */
    private void placeRegion() {
        int region = table.slot("region");
        if (row.get(region) == null) {
            row.put(region, table.regionOf(row.get(table.slot("province"))));
        }
    }

    private void put(int slot, Object value, String at) {
        FactDefinition fact = table.fact(slot);
        Kind kind = table.kind(slot);
        Object read = NaturalForm.read(kind, value);
        if (read == null && kind.type() == FactType.LIST && value instanceof List<?> elements) {
            new Elements(kind).faults(fact.name(), elements, at, faults);
        } else if (read == null) {
            faults.add("eligibility.fact.value", at, "fact", fact.name(), "expected", kind.shown());
        } else if (read instanceof String word) {
            word(slot, fact, word, at);
        } else if (inRange(fact, NaturalForm.number(kind, read), at)) {
            if (read instanceof Long whole) {
                row.put(slot, whole.longValue());
            } else {
                row.put(slot, read);
            }
        }
    }

    private void word(int slot, FactDefinition fact, String word, String at) {
        Options options = table.options(fact);
        String meant = options.read(word);
        if (meant == null) {
            faults.add(options.fault(fact, word, at));
        } else {
            row.put(slot, meant);
        }
    }

    private boolean inRange(FactDefinition fact, @Nullable BigDecimal number, String at) {
        if (number != null && fact.least() != null && number.compareTo(fact.least()) < 0) {
            faults.add("eligibility.fact.least", at, "fact", fact.name(), "bound", fact.least(), "found", number);
            return false;
        } else if (number != null && fact.most() != null && number.compareTo(fact.most()) > 0) {
            faults.add("eligibility.fact.most", at, "fact", fact.name(), "bound", fact.most(), "found", number);
            return false;
        }
        return true;
    }
}
