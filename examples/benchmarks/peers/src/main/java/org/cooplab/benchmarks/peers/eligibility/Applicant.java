package org.cooplab.benchmarks.peers.eligibility;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Governance;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.geo.ProvinceCode;

/**
 * A cooperative about which all is known, in the flat form that these libraries like best: money in centimes, dates as days
 * since 1970. Making it is part of judging.
 */
public final class Applicant {

    private static final Map<ProvinceCode, String> REGIONS = new HashMap<>();

    static {
        for (Province province : Gazetteer.morocco().provinces()) {
            REGIONS.put(province.code(), province.region().value());
        }
    }

    private final Cooperative cooperative;
    private final Membership membership;
    private final Governance governance;
    private boolean eligible;

    Applicant(Cooperative cooperative) {
        this.cooperative = cooperative;
        membership = Objects.requireNonNull(cooperative.membership(), "membership");
        governance = Objects.requireNonNull(cooperative.governance(), "governance");
    }

    /** Returns the facts by name. */
    Map<String, Object> toMap() {
        Map<String, Object> facts = new HashMap<>(32);
        facts.put("taxesSettled", isTaxesSettled());
        facts.put("connectivity", getConnectivity());
        facts.put("members", getMembers());
        facts.put("women", getWomen());
        facts.put("chairedByWoman", isChairedByWoman());
        facts.put("rural", isRural());
        facts.put("sector", getSector());
        facts.put("region", getRegion());
        facts.put("registeredOn", getRegisteredOn());
        facts.put("turnover", getTurnover());
        facts.put("lastAssemblyOn", getLastAssemblyOn());
        facts.put("ice", getIce());
        facts.put("supportEnds", getSupportEnds());
        facts.put("capital", getCapital());
        facts.put("shareValue", getShareValue());
        facts.put("boardMembers", getBoardMembers());
        return facts;
    }

    /** Returns whether taxes are settled. */
    public boolean isTaxesSettled() {
        return governance.taxesSettled();
    }

    /** Returns the connectivity. */
    public String getConnectivity() {
        return cooperative.connectivity().name();
    }

    /** Returns the number of members. */
    public long getMembers() {
        return membership.total();
    }

    /** Returns the number of women members. */
    public long getWomen() {
        return membership.women();
    }

    /** Returns whether a woman chairs it. */
    public boolean isChairedByWoman() {
        return governance.chairedByWoman();
    }

    /** Returns whether it is in a rural commune. */
    public boolean isRural() {
        return cooperative.rural();
    }

    /** Returns the sector. */
    public String getSector() {
        return cooperative.sector().value();
    }

    /** Returns the region. */
    public String getRegion() {
        return REGIONS.get(cooperative.province());
    }

    /** Returns the day of registration. */
    public long getRegisteredOn() {
        return cooperative.registeredOn().toEpochDay();
    }

    /** Returns the turnover. */
    public long getTurnover() {
        return cooperative.turnover().minor();
    }

    /** Returns the day of the last assembly. */
    public long getLastAssemblyOn() {
        return governance.lastAssemblyOn().toEpochDay();
    }

    /** Returns the common number of enterprise. */
    public String getIce() {
        return cooperative.ice().value();
    }

    /** Returns the last days of its supports. */
    public List<Long> getSupportEnds() {
        return cooperative.history().stream()
                .map(support -> support.period().end().toEpochDay())
                .toList();
    }

    /** Returns the last of the last days of its supports, or 0 if there are none. */
    public long getSupportedUntil() {
        return cooperative.history().stream()
                .mapToLong(support -> support.period().end().toEpochDay())
                .max()
                .orElse(0);
    }

    /** Returns the capital. */
    public long getCapital() {
        return cooperative.capital().minor();
    }

    /** Returns the value of a share. */
    public long getShareValue() {
        return governance.shareValue().minor();
    }

    /** Returns the number of members of the board. */
    public long getBoardMembers() {
        return governance.boardMembers();
    }

    /** Returns what a rule has said. */
    public boolean isEligible() {
        return eligible;
    }

    /** Says what a rule has found. */
    public void setEligible(boolean eligible) {
        this.eligible = eligible;
    }
}
