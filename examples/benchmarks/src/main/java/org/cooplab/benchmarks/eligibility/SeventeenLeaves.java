package org.cooplab.benchmarks.eligibility;

import static org.cooplab.eligibility.rule.Expression.date;
import static org.cooplab.eligibility.rule.Expression.fact;
import static org.cooplab.eligibility.rule.Expression.item;
import static org.cooplab.eligibility.rule.Expression.money;
import static org.cooplab.eligibility.rule.Expression.number;
import static org.cooplab.eligibility.rule.Expression.share;
import static org.cooplab.eligibility.rule.Rule.all;
import static org.cooplab.eligibility.rule.Rule.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Governance;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Cooperative.PastSupport;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.registry.Ice;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.eligibility.rule.Rule;
import org.cooplab.eligibility.rule.RuleSet;

/** The rule on which engines are measured side by side, 14 conditions, and cooperatives to judge by it. */
public final class SeventeenLeaves {

    /** The day of judgement. */
    public static final LocalDate DAY = LocalDate.of(2026, 3, 8);

    private static final String[] SECTORS = {
        "AGRICULTURE",
        "CRAFTS",
        "ARGAN",
        "FISHERIES",
        "FOOD",
        "AROMATIC_PLANTS",
        "FORESTRY",
        "TOURISM",
        "SERVICES",
        "TRANSPORT",
        "HOUSING",
        "TRADE"
    };

    private SeventeenLeaves() {}

    /** Returns the rule set. */
    public static RuleSet rules() {
        return RuleSet.of("side-by-side", "1", rule());
    }

    private static Rule rule() {
        return all(
                fact("taxesSettled").holds(),
                fact("connectivity").in("MESSAGING", "MOBILE_DATA", "BROADBAND"),
                fact("members").atLeast(5),
                any(
                        share("women").atLeast(number("0.5")),
                        all(fact("chairedByWoman").holds(), share("women").atLeast(number("0.3"))),
                        all(fact("rural").holds(), fact("members").between(5, 30))),
                fact("sector")
                        .in(
                                "AGRICULTURE",
                                "CRAFTS",
                                "ARGAN",
                                "FISHERIES",
                                "FOOD",
                                "AROMATIC_PLANTS",
                                "FORESTRY",
                                "TOURISM"),
                fact("region")
                        .in(
                                "MA-01", "MA-02", "MA-03", "MA-04", "MA-05", "MA-06", "MA-07", "MA-08", "MA-09",
                                "MA-10", "MA-11"),
                fact("registeredOn").between(date("2012-01-01"), date("2025-12-31"), Rule.Bounds.CLOSED),
                fact("turnover")
                        .between(
                                money(Money.of("10000.00", Currencies.MAD)),
                                money(Money.of("10000000.00", Currencies.MAD)),
                                Rule.Bounds.CLOSED),
                any(
                        fact("lastAssemblyOn").atLeast(date("2024-06-01")),
                        fact("registeredOn").atLeast(date("2024-06-01"))),
                fact("ice").startsWith("0"),
                fact("supports").every(item("end").lessThan(date("2023-01-01"))),
                fact("capital").atLeast(money(Money.of("1000.00", Currencies.MAD))),
                fact("shareValue").atLeast(money(Money.of("100.00", Currencies.MAD))),
                fact("boardMembers").between(3, 12));
    }

    /**
     * Returns so many cooperatives, always the same ones.
     *
     * @param missing how often each of five facts is not known, from 0 to 1
     */
    public static List<Cooperative> cooperatives(int count, double missing) {
        Random random = new Random(7);
        List<Province> provinces = Gazetteer.morocco().provinces();
        LocalizedText name = LocalizedText.of("fr", "Example");
        Ice ice = Ice.parse("001525317000022");
        List<Cooperative> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int total = 4 + random.nextInt(40);
            int women = random.nextInt(total + 1);
            Membership membership = random.nextDouble() < missing ? null : new Membership(total, women, null);
            Governance governance = new Governance(
                    2 + random.nextInt(11),
                    null,
                    random.nextDouble() < missing ? null : (Boolean) (random.nextInt(3) == 0),
                    LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1100)),
                    Money.ofMinor(9_000 + random.nextInt(50_000), Currencies.MAD),
                    random.nextDouble() < missing ? null : (Boolean) (random.nextInt(20) != 0));
            DateRange earlier = DateRange.of(LocalDate.of(2018, 1, 1), LocalDate.of(2020 + random.nextInt(4), 6, 30));
            List<PastSupport> history = random.nextInt(5) == 0
                    ? List.of(new PastSupport(ProgrammeId.of("indh"), earlier, null))
                    : List.of();
            String sector = SECTORS[random.nextInt(10) < 8 ? random.nextInt(8) : 8 + random.nextInt(4)];
            all.add(Cooperative.builder(
                            CooperativeId.of("c" + i),
                            name,
                            Sector.of(sector),
                            provinces.get(random.nextInt(provinces.size())).code())
                    .registeredOn(
                            random.nextDouble() < missing
                                    ? null
                                    : LocalDate.of(2011, 1, 1).plusDays(random.nextInt(5500)))
                    .membership(membership)
                    .ice(ice)
                    .capital(Money.ofMinor(90_000 + random.nextInt(5_000_000), Currencies.MAD))
                    .turnover(
                            random.nextDouble() < missing
                                    ? null
                                    : Money.ofMinor(
                                            500_000L + (long) (random.nextDouble() * random.nextDouble() * 1.2e9),
                                            Currencies.MAD))
                    .connectivity(Connectivity.values()[1 + random.nextInt(4)])
                    .history(history)
                    .governance(governance)
                    .rural(random.nextInt(2) == 0)
                    .build());
        }
        return all;
    }
}
