package org.cooplab.eligibility.support;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.SupportPlanId;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.NeedCode;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.text.Reason;

/**
 * How the needs of many cooperatives are met: in all, by theme, by region, and what is left to do in each plan.
 *
 * <p>A need is <em>answered</em> if an action addresses it, and <em>staffed</em> if somebody does one of these actions.
 * Cancelled actions count for nothing.
 *
 * @param all over all plans
 * @param byTheme by the theme of the need, sorted
 * @param byRegion by the region of the cooperative, sorted; {@code ""} where the region is not known
 * @param plans what is left in each incomplete plan, by id
 */
public record CoverageOverview(
        @JsonProperty(required = true) Count all,
        @JsonProperty(required = true) Map<String, Count> byTheme,
        @JsonProperty(required = true) Map<String, Count> byRegion,
        @JsonProperty(required = true) List<Gaps> plans) {

    /** Copies the collections. */
    public CoverageOverview {
        requireNonNull(all, "all");
        byTheme = Collections.unmodifiableMap(new TreeMap<>(requireNonNull(byTheme, "byTheme")));
        byRegion = Collections.unmodifiableMap(new TreeMap<>(requireNonNull(byRegion, "byRegion")));
        plans = List.copyOf(requireNonNull(plans, "plans"));
    }

    /**
     * Counts.
     *
     * @param plans the plans, as a rule those of {@link Matching#staffed}
     * @param cooperatives those of the plans, for their regions
     * @param gazetteer the regions of their provinces
     */
    public static CoverageOverview of(
            Collection<SupportPlan> plans, Collection<Cooperative> cooperatives, Gazetteer gazetteer) {
        Map<CooperativeId, String> regions = new HashMap<>();
        for (Cooperative one : cooperatives) {
            one.region(gazetteer).ifPresent(region -> regions.put(one.id(), region.value()));
        }
        Count all = new Count(0, 0, 0);
        Map<String, Count> byTheme = new TreeMap<>();
        Map<String, Count> byRegion = new TreeMap<>();
        List<Gaps> gaps = new ArrayList<>();
        for (SupportPlan plan :
                plans.stream().sorted(Comparator.comparing(SupportPlan::id)).toList()) {
            Set<NeedCode> answered = new HashSet<>();
            Set<NeedCode> staffed = new HashSet<>();
            for (SupportPlan.Action action : plan.actions()) {
                if (action.status() != SupportPlan.Action.Status.CANCELLED) {
                    answered.addAll(action.addresses());
                    if (action.by() != null) {
                        staffed.addAll(action.addresses());
                    }
                }
            }
            String region = regions.getOrDefault(plan.cooperative(), "");
            for (Diagnosis.Need need : plan.diagnosis().needs()) {
                Count one = new Count(1, answered.contains(need.code()) ? 1 : 0, staffed.contains(need.code()) ? 1 : 0);
                all = all.plus(one);
                byTheme.merge(need.theme().value(), one, Count::plus);
                byRegion.merge(region, one, Count::plus);
            }
            List<Reason> left = plan.coverage().gaps();
            if (!left.isEmpty()) {
                gaps.add(new Gaps(plan.id(), plan.cooperative(), left));
            }
        }
        return new CoverageOverview(all, byTheme, byRegion, gaps);
    }

    /**
     * Numbers of needs.
     *
     * @param needs all that were found
     * @param answered those that an action addresses
     * @param staffed those that somebody works on
     */
    public record Count(
            @JsonProperty(required = true) int needs,
            @JsonProperty(required = true) int answered,
            @JsonProperty(required = true) int staffed) {

        Count plus(Count other) {
            return new Count(needs + other.needs, answered + other.answered, staffed + other.staffed);
        }
    }

    /**
     * What is left to do in one plan.
     *
     * @param plan which
     * @param cooperative for whom
     * @param gaps as {@link SupportPlan#coverage()} names them
     */
    public record Gaps(
            @JsonProperty(required = true) SupportPlanId plan,
            @JsonProperty(required = true) CooperativeId cooperative,
            @JsonProperty(required = true) List<Reason> gaps) {

        /** Copies the list. */
        public Gaps {
            requireNonNull(plan, "plan");
            requireNonNull(cooperative, "cooperative");
            gaps = List.copyOf(requireNonNull(gaps, "gaps"));
        }
    }
}
