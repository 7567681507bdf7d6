package org.cooplab.distribution.internal.network;

import java.util.Collection;
import java.util.List;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.jspecify.annotations.Nullable;

/** Finds codes of provinces and regions that the gazetteer does not know, each with the known one that looks most like it. */
final class CodeCheck {

    private final List<String> provinces;
    private final List<String> regions;
    private final Faults faults;

    CodeCheck(Gazetteer gazetteer, Faults faults) {
        this.provinces = gazetteer.provinces().stream()
                .map(province -> province.code().value())
                .toList();
        this.regions = gazetteer.regions().stream()
                .map(region -> region.code().value())
                .toList();
        this.faults = faults;
    }

    /** Checks where a site is. */
    void province(ProvinceCode code, String at) {
        check("network.province.unknown", code.value(), provinces, at);
    }

    /** Checks where goods may be delivered to. */
    void regions(Collection<RegionCode> codes, String at) {
        codes.forEach(code -> check("network.region.unknown", code.value(), regions, at));
    }

    /** Checks where a partner works: it may work in other countries as well, of which the gazetteer knows nothing. */
    void served(Collection<RegionCode> codes, String at) {
        regions(codes.stream().filter(this::ofKnownCountry).toList(), at);
    }

    private boolean ofKnownCountry(RegionCode code) {
        return regions.stream().anyMatch(region -> country(region).equals(country(code.value())));
    }

    private static String country(String code) {
        return code.substring(0, Math.max(0, code.indexOf('-')));
    }

    private void check(String fault, String code, List<String> known, String at) {
        if (known.contains(code)) {
            return;
        }
        String nearest = nearest(code, known);
        faults.add(
                nearest == null
                        ? Fault.of(fault, at).with("code", code)
                        : Fault.of(fault + ".suggestion", at).with("code", code).with("suggestion", nearest));
    }

    /** Returns the known word that somebody most likely meant, of several the first; {@code null} if none is known. */
    private static @Nullable String nearest(String word, List<String> known) {
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : known) {
            int slips = slips(word, candidate);
            if (slips < least) {
                least = slips;
                best = candidate;
            }
        }
        return best;
    }

    /** Returns how much is to be mended: 2 for a letter that is too much, missing or wrong, 1 for two neighbours in each other's place. */
    private static int slips(String from, String to) {
        int[][] least = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                if (i == 0 || j == 0) {
                    least[i][j] = 2 * (i + j);
                    continue;
                }
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                least[i][j] =
                        Math.min(least[i - 1][j - 1] + (same ? 0 : 2), Math.min(least[i - 1][j], least[i][j - 1]) + 2);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    least[i][j] = Math.min(least[i][j], least[i - 2][j - 2] + 1);
                }
            }
        }
        return least[from.length()][to.length()];
    }
}
