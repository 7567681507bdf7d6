package org.cooplab.core.partner;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.SupporterId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;

/**
 * Supporters of one partner who work together in the field.
 *
 * <p>A team covers the provinces in which its members are based, and no others.
 *
 * @param name its name
 * @param partner the partner whose team it is
 * @param members its members, sorted by supporter; nobody twice; copied
 */
public record Team(
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        @JsonProperty(required = true) @NotNull @Valid PartnerId partner,
        @JsonProperty(required = true) @NotNull List<@Valid Member> members) {

    /**
     * Checks what must be there, copies and sorts the members.
     *
     * @throws IllegalArgumentException if a supporter is a member twice
     */
    public Team {
        requireNonNull(name, "name");
        requireNonNull(partner, "partner");
        Refusals refusals = new Refusals();
        members = Copies.sortedBy(Member::supporter, requireNonNull(members, "members"), "members", refusals);
        refusals.throwIfAny();
    }

    /** Returns the provinces in which one of its members sits. */
    public Set<ProvinceCode> provinces() {
        return Copies.set(members.stream().map(Member::province).collect(Collectors.toSet()), "provinces");
    }

    /** Returns whether one of its members sits in {@code province}. */
    public boolean covers(ProvinceCode province) {
        requireNonNull(province, "province");
        return members.stream().anyMatch(member -> member.province().equals(province));
    }

    /**
     * A member of a team.
     *
     * @param supporter who
     * @param province where the supporter is based
     */
    public record Member(
            @JsonProperty(required = true) @NotNull @Valid SupporterId supporter,
            @JsonProperty(required = true) @NotNull @Valid ProvinceCode province) {

        /** Checks what must be there. */
        public Member {
            requireNonNull(supporter, "supporter");
            requireNonNull(province, "province");
        }
    }
}
