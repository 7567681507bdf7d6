package org.cooplab.distribution;

import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Locale;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.junit.jupiter.api.Test;

/** Codes of provinces and regions in a network, as a platform writes them. */
class CodesOfNetworkTest {

    private static final String TEXT = Documents.write(network(van("v", "500")));

    private static List<Fault> faults(String text, Gazetteer gazetteer) {
        Network network = Documents.read(Network.class, text);
        return assertThrows(InvalidDocument.class, () -> DistributionPlanner.compile(network, gazetteer))
                .faults();
    }

    private static List<String> told(String text) {
        return faults(text, Gazetteer.morocco()).stream().map(Fault::toString).toList();
    }

    /** Changes one occurrence, counted from 0, of a text. */
    private static String changed(String text, String from, String to, int occurrence) {
        int at = -1;
        for (int seen = 0; seen <= occurrence; seen++) {
            at = text.indexOf(from, at + 1);
        }
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    @Test
    void each_unknown_code_is_told_where_it_stands_with_the_code_that_was_meant_if_that_can_be_told() {
        DistributionPlanner.compile(Documents.read(Network.class, TEXT));
        String broken = changed(TEXT, "MA-MAR", "MA-MRA", 0);
        assertEquals(
                List.of(
                        "/producers/0/site/province network.province.unknown.suggestion {code=MA-MRA, suggestion=MA-MAR}"),
                told(broken));
        String all = TEXT.replace("MA-MAR", "MA-TIT").replace("MA-07", "MA-7");
        assertEquals(
                List.of(
                        "/partners/0/regions network.region.unknown.suggestion {code=MA-7, suggestion=MA-07}",
                        "/producers/0/site/province network.province.unknown {code=MA-TIT}"), // MA-TET as well as
                // MA-TIZ
                told(all).stream()
                        .filter(fault -> fault.startsWith("/partners") || fault.startsWith("/producers/0"))
                        .sorted()
                        .toList());
    }

    @Test
    void a_partner_may_also_work_in_a_country_of_which_nothing_is_known_but_a_relay_not() {
        String abroad = TEXT.replace("\"MA-07\"", "\"MA-07\",\"FR-IDF\"");
        DistributionPlanner.compile(Documents.read(Network.class, abroad));
        String relay = TEXT.replaceFirst("\"regions\":\\[]", "\"regions\":[\"FR-IDF\"]");
        assertEquals(
                List.of("/relays/0/regions network.region.unknown {code=FR-IDF}"), // nothing looks like it
                told(relay));
    }

    @Test
    void where_no_code_is_known_none_is_proposed() {
        List<Fault> faults = faults(TEXT, Gazetteer.of(List.of(), List.of()));
        assertEquals(
                List.of("network.province.unknown"),
                faults.stream().map(Fault::code).distinct().toList());
        assertEquals(
                "The province MA-MAR is not known.",
                Messages.of(Locale.ENGLISH, DistributionPlanner.class).text(faults.get(0)));
    }
}
