package org.cooplab.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.examples.quickstart.data.PlaceFact;
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
    void each_round_has_a_map_with_the_numbers_of_its_table() {
        String[] rounds = section("map").split("<details", -1);
        int seen = 0;
        for (String round : rounds) {
            if (!round.contains("class=\"round\"")) {
                continue;
            }
            seen++;
            List<Integer> inTable = numbers(round, "<td class=\"n\"><b>([0-9]+)</b>");
            assertEquals(IntStream.rangeClosed(1, inTable.size()).boxed().toList(), inTable);
            assertTrue(inTable.containsAll(numbers(round, "class=\"number\">([0-9]+)<")), round);
            assertTrue(round.contains("class=\"arrow\""), round);
        }
        assertTrue(seen > 1);
    }

    private static List<Integer> numbers(String html, String pattern) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    /** The amounts of a row, without its name; a dash is nothing. */
    private static List<BigDecimal> amounts(String row) {
        return Pattern.compile("<td class=\"n\">(.*?)</td>")
                .matcher(row)
                .results()
                .map(cell -> said(cell.group(1)).findFirst().orElse("0"))
                .map(amount -> new BigDecimal(amount.replaceAll("[^0-9,-]", "").replace(',', '.')))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void a_bill_and_who_earns_what_of_it_add_up() {
        String[] bills = section("bill").split("data-choice=\"chosen-bill\"", -1);
        assertEquals(13, bills.length);
        for (String bill : List.of(bills).subList(1, bills.length)) {
            String[] tables = bill.split("</table>", -1);
            List<BigDecimal> paid = new ArrayList<>();
            BigDecimal goods = BigDecimal.ZERO;
            boolean taxes = false;
            for (String row : tables[0].split("<tr class=", -1)) {
                if (row.startsWith("\"subtotal\"")) {
                    goods = sum(paid);
                    assertEquals(0, goods.compareTo(amounts(row).get(0)), row);
                } else if (row.startsWith("\"sum\"")) {
                    assertEquals(0, sum(paid).compareTo(amounts(row).get(0)), row);
                    taxes = true;
                } else if (!taxes) {
                    paid.addAll(amounts(row));
                }
            }
            assertTrue(taxes && goods.signum() > 0);
            for (String row : tables[1].split("<tr class=", -1)) {
                List<BigDecimal> earned = amounts(row);
                if (!earned.isEmpty()) {
                    assertEquals(0, sum(earned.subList(1, earned.size())).compareTo(earned.get(0)), row);
                }
                if (row.startsWith("\"sum\"")) {
                    assertEquals(0, sum(paid).compareTo(earned.get(0)), row);
                }
            }
        }
    }

    @Test
    void a_bill_tells_which_pack_at_which_price_and_what_is_not_carried() {
        String bills = section("bill");
        assertTrue(said(bills).anyMatch(text -> text.matches(".*, \\d+\u00A0?.?(g|kg|ml|l)")), "a pack");
        assertTrue(said(bills).anyMatch(text -> text.matches("\\d+ × [\\d\\s\u202F]+,\\d\\d.DH")), "a price");
        List<String> left = Pattern.compile("<th scope=\"row\">(order-\\d+|<bdi class=\"id\">(order-\\d+)</bdi>)")
                .matcher(section("unassigned"))
                .results()
                .map(found -> found.group(2))
                .toList();
        assertFalse(left.isEmpty());
        String[] parts = bills.split("<div id=\"bill-", -1);
        for (String bill : List.of(parts).subList(1, parts.length)) {
            String order = bill.substring(0, bill.indexOf('"'));
            assertEquals(left.contains(order), bill.contains("href=\"#unassigned\""), order);
            assertEquals(left.contains(order), bill.contains("non transporté"), order);
        }
    }

    @Test
    void parts_of_a_reason_stand_inside_it_and_only_the_whole_is_not_met() {
        String screening = section("screening");
        assertTrue(screening.contains("<ul class=\"parts\"><li>"), "reasons with parts");
        Pattern.compile("<li>(.*?)</li>")
                .matcher(screening)
                .results()
                .forEach(part -> assertFalse(part.group(1).contains("Non rempli"), part.group(1)));
    }

    @Test
    void a_place_has_its_arabic_name_where_the_data_or_the_gazetteer_has_one() {
        Map<String, Optional<String>> names = new HashMap<>();
        PlaceFact.all().forEach(place -> names.putIfAbsent(place.id(), place.arabicName()));
        assertEquals(Optional.of("مرتيل"), names.get("gn:2542987"), "the file");
        assertEquals(Optional.of("تطوان"), names.get("gn:2528910"), "its province");
        assertEquals(Optional.of("الداخلة"), names.get("gn:8542188"), "a place of the same name");
        assertEquals(Optional.empty(), names.get("gn:2548818"), "nobody knows");
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
