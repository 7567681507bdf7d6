package org.cooplab.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Collectors;
import org.cooplab.core.cooperative.Cooperative.Governance;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.TemperatureRange;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.OpeningHours;
import org.cooplab.core.time.TimeWindow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedValuesTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Money            | {"amount":"1.001","currency":"MAD"}                        | /amount
                    Money            | {"amount":"1","currency":"XAU"}                            | /currency
                    Money            | {"minor":1,"amount":"1.00","currency":"MAD"}                 | /minor
                    Quantity         | {"value":"0.5","unitCode":"H87"}                           | /value
                    Quantity         | {"value":"1","unitCode":"kilo"}                            | /unitCode
                    Weight           | {"value":"0.0005","unitCode":"KGM"}                        | /value
                    Weight           | {"value":"-1","unitCode":"KGM"}                            | /value
                    Weight           | {"value":"1","unitCode":"LTR"}                             | /unitCode
                    UnitPrice        | {"amount":"0.1234567","currency":"MAD","per":{"value":"1","unitCode":"KGM"}} | /amount
                    UnitPrice        | {"amount":"1","currency":"MAD","per":{"value":"0","unitCode":"KGM"}} | /per
                    TemperatureRange | {"minCelsius":6,"maxCelsius":2}                            | /maxCelsius
                    TemperatureRange | {"minCelsius":-300,"maxCelsius":2}                         | /minCelsius
                    GeoPoint         | {"latitude":91,"longitude":0}                              | /latitude
                    DateRange        | {"start":"2026-02-01","end":"2026-01-01"}                  | /end
                    TimeWindow       | {"start":"2026-02-01T00:00:00Z","end":"2026-02-01T00:00:00Z"} | /end
                    OpeningHours     | {"zone":"Africa/Casablanca","weekly":[{"days":[],"opens":"09:00","closes":"10:00"}]} | /weekly/0/days
                    """)
    void a_value_that_cannot_be_is_told_at_its_member(String type, String json, String pointer) {
        Class<?> asked = switch (type) {
            case "Money" -> Money.class;
            case "Quantity" -> Quantity.class;
            case "Weight" -> Weight.class;
            case "UnitPrice" -> UnitPrice.class;
            case "TemperatureRange" -> TemperatureRange.class;
            case "GeoPoint" -> GeoPoint.class;
            case "DateRange" -> DateRange.class;
            case "TimeWindow" -> TimeWindow.class;
            case "OpeningHours" -> OpeningHours.class;
            default -> throw new AssertionError(type);
        };
        InvalidDocument told = assertThrows(InvalidDocument.class, () -> Documents.read(asked, json));
        assertEquals(1, told.faults().size(), () -> told.faults().toString());
        assertEquals(pointer, told.faults().get(0).pointer());
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    LocalizedText | {"":"a","fr":"b","e.n":" ","FR":"c"}              | / /e.n /e.n /FR
                    GeoPoint      | {"latitude":91,"longitude":-181}                  | /latitude /longitude
                    Membership    | {"total":3,"women":4,"youth":-1}                  | /women /youth
                    Governance    | {"boardMembers":-1,"boardWomen":3,"shareValue":{"amount":"-1","currency":"MAD"}} | /boardMembers /shareValue
                    UnitPrice     | {"amount":"0.1234567","currency":"MAD","per":{"value":"0","unitCode":"KGM"}} | /amount /per
                    Partner       | {"id":"a","name":"A","parent":"a","reach":"LOCAL","regions":["MA-01","MA-02"]} | /parent /regions
                    """)
    void everything_that_is_wrong_with_a_value_is_told_at_once(String type, String json, String pointers) {
        Class<?> asked = switch (type) {
            case "LocalizedText" -> LocalizedText.class;
            case "GeoPoint" -> GeoPoint.class;
            case "Membership" -> Membership.class;
            case "Governance" -> Governance.class;
            case "UnitPrice" -> UnitPrice.class;
            case "Partner" -> Partner.class;
            default -> throw new AssertionError(type);
        };
        InvalidDocument told = assertThrows(InvalidDocument.class, () -> Documents.read(asked, json));
        assertEquals(pointers, told.faults().stream().map(Fault::pointer).collect(Collectors.joining(" ")));
    }
}
