package org.cooplab.eligibility.internal.check;

import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.text.Fault;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.fact.FactType;
import org.cooplab.eligibility.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Checks the facts that a rule set defines. */
final class FactCheck {

    private final RuleSet rules;
    private final Findings findings;

    FactCheck(RuleSet rules, Findings findings) {
        this.rules = rules;
        this.findings = findings;
    }

    void facts() {
        Set<String> names = new HashSet<>();
        int i = 0;
        for (FactDefinition fact : rules.facts()) {
            String at = "/facts/" + i++;
            findings.named(fact.name(), at + "/name");
            if (!names.add(fact.name())) {
                findings.add("eligibility.fact.duplicate", at + "/name", "fact", fact.name());
            }
            type(fact, at);
            range(fact, at);
            documents(rules, fact.documents(), at, findings);
        }
    }

    private void type(FactDefinition fact, String at) {
        Map<String, FactType> fields = fact.fields();
        boolean list = fact.type() == FactType.LIST;
        if (list != (fields != null) || (fields != null && fields.isEmpty())) {
            findings.add("eligibility.fact.fields", at + "/fields", "fact", fact.name());
        }
        boolean money = fact.type() == FactType.MONEY || (fields != null && fields.containsValue(FactType.MONEY));
        if (money && !isCurrency(fact.unit())) {
            findings.add("eligibility.fact.currency", at + "/unit", "fact", fact.name());
        }
        if (fact.options() != null
                && (fact.type() != FactType.TEXT || fact.options().isEmpty())) {
            findings.add("eligibility.fact.options", at + "/options", "fact", fact.name());
        }
    }

    private static boolean isCurrency(@Nullable String unit) {
        if (unit == null) {
            return false;
        }
        try {
            Currencies.digits(Currency.getInstance(unit));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void range(FactDefinition fact, String at) {
        boolean bounded = fact.least() != null || fact.most() != null;
        boolean numeric =
                fact.type() == FactType.INTEGER || fact.type() == FactType.NUMBER || fact.type() == FactType.MONEY;
        boolean empty =
                fact.least() != null && fact.most() != null && fact.least().compareTo(fact.most()) > 0;
        if (bounded && (!numeric || empty)) {
            findings.add("eligibility.range.empty", at + "/least");
        }
    }

    /** Checks that the rule set lists the documents that a fact or a clause names. */
    static void documents(RuleSet rules, List<String> codes, String at, Findings findings) {
        for (int i = 0; i < codes.size(); i++) {
            if (!rules.documents().containsKey(codes.get(i))) {
                Fault unknown = Fault.of("eligibility.document.unknown", at + "/documents/" + i)
                        .with("document", codes.get(i));
                findings.add(unknown.suggesting(
                        codes.get(i), new TreeSet<>(rules.documents().keySet())));
            }
        }
    }
}
