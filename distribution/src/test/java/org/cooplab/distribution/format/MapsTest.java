package org.cooplab.distribution.format;

import static org.cooplab.distribution.fixture.SmallWorld.CITY;
import static org.cooplab.distribution.fixture.SmallWorld.DAY;
import static org.cooplab.distribution.fixture.SmallWorld.line;
import static org.cooplab.distribution.fixture.SmallWorld.network;
import static org.cooplab.distribution.fixture.SmallWorld.order;
import static org.cooplab.distribution.fixture.SmallWorld.van;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.json.Documents;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.DistributionPlan;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.distribution.routing.Budget;
import org.cooplab.distribution.routing.InitialPlan.InitialRoute;
import org.cooplab.distribution.routing.Job;
import org.cooplab.distribution.routing.Load;
import org.cooplab.distribution.routing.Plan;
import org.cooplab.distribution.routing.PlanChecker;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.RoutingProblem;
import org.cooplab.distribution.routing.Step;
import org.cooplab.distribution.routing.Travel;
import org.cooplab.distribution.routing.VehicleType;
import org.cooplab.distribution.routing.Visit;
import org.junit.jupiter.api.Test;

class MapsTest {

    @Test
    void a_table_of_osrm_is_travel_in_whole_seconds_and_metres() throws Exception {
        String text = """
                {"code": "Ok", "durations": [[0, 12.5], [13.4, 0]], "distances": [[0, 100.4], [99.5, 0]],
                 "sources": [{"location": [-6.8, 34.0]}], "destinations": []}
                """;
        Travel travel = Documents.read(OsrmTable.class, text).travel();
        assertEquals(13, travel.duration(0, 1));
        assertEquals(13, travel.duration(1, 0));
        assertEquals(100, travel.distance(0, 1));
        assertEquals(100, travel.distance(1, 0));
        assertEquals(
                13, new ObjectMapper().readValue(text, OsrmTable.class).travel().duration(0, 1));
    }

    @Test
    void places_without_a_way_between_them_are_named() throws Exception {
        OsrmTable table = new ObjectMapper()
                .readValue("{\"code\": \"NoTable\", \"durations\": [[0, null], [1, 0]]}", OsrmTable.class);
        assertEquals(
                List.of("/code", "/durations/0/1"),
                assertThrows(InvalidDocument.class, table::travel).faults().stream()
                        .map(fault -> fault.pointer())
                        .toList());
    }

    @Test
    void a_table_whose_rows_are_too_short_takes_no_room_of_its_own() {
        String rows = "[],".repeat(50_000) + "[]";
        assertEquals(
                List.of("/durations/0 osrm.not-square"), faults("{\"code\": \"Ok\", \"durations\": [" + rows + "]}"));
        assertEquals(
                List.of("/distances osrm.not-square"),
                faults("{\"code\": \"Ok\", \"durations\": [[0, 1], [1, 0]], \"distances\": [[0]]}"));
    }

    @Test
    void a_table_in_the_sea_has_a_bounded_number_of_faults() throws Exception {
        String row = "[" + "null,".repeat(299) + "null]";
        String text = "{\"code\": \"Ok\", \"durations\": [" + (row + ",").repeat(299) + row + "]}";
        OsrmTable table = new ObjectMapper().readValue(text, OsrmTable.class);
        assertEquals(
                100, assertThrows(InvalidDocument.class, table::travel).faults().size());
    }

    @Test
    void numbers_next_to_nothing_are_nothing() throws Exception {
        OsrmTable table = new ObjectMapper()
                .readValue("{\"code\": \"Ok\", \"durations\": [[0, 1e-999999999], [0.5, 0]]}", OsrmTable.class);
        assertEquals(0, table.travel().duration(0, 1));
        assertEquals(1, table.travel().duration(1, 0));
    }

    private static List<String> faults(String text) {
        OsrmTable table = Documents.read(OsrmTable.class, text);
        return assertThrows(InvalidDocument.class, table::travel).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void a_plan_is_a_line_for_each_route_and_a_point_for_each_stop() {
        Travel travel = Travel.matrix(new int[][] {{0, 5}, {6, 0}}, new int[][] {{0, 50}, {60, 0}});
        RoutingProblem problem = RoutingProblem.of(
                travel,
                List.of(VehicleType.builder("van", Load.of(1)).build()),
                List.of(Job.delivery("honey", Visit.at(1, 10), Load.of(1))));
        Plan plan = PlanChecker.timetable(problem, List.of(InitialRoute.of("van", List.of(Step.job("honey")))));
        GeoJson map = GeoJson.of(problem, plan, List.of(new GeoPoint(34.0, -6.8), new GeoPoint(34.5, -4.6)));
        assertEquals(
                "{\"type\":\"FeatureCollection\",\"features\":["
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\","
                        + "\"coordinates\":[[-6.8,34.0],[-4.6,34.5],[-6.8,34.0]]},"
                        + "\"properties\":{\"cost\":11,\"distance\":11,\"end\":120,\"route\":1,\"start\":0,\"vehicle\":\"van\"}},"
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[-4.6,34.5]},"
                        + "\"properties\":{\"arrival\":50,\"departure\":60,\"id\":\"honey\",\"kind\":\"job\","
                        + "\"route\":1,\"start\":50,\"stop\":1}}]}",
                Documents.write(map));
        GeoJson.Feature line = map.features().get(0);
        assertThrows(
                UnsupportedOperationException.class, () -> line.properties().put("route", 1));
        List<Object> position = new ArrayList<>(List.of(-6.8, 34.0));
        GeoJson.Geometry point = new GeoJson.Geometry("Point", position);
        position.clear();
        assertEquals(List.of(-6.8, 34.0), point.coordinates());
        assertThrows(
                UnsupportedOperationException.class,
                () -> line.geometry().coordinates().clear());
    }

    /** A map of a day and one of a routing plan speak of the same things in the same words. */
    @Test
    void both_maps_have_the_same_words() {
        Day day = Day.of(DAY, List.of(order("o", Fulfilment.pickup(CITY), line(1, "amal", 2, 450))));
        DistributionPlan rounds = DistributionPlanner.compile(network(van("v", "500")))
                .plan(day, RoutingOptions.of(Budget.iterations(9)));
        List<GeoJson.Feature> features = GeoJson.of(rounds).features();
        String written = Documents.write(GeoJson.of(rounds));
        assertEquals(written, Documents.write(Documents.read(GeoJson.class, written)));
        assertEquals(
                Set.of("cost", "distance", "end", "kind", "route", "start", "vehicle"),
                features.get(0).properties().keySet());
        assertEquals(
                rounds.routes().get(0).distance().metres(),
                features.get(0).properties().get("distance"));
        assertEquals(
                Set.of(
                        "arrival",
                        "consignments",
                        "departure",
                        "grams",
                        "kind",
                        "name",
                        "route",
                        "site",
                        "start",
                        "stop"),
                features.get(1).properties().keySet());
        assertEquals(
                List.of(1, 2),
                List.of(
                        features.get(1).properties().get("stop"),
                        features.get(2).properties().get("stop")));
    }
}
