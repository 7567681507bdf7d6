package org.cooplab.eligibility.internal.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Groups tasks that exclude each other into cliques, each as large as a first come, first in reading makes it. */
final class Cliques {

    private Cliques() {}

    /** Takes ascending lists. Returns for each task with exclusions the number of its clique, or -1. */
    static int[] of(List<int[]> exclusions) {
        int[] cliqueOf = new int[exclusions.size()];
        Arrays.fill(cliqueOf, -1);
        List<List<Integer>> cliques = new ArrayList<>();
        for (int task = 0; task < cliqueOf.length; task++) {
            int[] excluded = exclusions.get(task);
            for (int c = 0; c < cliques.size() && cliqueOf[task] < 0 && excluded.length > 0; c++) {
                if (cliques.get(c).stream().allMatch(other -> Arrays.binarySearch(excluded, other) >= 0)) {
                    cliqueOf[task] = c;
                    cliques.get(c).add(task);
                }
            }
            if (cliqueOf[task] < 0 && excluded.length > 0) {
                cliqueOf[task] = cliques.size();
                cliques.add(new ArrayList<>(List.of(task)));
            }
        }
        return cliqueOf;
    }
}
