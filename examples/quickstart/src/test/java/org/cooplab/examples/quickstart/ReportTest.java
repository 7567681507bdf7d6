package org.cooplab.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.examples.quickstart.pilot.Pilot;
import org.cooplab.examples.quickstart.report.Report;
import org.cooplab.examples.quickstart.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader of the report reads. */
class ReportTest {

    @TempDir
    private static Path folder;

    private static String page;

    @BeforeAll
    static void write_the_report() throws Exception {
        Pilot pilot = Pilot.run(World.of(2026, LocalDate.of(2026, 3, 6), 60), step -> {});
        page = Files.readString(new Report(pilot, LanguageTag.FR).writeTo(folder));
    }

    private static String section(String id) {
        int from = page.indexOf("<section id=\"" + id + "\"");
        assertTrue(from >= 0, id);
        return page.substring(from, page.indexOf("</section>", from));
    }

    /** Returns what is said in French, sentence by sentence. */
    private static Stream<String> said(String html) {
        return Pattern.compile("<span class=\"t\" lang=\"fr\">(.*?)</span>")
                .matcher(html)
                .results()
                .map(found -> found.group(1).replaceAll("<[^>]*>", ""));
    }

    @Test
    void names_stand_for_ids_in_sentences() {
        List<String> ids = Stream.of("bill", "screening", "selection", "training", "support", "coverage")
                .flatMap(id -> said(section(id)))
                .filter(text -> text.matches(".*(?:coop-\\d|keeper-|\\bstalls|mourafaka).*"))
                .toList();
        assertEquals(List.of(), ids);
        assertTrue(section("bill").contains("(tarif «\u00A0étals du marché\u00A0»)"));
        assertTrue(section("screening").contains("Mourafaka"));
    }

    @Test
    void who_gets_what_of_a_bill_is_told_one_party_after_the_other() {
        String bill = section("bill");
        String[] parts = bill.split("<details>");
        assertEquals(13, parts.length);
        for (String part : List.of(parts).subList(1, parts.length)) {
            List<String> parties = said(part.substring(0, part.indexOf("</details>")))
                    .filter(text -> text.matches(".* (?:reçoit|verse) .*"))
                    .map(text -> text.replaceFirst(" (?:reçoit|verse) .*", ""))
                    .toList();
            List<String> turns = new ArrayList<>();
            for (String party : parties) {
                if (turns.isEmpty() || !turns.get(turns.size() - 1).equals(party)) {
                    turns.add(party);
                }
            }
            assertEquals(List.copyOf(new LinkedHashSet<>(parties)), turns);
            assertTrue(turns.size() > 3, turns::toString);
        }
    }

    @Test
    void who_waits_is_not_told_to_be_refused() {
        List<String> rows = Stream.of(section("selection").split("<tr"))
                .filter(row -> row.contains("Liste d’attente\u00A0: "))
                .toList();
        assertFalse(rows.isEmpty());
        rows.forEach(row -> assertFalse(row.contains("Non sélectionnée"), row));
        assertTrue(section("selection").contains("Sélectionnée\u00A0: rang 1 pour 8 places."));
    }

    @Test
    void a_need_is_told_from_the_sentence_around_it() {
        assertTrue(
                said(section("coverage")).anyMatch(text -> text.matches("Aucune action ne répond au besoin «.*» .*")));
    }

    @Test
    void each_payout_is_told_step_by_step_with_its_day() {
        List<String> accounts =
                Stream.of(section("payouts").split("<h4>")).skip(1).toList();
        assertFalse(accounts.isEmpty());
        for (String account : accounts) {
            List<String> sentences = said(account).toList();
            assertTrue(
                    sentences.get(0).matches(".* le 6\u00A0mars\u00A02026\u00A0: \\d+ commandes? .*"),
                    sentences::toString);
            assertTrue(sentences.get(1).matches(".* reçoit .* produits\\."), sentences::toString);
        }
    }
}
