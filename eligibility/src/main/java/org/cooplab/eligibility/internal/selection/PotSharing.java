package org.cooplab.eligibility.internal.selection;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Shares those selected among the pots that may pay for them; each is paid by one pot at most.
 *
 * <p>With seats in the pots the sharing is exact, in this order: (1) as many as possible are paid; (2) the first pot in
 * the call's order pays for as many as it can, then the second, and so on; (3) the better ranked is paid rather than
 * the worse; (4) the better ranked is paid by the earlier pot. Those who may be paid by the same set of pots are one
 * class, so the flow has one node for each class that occurs and one for each pot.
 *
 * <p>Where pots hold money and the amounts differ, the list is read from the best ranked down, and each is paid by the
 * first pot that may and whose seats and money left are enough.
 */
public final class PotSharing {

    /** How many pots a call may have: a set of pots is one word. */
    public static final int MOST_POTS = 60;

    private PotSharing() {}

    /**
     * Shares by seats.
     *
     * @param potsOf for each one selected, best ranked first, the pots that may pay for it: bit p for pot p
     * @param seats the seats of each pot
     * @return for each one selected the number of its pot, or -1
     */
    public static int[] bySeats(long[] potsOf, int[] seats) {
        int n = potsOf.length;
        Map<Long, Integer> classes = new HashMap<>();
        int[] classOf = new int[n];
        int[] sizes = new int[n];
        for (int i = 0; i < n; i++) {
            classOf[i] = classes.computeIfAbsent(potsOf[i], set -> classes.size());
            sizes[classOf[i]]++;
        }
        int kinds = classes.size();
        int pots = seats.length;
        int hub = kinds + pots;
        LexicographicFlow network = new LexicographicFlow(hub + 1);
        int[] classArc = new int[kinds];
        int[][] arc = new int[kinds][pots];
        classes.forEach((set, kind) -> {
            classArc[kind] = network.arc(hub, kind, sizes[kind]);
            for (int p = 0; p < pots; p++) {
                arc[kind][p] = (set >> p & 1) == 0 ? -1 : network.arc(kind, kinds + p, Math.min(sizes[kind], seats[p]));
            }
        });
        int[] potArc = new int[pots];
        for (int p = 0; p < pots; p++) {
            potArc[p] = network.arc(kinds + p, hub, Math.min(seats[p], n));
        }
        // what the pots can pay is a polymatroid: filling one after the other also pays for as many as possible
        for (int p = 0; p < pots; p++) {
            network.reward(potArc[p], 0, seats[p]);
            network.settle();
        }
        return assign(network, classOf, classArc, arc, pots);
    }

    private static int[] assign(LexicographicFlow network, int[] classOf, int[] classArc, int[][] arc, int pots) {
        boolean[] isPaid = new boolean[classOf.length];
        int[] paid = new int[classArc.length];
        for (int i = 0; i < isPaid.length; i++) {
            int kind = classOf[i];
            isPaid[i] = wins(network, classArc[kind], paid[kind]);
            paid[kind] += isPaid[i] ? 1 : 0;
        }
        int[] potOf = new int[classOf.length];
        Arrays.fill(potOf, -1);
        int[][] used = new int[classArc.length][pots];
        for (int i = 0; i < potOf.length; i++) {
            int kind = classOf[i];
            for (int p = 0; isPaid[i] && p < pots && potOf[i] < 0; p++) {
                if (arc[kind][p] >= 0 && wins(network, arc[kind][p], used[kind][p])) {
                    used[kind][p]++;
                    potOf[i] = p;
                }
            }
        }
        return potOf;
    }

    /** Tells whether the arc can carry one unit more than {@code units} in one of the best flows left; if so, keeps it. */
    private static boolean wins(LexicographicFlow network, int arc, int units) {
        if (network.flow(arc) <= units && network.high(arc) > units) {
            network.reward(arc, units, units + 1);
            network.settle();
        }
        boolean won = network.flow(arc) > units;
        if (won) {
            network.atLeast(arc, units + 1);
        }
        return won;
    }

    /**
     * Shares by money and seats, in order of rank.
     *
     * @param potsOf as for {@link #bySeats}
     * @param seats the seats of each pot
     * @param money the money of each pot, in minor units
     * @param amounts what each one selected gets
     * @return for each one selected the number of its pot, or -1
     */
    public static int[] byMoney(long[] potsOf, int[] seats, long[] money, long[] amounts) {
        int[] seatsLeft = seats.clone();
        long[] moneyLeft = money.clone();
        int[] potOf = new int[potsOf.length];
        for (int i = 0; i < potOf.length; i++) {
            potOf[i] = -1;
            for (int p = 0; p < seats.length && potOf[i] < 0; p++) {
                if ((potsOf[i] >> p & 1) != 0 && seatsLeft[p] > 0 && moneyLeft[p] >= amounts[i]) {
                    seatsLeft[p]--;
                    moneyLeft[p] -= amounts[i];
                    potOf[i] = p;
                }
            }
        }
        return potOf;
    }
}
