package org.cooplab.distribution.internal.network;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;

/** Finds codes of provinces and regions the gazetteer does not know, each with the known one that looks like it if any does. */
final class CodeCheck {

    private final List<String> provinces;
    private final List<String> regions;
    private final Set<String> countries;
    private final Faults faults;

    CodeCheck(Gazetteer gazetteer, Faults faults) {
        this.provinces = gazetteer.provinces().stream()
                .map(province -> province.code().value())
                .toList();
        this.regions = gazetteer.regions().stream()
                .map(region -> region.code().value())
                .toList();
        this.countries = gazetteer.regions().stream()
                .map(region -> region.code().country())
                .collect(Collectors.toSet());
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
        regions(
                codes.stream()
                        .filter(code -> countries.contains(code.country()))
                        .toList(),
                at);
    }

    private void check(String fault, String code, List<String> known, String at) {
        if (!known.contains(code)) {
            faults.add(Fault.of(fault, at).with("code", code).suggesting(code, known));
        }
    }
}
