package org.cooplab.eligibility.internal.selection;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The sharing among pots against the obvious one: try every sharing. */
class PotSharingProperties {

    private static final class Everything {
        final long[] potsOf;
        final int[] seats;
        final int[] left;
        final int[] now;
        int[] best = {};
        boolean any;

        Everything(long[] potsOf, int[] seats) {
            this.potsOf = potsOf;
            this.seats = seats;
            this.left = seats.clone();
            this.now = new int[potsOf.length];
        }

        void from(int i) {
            if (i == now.length) {
                if (!any || better()) {
                    best = now.clone();
                    any = true;
                }
                return;
            }
            now[i] = -1;
            from(i + 1);
            for (int p = 0; p < seats.length; p++) {
                if ((potsOf[i] >> p & 1) == 1 && left[p] > 0) {
                    left[p]--;
                    now[i] = p;
                    from(i + 1);
                    left[p]++;
                }
            }
            now[i] = -1;
        }

        private boolean better() {
            int[] a = counts(now);
            int[] b = counts(best);
            int order = Integer.compare(Arrays.stream(b).sum(), Arrays.stream(a).sum());
            if (order == 0) {
                order = Arrays.compare(b, a);
            }
            for (int i = 0; order == 0 && i < now.length; i++) {
                order = Boolean.compare(best[i] >= 0, now[i] >= 0);
            }
            for (int i = 0; order == 0 && i < now.length; i++) {
                order = Integer.compare(now[i], best[i]);
            }
            return order < 0;
        }

        private int[] counts(int[] sharing) {
            int[] counts = new int[seats.length];
            for (int pot : sharing) {
                if (pot >= 0) {
                    counts[pot]++;
                }
            }
            return counts;
        }
    }

    @Property
    @Label(
            "as many as possible are paid, the first pots fill first, then the better ranked are paid, then by the earlier pot")
    void optimal(@ForAll long seed) {
        Random random = new Random(seed);
        int pots = 1 + random.nextInt(4);
        long[] potsOf = new long[random.nextInt(7)];
        for (int i = 0; i < potsOf.length; i++) {
            potsOf[i] = random.nextInt(1 << pots);
        }
        int[] seats = random.ints(pots, 0, 4).toArray();
        Everything everything = new Everything(potsOf, seats);
        everything.from(0);
        assertArrayEquals(everything.best, PotSharing.bySeats(potsOf, seats));
    }
}
