package org.cooplab.eligibility.internal.check;

import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.internal.fact.Kind;
import org.cooplab.eligibility.rule.Relation;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Checks how a programme stands to others. */
final class RelationCheck {

    private final RuleSet rules;
    private final Findings findings;

    RelationCheck(RuleSet rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    /**
     * Checks all relations.
     *
     * @param benefit what the programme gives; {@code null} if nothing, or if its own faults are said already
     * @param supports what was got before
     */
    void relations(@Nullable Kind benefit, Kind supports) {
        for (int i = 0; i < rules.relations().size(); i++) {
            Relation relation = rules.relations().get(i);
            String at = "/relations/" + i;
            if (relation.programmes().isEmpty()) {
                findings.add("eligibility.relation.empty", at + "/programmes");
            }
            boolean itself =
                    relation.programmes().stream().anyMatch(id -> id.value().equals(rules.id()));
            if (itself && relation.kind() == Relation.Kind.REQUIRES) {
                findings.add("eligibility.cycle", at, "path", rules.id() + " > " + rules.id());
            }
            if (relation.kind() == Relation.Kind.CUMULATES && relation.ceiling() != null) {
                String currency = relation.ceiling().currency().getCurrencyCode();
                ceiling(currency, benefit, supports, at + "/ceiling");
            }
        }
    }

    private void ceiling(String currency, @Nullable Kind benefit, Kind supports, String at) {
        boolean clash = benefit != null && (benefit.type() != FactType.MONEY || !currency.equals(benefit.unit()));
        if (clash || !currency.equals(supports.unit())) {
            Kind other = benefit == null ? supports : benefit;
            Object unit = other.unit() == null ? other.type() : other.unit();
            findings.add("eligibility.unit", at, "left", currency, "right", unit);
        }
    }
}
