package org.cooplab.eligibility;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.Placement;
import org.cooplab.eligibility.selection.PotReport;
import org.cooplab.eligibility.selection.QuotaReport;
import org.jspecify.annotations.Nullable;

/**
 * Who is chosen in a call, who waits, who is refused and who is pending, each with its reasons.
 *
 * <p>The same call, applications and date give the same selection, whatever the order of the input. Immutable; lists are
 * copied.
 *
 * @param schemaVersion the version of this format, {@code "1"}
 * @param call which call
 * @param callHash the SHA-256 of the call as it was applied, in hexadecimal digits
 * @param date the day on which the rules were judged
 * @param method how the choice was made
 * @param seats the seats of the call
 * @param places one for each application: the ranked by rank, then the others by id
 * @param quotas how far each quota was met
 * @param pots how each pot was used
 * @param moneyLeft the money that nobody got, or {@code null} if the call has no budget
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Selection(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) CallId call,
        @JsonProperty(required = true) String callHash,

        @JsonProperty(required = true) @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate date,

        @JsonProperty(required = true) Method method,
        @JsonProperty(required = true) int seats,
        @JsonProperty(required = true) List<Placement> places,
        List<QuotaReport> quotas,
        List<PotReport> pots,
        @Nullable Money moneyLeft) {

    /** The version of this format. */
    public static final String SCHEMA = "1";

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the version is another
     */
    public Selection {
        Refusals.requireVersion(schemaVersion, SCHEMA);
        requireNonNull(call, "call");
        requireNonNull(callHash, "callHash");
        requireNonNull(date, "date");
        requireNonNull(method, "method");
        places = List.copyOf(requireNonNull(places, "places"));
        quotas = quotas == null ? List.of() : List.copyOf(quotas);
        pots = pots == null ? List.of() : List.copyOf(pots);
    }

    /** Returns those who have a seat, by rank. */
    public List<Placement> selected() {
        return with(Placement.Status.SELECTED);
    }

    /** Returns those who wait for a seat, by rank. */
    public List<Placement> reserve() {
        return with(Placement.Status.RESERVE);
    }

    /** Returns those who are refused: beyond the reserve list by rank, then the others by id. */
    public List<Placement> refused() {
        return with(Placement.Status.REFUSED);
    }

    /** Returns those whose place depends on what is not known, by id. */
    public List<Placement> pending() {
        return with(Placement.Status.PENDING);
    }

    /** Returns what became of one application, if it is one of this selection. */
    public Optional<Placement> of(ApplicationId application) {
        return places.stream().filter(p -> p.application().equals(application)).findFirst();
    }

    /** Returns the seats that are missing to the minima, all together; 0 if every minimum is met. */
    public int shortfall() {
        return quotas.stream().mapToInt(QuotaReport::shortfall).sum();
    }

    private List<Placement> with(Placement.Status status) {
        return places.stream().filter(p -> p.status() == status).toList();
    }

    /** How a choice was made; {@link org.cooplab.eligibility.selection.CallForProjects} says what each does. */
    public enum Method {
        /** All get the same: the best list of all that the call allows. */
        EXACT,
        /** Amounts differ: minima first, then in order of rank. */
        IN_ORDER
    }

    /**
     * A selection after withdrawals, compared with a fresh one without those who left.
     *
     * <p>Seats already given are kept; the free ones are filled so that, of all lists with those kept, the best by
     * the rule of the call results. A fresh selection may move everybody and so may differ; each difference is
     * listed.
     *
     * @param selection the selection now; those who left are refused
     * @param arrived those who got a seat by this replacement, by rank
     * @param differences those who have a seat now but not in a fresh selection, or the other way round; empty if
     *     both select the same
     */
    public record Replacement(
            @JsonProperty(required = true) Selection selection,
            @JsonProperty(required = true) List<ApplicationId> arrived,
            @JsonProperty(required = true) List<Difference> differences) {

        /** Copies the lists. */
        public Replacement {
            requireNonNull(selection, "selection");
            arrived = List.copyOf(requireNonNull(arrived, "arrived"));
            differences = List.copyOf(requireNonNull(differences, "differences"));
        }
    }

    /**
     * One application that a fresh selection would treat differently.
     *
     * @param application which
     * @param now what it is after the replacement
     * @param anew what it is in a fresh selection
     * @param reason why they differ
     */
    public record Difference(
            @JsonProperty(required = true) ApplicationId application,
            @JsonProperty(required = true) Placement.Status now,
            @JsonProperty(required = true) Placement.Status anew,
            @JsonProperty(required = true) Reason reason) {

        /** Checks what must be there. */
        public Difference {
            requireNonNull(application, "application");
            requireNonNull(now, "now");
            requireNonNull(anew, "anew");
            requireNonNull(reason, "reason");
        }
    }
}
