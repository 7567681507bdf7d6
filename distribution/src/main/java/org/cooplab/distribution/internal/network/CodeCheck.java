package org.cooplab.distribution.internal.network;

import java.util.Collection;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.geo.RegionCode;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;

/** Finds codes of provinces and regions the gazetteer does not know, each with the known one that was meant if it can be told. */
final class CodeCheck {

    private final Gazetteer gazetteer;
    private final Faults faults;

    CodeCheck(Gazetteer gazetteer, Faults faults) {
        this.gazetteer = gazetteer;
        this.faults = faults;
    }

    /** Checks where a site is. */
    void province(ProvinceCode code, String at) {
        if (gazetteer.province(code).isEmpty()) {
            faults.add(Fault.of("network.province.unknown", at)
                    .with("code", code)
                    .suggesting(gazetteer.provinceMeant(code.value()).orElse(null)));
        }
    }

    /** Checks where goods may be delivered to. */
    void regions(Collection<RegionCode> codes, String at) {
        for (RegionCode code : codes) {
            if (gazetteer.region(code).isEmpty()) {
                faults.add(Fault.of("network.region.unknown", at)
                        .with("code", code)
                        .suggesting(gazetteer.regionMeant(code.value()).orElse(null)));
            }
        }
    }

    /** Checks where a partner works: it may work in other countries as well, of which the gazetteer knows nothing. */
    void served(Collection<RegionCode> codes, String at) {
        regions(codes.stream().filter(this::isOfKnownCountry).toList(), at);
    }

    private boolean isOfKnownCountry(RegionCode code) {
        return gazetteer.regions().stream()
                .anyMatch(region -> region.code().country().equals(code.country()));
    }
}
