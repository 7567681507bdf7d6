package org.cooplab.core.cooperative;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cooplab.core.catalogue.LabelCode;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.internal.Copies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.registry.Ice;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * A cooperative as it presents itself.
 *
 * <p>Only its id, name, sector and province must be known; many cooperatives are applicants before they have the rest.
 * The region follows from the province and is never stored. Legal minima (capital, members) are rules of a programme,
 * not checks of this record. Immutable; sets and maps are copied and iterate in their natural order.
 *
 * <pre>{@code
 * Cooperative c = Cooperative.builder(CooperativeId.of("tifawin"), LocalizedText.of("fr", "Tifawin"),
 *                 Sector.ARGAN, ProvinceCode.of("MA-TIZ"))
 *         .membership(Membership.of(24, 24))
 *         .connectivity(Connectivity.MESSAGING)
 *         .build();
 * }</pre>
 *
 * @param id identifies it in the host's own system
 * @param name its name
 * @param sector its line of business
 * @param province where it is
 * @param registeredOn the day of registration, or {@code null} if not known or not yet registered
 * @param membership its members, or {@code null} if not known
 * @param position where its workshop is, or {@code null} if not known
 * @param ice its common enterprise number, or {@code null} if it has none or it is not known
 * @param capital its capital, or {@code null} if not known; not negative
 * @param turnover its turnover in the last closed year, or {@code null} if not known; not negative
 * @param languages the languages that its members read or speak; empty if not known
 * @param connectivity how it is connected, or {@code null} if not known
 * @param labels the signs of quality that it holds as a whole, or {@code null} if not known: an empty set says that it
 *     holds none
 * @param history the programmes that supported it before, in the order given, or {@code null} if not known: an empty
 *     list says that there was none
 * @param governance how it is run, or {@code null} if not known
 * @param rural whether it works in a rural commune, or {@code null} if not known
 * @param ext the host's own additions by name, which cooplab keeps unchanged
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cooperative(
        @JsonProperty(required = true) @NotNull @Valid CooperativeId id,
        @JsonProperty(required = true) @NotNull @Valid LocalizedText name,
        @JsonProperty(required = true) @NotNull @Valid Sector sector,
        @JsonProperty(required = true) @NotNull @Valid ProvinceCode province,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
        LocalDate registeredOn,

        @Nullable @Valid Membership membership,
        @Nullable @Valid GeoPoint position,
        @Nullable @Valid Ice ice,
        @Nullable @Valid Money capital,
        @Nullable @Valid Money turnover,
        Set<@Valid LanguageTag> languages,
        @Nullable Connectivity connectivity,
        @Nullable Set<@Valid LabelCode> labels,
        @Nullable List<@Valid PastSupport> history,
        @Nullable @Valid Governance governance,
        @Nullable Boolean rural,
        Map<String, String> ext) {

    /**
     * Checks what must be there and copies the collections; absent languages and extensions are none.
     *
     * @throws IllegalArgumentException if capital or turnover is negative
     */
    public Cooperative {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
        requireNonNull(sector, "sector");
        requireNonNull(province, "province");
        Refusals refusals = new Refusals();
        checkAmount("capital", capital, refusals);
        checkAmount("turnover", turnover, refusals);
        refusals.throwIfAny();
        languages = Copies.set(languages, "languages");
        labels = labels == null ? null : Copies.set(labels, "labels");
        history = history == null ? null : Copies.list(history, "history");
        ext = Copies.map(ext, "ext");
    }

    /** Starts a cooperative from what must be known of each. */
    public static Builder builder(CooperativeId id, LocalizedText name, Sector sector, ProvinceCode province) {
        return new Builder(id, name, sector, province);
    }

    /** Returns a cooperative of which no more is known. */
    public static Cooperative of(CooperativeId id, LocalizedText name, Sector sector, ProvinceCode province) {
        return builder(id, name, sector, province).build();
    }

    /** Returns a builder that starts from all that is known of this cooperative. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the region of its province, if the gazetteer knows the province. */
    public Optional<RegionCode> region(Gazetteer gazetteer) {
        return requireNonNull(gazetteer, "gazetteer").regionOf(province);
    }

    /** Returns the share of women among its members, if known; see {@link Membership#womenShare()}. */
    public Optional<Rate> womenShare() {
        return membership == null ? Optional.empty() : membership.womenShare();
    }

    private static void checkAmount(String name, @Nullable Money amount, Refusals refusals) {
        if (amount != null && amount.signum() < 0) {
            refusals.add(InvalidValue.negative(name, amount));
        }
    }

    /**
     * The members of a cooperative on the day of the declaration.
     *
     * <p>"Women's cooperative" is not a property of a cooperative but a bound on {@link #womenShare()} that a rule states:
     * there is no agreed threshold. Women and youth are counted apart, a young woman in both.
     *
     * @param total all members; not negative
     * @param women the women among them, from 0 to {@code total}, or {@code null} if not counted
     * @param youth the young among them by the host's own bound of age, from 0 to {@code total}, or {@code null} if not
     *     counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Membership(
            @JsonProperty(required = true) @PositiveOrZero int total,
            @Nullable @PositiveOrZero Integer women,
            @Nullable @PositiveOrZero Integer youth) {

        /**
         * The number of decimals kept of a share that has no finite decimal form.
         *
         * <p>Two different numbers {@code women / total} and a bound of at most 9 decimals are at least
         * {@code 1 / (2^31 x 10^9)}, that is 4.6 x 10^-19, apart. Rounded down to 20 decimals a share is therefore on the
         * same side of every such bound as the true one.
         */
        private static final int DECIMALS = 20;

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if a number is negative or a part is greater than {@code total}
         */
        public Membership {
            Refusals refusals = new Refusals();
            if (total < 0) {
                refusals.add(InvalidValue.negative("total", total));
            }
            checkPart("women", women, total, refusals);
            checkPart("youth", youth, total, refusals);
            refusals.throwIfAny();
        }

        /** Returns a membership of which the young are not counted. */
        public static Membership of(int total, int women) {
            return new Membership(total, women, null);
        }

        /**
         * Returns the share of women, from 0 to 1; empty if they are not counted or there is no member.
         *
         * <p>Rounded down to 20 decimals where it has no finite decimal form, so that it compares with every bound of at most 9
         * decimals as the exact share does: 2 of 3 are at least 0.666666666 and less than 0.666666667.
         */
        public Optional<Rate> womenShare() {
            return share(women, total);
        }

        /** Returns the share of the young, as {@link #womenShare()} does. */
        public Optional<Rate> youthShare() {
            return share(youth, total);
        }

        private static Optional<Rate> share(@Nullable Integer part, int total) {
            return part == null || total == 0
                    ? Optional.empty()
                    : Optional.of(new Rate(
                            BigDecimal.valueOf(part).divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.DOWN)));
        }

        private static void checkPart(String name, @Nullable Integer part, int total, Refusals refusals) {
            if (part == null) {
                return;
            }
            if (total < 0) {
                if (part < 0) {
                    refusals.add(InvalidValue.negative(name, part));
                }
            } else if (part < 0 || part > total) {
                refusals.add(InvalidValue.notPartOf(name, "total", total, part));
            }
        }
    }

    /**
     * How a cooperative is run, as calls and programmes ask for it; each part is absent if not known.
     *
     * @param boardMembers the members of its board; not negative
     * @param boardWomen the women among them, from 0 to {@code boardMembers}
     * @param chairedByWoman whether a woman chairs it
     * @param lastAssemblyOn the day of its last general assembly
     * @param shareValue the value of one share; not negative
     * @param taxesSettled whether it owes no taxes
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Governance(
            @Nullable @PositiveOrZero Integer boardMembers,
            @Nullable @PositiveOrZero Integer boardWomen,
            @Nullable Boolean chairedByWoman,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            LocalDate lastAssemblyOn,

            @Nullable @Valid Money shareValue,
            @Nullable Boolean taxesSettled) {

        /** A governance of which nothing is known. */
        public static final Governance UNKNOWN = new Governance(null, null, null, null, null, null);

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if a number is negative, or women of the board are more than its members
         */
        public Governance {
            Refusals refusals = new Refusals();
            if (boardMembers != null && boardMembers < 0) {
                refusals.add(InvalidValue.negative("boardMembers", boardMembers));
            }
            if (boardWomen != null && boardWomen < 0) {
                refusals.add(InvalidValue.negative("boardWomen", boardWomen));
            } else if (boardWomen != null && boardMembers != null && boardMembers >= 0 && boardWomen > boardMembers) {
                refusals.add(InvalidValue.notPartOf("boardWomen", "boardMembers", boardMembers, boardWomen));
            }
            if (shareValue != null && shareValue.signum() < 0) {
                refusals.add(InvalidValue.negative("shareValue", shareValue));
            }
            refusals.throwIfAny();
        }
    }

    /**
     * A programme that supported a cooperative before; rules of other programmes may depend on it.
     *
     * @param programme the programme
     * @param period the days of the support, both ends included; an open end means that it still runs
     * @param amount what it paid in all, or {@code null} if it paid nothing or the amount is not known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PastSupport(
            @JsonProperty(required = true) @NotNull @Valid ProgrammeId programme,
            @JsonProperty(required = true) @NotNull @Valid DateRange period,
            @Nullable @Valid Money amount) {

        /**
         * Checks what must be there.
         *
         * @throws IllegalArgumentException if the amount is negative
         */
        public PastSupport {
            requireNonNull(programme, "programme");
            requireNonNull(period, "period");
            if (amount != null && amount.signum() < 0) {
                throw InvalidValue.negative("amount", amount);
            }
        }
    }

    /** Builds a cooperative part by part; what is not set stays unknown. Not thread-safe. */
    public static final class Builder {

        private final CooperativeId id;
        private final LocalizedText name;
        private final Sector sector;
        private ProvinceCode province;
        private @Nullable LocalDate registeredOn;
        private @Nullable Membership membership;
        private @Nullable GeoPoint position;
        private @Nullable Ice ice;
        private @Nullable Money capital;
        private @Nullable Money turnover;
        private Set<LanguageTag> languages = Set.of();
        private @Nullable Connectivity connectivity;
        private @Nullable Set<LabelCode> labels;
        private @Nullable List<PastSupport> history;
        private @Nullable Governance governance;
        private @Nullable Boolean rural;
        private Map<String, String> ext = Map.of();

        private Builder(CooperativeId id, LocalizedText name, Sector sector, ProvinceCode province) {
            this.id = requireNonNull(id, "id");
            this.name = requireNonNull(name, "name");
            this.sector = requireNonNull(sector, "sector");
            this.province = requireNonNull(province, "province");
        }

        private Builder(Cooperative from) {
            this(from.id, from.name, from.sector, from.province);
            registeredOn = from.registeredOn;
            membership = from.membership;
            position = from.position;
            ice = from.ice;
            capital = from.capital;
            turnover = from.turnover;
            languages = from.languages;
            connectivity = from.connectivity;
            labels = from.labels;
            history = from.history;
            governance = from.governance;
            rural = from.rural;
            ext = from.ext;
        }

        /** Sets where it is. */
        public Builder province(ProvinceCode value) {
            province = requireNonNull(value, "province");
            return this;
        }

        /** Sets the day of registration. */
        public Builder registeredOn(@Nullable LocalDate value) {
            registeredOn = value;
            return this;
        }

        /** Sets its members. */
        public Builder membership(@Nullable Membership value) {
            membership = value;
            return this;
        }

        /** Sets where its workshop is. */
        public Builder position(@Nullable GeoPoint value) {
            position = value;
            return this;
        }

        /** Sets its common enterprise number. */
        public Builder ice(@Nullable Ice value) {
            ice = value;
            return this;
        }

        /** Sets its capital. */
        public Builder capital(@Nullable Money value) {
            capital = value;
            return this;
        }

        /** Sets its turnover in the last closed year. */
        public Builder turnover(@Nullable Money value) {
            turnover = value;
            return this;
        }

        /** Sets the languages that its members read or speak. */
        public Builder languages(Collection<LanguageTag> values) {
            languages = Copies.set(requireNonNull(values, "values"), "languages");
            return this;
        }

        /** Sets what connects it. */
        public Builder connectivity(@Nullable Connectivity value) {
            connectivity = value;
            return this;
        }

        /** Sets the signs of quality that it holds; none if empty, not known if {@code null}. */
        public Builder labels(@Nullable Collection<LabelCode> values) {
            labels = values == null ? null : Copies.set(values, "labels");
            return this;
        }

        /** Sets the programmes that supported it before; none if empty, not known if {@code null}. */
        public Builder history(@Nullable Collection<PastSupport> values) {
            history = values == null ? null : Copies.list(values, "history");
            return this;
        }

        /** Sets how it is run. */
        public Builder governance(@Nullable Governance value) {
            governance = value;
            return this;
        }

        /** Sets whether it works in a rural commune. */
        public Builder rural(@Nullable Boolean value) {
            rural = value;
            return this;
        }

        /** Sets what the host adds. */
        public Builder ext(Map<String, String> values) {
            ext = Copies.map(requireNonNull(values, "values"), "ext");
            return this;
        }

        /** Returns the cooperative as set so far; the builder can be used further. */
        public Cooperative build() {
            return new Cooperative(
                    id,
                    name,
                    sector,
                    province,
                    registeredOn,
                    membership,
                    position,
                    ice,
                    capital,
                    turnover,
                    languages,
                    connectivity,
                    labels,
                    history,
                    governance,
                    rural,
                    ext);
        }
    }
}
