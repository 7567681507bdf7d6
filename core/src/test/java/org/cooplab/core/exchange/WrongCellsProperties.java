package org.cooplab.core.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;

class WrongCellsProperties {

    private static final Map<String, String> APPLICATION = row("""
            application=a
            call=c
            submitted_at=2026-03-08T09:00:00Z
            requested=1
            requested_currency=MAD
            project_fr=Miel
            mark:impact=7
            cooperative=tifawin
            name_fr=Tifawin
            sector=ARGAN
            province=MA-TIZ
            registered_on=2020-01-31
            members=10
            women=10
            youth=1
            latitude=29.7
            longitude=-9.7
            ice=000036794000036
            capital=1
            capital_currency=MAD
            turnover=1
            turnover_currency=MAD
            languages=fr ber
            connectivity=PHONE
            labels=IGP
            rural=true
            """);

    private static final List<String> WRONG_IN_APPLICATION = wrong("""
            application=a b
            application=
            call=
            submitted_at=soon
            submitted_at=
            requested=-1
            requested=1O
            requested_currency=DH
            project_fr=FORMFEED
            mark:impact=x
            cooperative=a b
            name_fr=
            sector=
            province=Tiznit
            registered_on=8 mars
            members=-1
            members=many
            members=
            women=-1
            women=few
            youth=-1
            latitude=91
            latitude=29,7
            longitude=200
            longitude=
            ice=1
            capital=-5
            capital_currency=
            turnover=x
            turnover_currency=DH
            languages=FR
            connectivity=pigeon
            labels=a/b IGP
            rural=yes
            """);

    private static final Map<String, String> OFFER = row("""
            product=amlou
            producer=tifawin
            name_fr=Amlou
            category=spread
            pack=XJR
            contents=250
            contents_unit=GRM
            gross_grams=400
            volume_millilitres=300
            min_celsius=5
            max_celsius=20
            shelf_life=P21D
            fragile=true
            labels=IGP
            offer=o
            seller=tifawin
            from=2026-03-08
            until=2026-03-09
            available=3
            available_unit=XJR
            """);

    private static final List<String> WRONG_IN_OFFER = wrong("""
            product=a b
            product=
            producer=
            name_fr=
            category=
            pack=jar
            pack=
            contents=-5
            contents=x
            contents=
            contents_unit=gram
            contents_unit=
            gross_grams=-1
            gross_grams=x
            volume_millilitres=-1
            min_celsius=-300
            min_celsius=x
            max_celsius=warm
            max_celsius=
            shelf_life=PT0S
            shelf_life=long
            fragile=oui
            labels=a/b
            offer=a b
            offer=
            seller=
            from=soon
            until=late
            available=-3
            available=lots
            available_unit=
            available_unit=jar
            """);

    private static Map<String, String> row(String cells) {
        Map<String, String> row = new LinkedHashMap<>();
        cells.lines().forEach(cell -> put(row, cell));
        return row;
    }

    private static List<String> wrong(String cells) {
        return cells.replace("FORMFEED", "\f").lines().toList();
    }

    private static void put(Map<String, String> row, String cell) {
        int equals = cell.indexOf('=');
        row.put(cell.substring(0, equals), cell.substring(equals + 1));
    }

    @Provide
    Arbitrary<List<String>> wrongInApplication() {
        return several(WRONG_IN_APPLICATION);
    }

    @Provide
    Arbitrary<List<String>> wrongInOffer() {
        return several(WRONG_IN_OFFER);
    }

    private static Arbitrary<List<String>> several(List<String> wrong) {
        return Arbitraries.of(wrong)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .uniqueElements(cell -> cell.substring(0, cell.indexOf('=')));
    }

    @Property(tries = 3_000)
    @Label("of several wrong cells of an application each is told, and none but these")
    void applications(@ForAll("wrongInApplication") List<String> wrong) {
        checkTold(APPLICATION, wrong, ApplicationsCsv::read);
    }

    @Property(tries = 3_000)
    @Label("of several wrong cells of a catalogue each is told, and none but these")
    void catalogues(@ForAll("wrongInOffer") List<String> wrong) {
        checkTold(OFFER, wrong, CatalogueCsv::read);
    }

    private static void checkTold(Map<String, String> sound, List<String> wrong, Consumer<String> read) {
        Map<String, String> row = new LinkedHashMap<>(sound);
        Set<String> expected = new TreeSet<>();
        for (String cell : wrong) {
            Map<String, String> alone = new LinkedHashMap<>(sound);
            put(alone, cell);
            expected.addAll(told(alone, read));
            put(row, cell);
        }
        assertEquals(expected, told(row, read));
    }

    /** Returns the places told. */
    private static Set<String> told(Map<String, String> row, Consumer<String> read) {
        Set<String> places = new TreeSet<>();
        try {
            read.accept(String.join(";", row.keySet()) + "\n" + String.join(";", row.values()) + "\n");
        } catch (InvalidDocument refused) {
            for (Fault fault : refused.faults()) {
                places.add(fault.pointer());
            }
        }
        return places;
    }
}
