package org.cooplab.benchmarks.eligibility;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Governance;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Cooperative.PastSupport;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;

/** The rule of {@link SeventeenLeaves} as somebody would write it by hand: yes or no, what is not known is no. */
public final class HandWritten implements EligibilityContender {

    private static final Set<String> SECTORS =
            Set.of("AGRICULTURE", "CRAFTS", "ARGAN", "FISHERIES", "FOOD", "AROMATIC_PLANTS", "FORESTRY", "TOURISM");
    private static final Set<String> REGIONS =
            Set.of("MA-01", "MA-02", "MA-03", "MA-04", "MA-05", "MA-06", "MA-07", "MA-08", "MA-09", "MA-10", "MA-11");
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    private static final LocalDate ACTIVE = LocalDate.of(2024, 6, 1);
    private static final LocalDate FUNDED = LocalDate.of(2023, 1, 1);

    private final Map<ProvinceCode, String> regions = new HashMap<>();

    /** Looks up the regions once. */
    public HandWritten() {
        for (Province province : Gazetteer.morocco().provinces()) {
            regions.put(province.code(), province.region().value());
        }
    }

    @Override
    public String name() {
        return "hand-written";
    }

    @Override
    public boolean accepts(Cooperative c) {
        Governance g = c.governance();
        Membership m = c.membership();
        if (g == null || m == null || g.taxesSettled() == null || !g.taxesSettled()) {
            return false;
        }
        Connectivity k = c.connectivity();
        if (k != Connectivity.MESSAGING && k != Connectivity.MOBILE_DATA && k != Connectivity.BROADBAND) {
            return false;
        }
        int members = m.total();
        if (members < 5
                || !inclusive(c, g, m, members)
                || !SECTORS.contains(c.sector().value())) {
            return false;
        }
        String region = regions.get(c.province());
        LocalDate registered = c.registeredOn();
        if (region == null
                || !REGIONS.contains(region)
                || registered == null
                || registered.isBefore(FIRST)
                || registered.isAfter(LAST)
                || !within(c.turnover(), 1_000_000L, 1_000_000_000L)) {
            return false;
        }
        LocalDate assembly = g.lastAssemblyOn();
        if ((assembly == null || assembly.isBefore(ACTIVE)) && registered.isBefore(ACTIVE)) {
            return false;
        }
        if (c.ice() == null || !c.ice().value().startsWith("0") || c.history() == null) {
            return false;
        }
        for (PastSupport support : c.history()) {
            LocalDate end = support.period().end();
            if (end == null || !end.isBefore(FUNDED)) {
                return false;
            }
        }
        Integer board = g.boardMembers();
        return within(c.capital(), 100_000L, Long.MAX_VALUE)
                && within(g.shareValue(), 10_000L, Long.MAX_VALUE)
                && board != null
                && board >= 3
                && board <= 12;
    }

    private static boolean inclusive(Cooperative c, Governance g, Membership m, int members) {
        Integer women = m.women();
        boolean half = women != null && 2L * women >= members;
        boolean third = women != null && 10L * women >= 3L * members;
        return half
                || (third && g.chairedByWoman() != null && g.chairedByWoman())
                || (members <= 30 && c.rural() != null && c.rural());
    }

    private static boolean within(Money money, long low, long high) {
        return money != null && money.currency() == Currencies.MAD && money.minor() >= low && money.minor() <= high;
    }
}
