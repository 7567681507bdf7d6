package org.cooplab.eligibility.internal.selection;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.PotReport;
import org.jspecify.annotations.Nullable;

/** The second step: who pays for whom. It sees only those selected and never changes that. */
final class PotStep {

    private final CallForProjects call;
    private final List<Entrant> chosen;
    private final int[] potOf;
    private final long[] amounts;

    PotStep(CallForProjects call, List<Entrant> chosen) {
        this.call = call;
        this.chosen = chosen;
        int pots = call.pots().size();
        amounts = chosen.stream()
                .mapToLong(entrant -> entrant.amount == null ? 0 : entrant.amount.minor())
                .toArray();
        long[] mayPay = chosen.stream().mapToLong(entrant -> entrant.pots).toArray();
        int[] seats = new int[pots];
        long[] money = new long[pots];
        boolean holdsMoney = false;
        for (int p = 0; p < pots; p++) {
            Pot pot = call.pots().get(p);
            seats[p] = pot.seats() == null ? chosen.size() : pot.seats();
            money[p] = pot.budget() == null ? Long.MAX_VALUE : pot.budget().minor();
            holdsMoney |= pot.budget() != null;
        }
        boolean equal = Arrays.stream(amounts).distinct().limit(2).count() < 2;
        if (pots == 0 || chosen.isEmpty()) {
            potOf = new int[chosen.size()];
            Arrays.fill(potOf, -1);
        } else if (holdsMoney && !equal) {
            potOf = PotSharing.byMoney(mayPay, seats, money, amounts);
        } else {
            for (int p = 0; p < pots; p++) {
                seats[p] = amounts[0] == 0 ? seats[p] : (int) Math.min(seats[p], money[p] / amounts[0]);
            }
            potOf = PotSharing.bySeats(mayPay, seats);
        }
    }

    @Nullable
    String potOf(int i) {
        return potOf[i] < 0 ? null : call.pots().get(potOf[i]).id();
    }

    /** Says of each one selected that no pot pays for why: none is for it, or those that are have nothing left. */
    void explain() {
        for (int i = 0; i < potOf.length && !call.pots().isEmpty(); i++) {
            Entrant entrant = chosen.get(i);
            if (potOf[i] >= 0) {
                entrant.reasons.add(Reason.of("pot.pays").with("pot", requireNonNull(potOf(i))));
            } else if (entrant.pots != 0) {
                entrant.reasons.add(Reason.of("pot.used-up"));
            } else {
                entrant.reasons.add(Reason.of(entrant.potsUnknown == 0 ? "pot.none" : "pot.unknown"));
            }
        }
    }

    List<PotReport> reports() {
        List<PotReport> reports = new ArrayList<>();
        for (int p = 0; p < call.pots().size(); p++) {
            Pot pot = call.pots().get(p);
            List<ApplicationId> paid = new ArrayList<>();
            long spent = 0;
            for (int i = 0; i < potOf.length; i++) {
                if (potOf[i] == p) {
                    paid.add(chosen.get(i).application.id());
                    spent = Math.addExact(spent, amounts[i]);
                }
            }
            Integer seatsLeft = pot.seats() == null ? null : pot.seats() - paid.size();
            Money budget = pot.budget();
            Money moneyLeft = budget == null ? null : Money.ofMinor(budget.minor() - spent, budget.currency());
            List<Reason> reasons = seatsLeft == null || seatsLeft == 0
                    ? List.of()
                    : List.of(Reason.of("pot.seats-left").with("pot", pot.id()).with("seats", seatsLeft));
            reports.add(new PotReport(pot.id(), paid, seatsLeft, moneyLeft, reasons));
        }
        return reports;
    }
}
