package org.cooplab.distribution.internal.audit;

import java.time.Duration;
import java.time.Instant;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.distribution.PlannedRoute;
import org.cooplab.distribution.PlannedStop;
import org.cooplab.distribution.Vehicle;

/** A vehicle on its way: no leg is shorter than it is, none takes less time, and on the road it drives. */
final class Drive {

    private final Ground ground;
    private final Findings findings;
    private final PlannedRoute route;
    private final Vehicle vehicle;
    private final GeoPoint origin;
    private GeoPoint here;
    private Instant now;
    private long metres;
    private Duration driving = Duration.ZERO;

    Drive(Ground ground, Findings findings, PlannedRoute route, Vehicle vehicle, GeoPoint origin) {
        this.ground = ground;
        this.findings = findings;
        this.route = route;
        this.vehicle = vehicle;
        this.origin = origin;
        here = origin;
        now = route.start();
    }

    /** Drives on to a stop, where this much time is needed on arrival. */
    void to(PlannedStop stop, Duration handling, String at) {
        long leg = stop.leg().metres();
        metres += leg;
        driving = driving.plus(Duration.between(now, stop.arrival()));
        findings.require(ground.near(ground.metres(here, stop.position()), leg), "a leg is not as long", at);
        findings.require(!stop.arrival().isBefore(soonest(stop.position())), "a vehicle arrives before it can", at);
        findings.require(!stop.start().isBefore(stop.arrival()), "work begins before the arrival", at);
        findings.require(!stop.departure().isBefore(stop.start()), "a vehicle leaves before it is done", at);
        if (!stop.position().equals(here)) {
            Instant done = stop.start().plus(handling);
            findings.require(!stop.departure().isBefore(done), "no time is left for handling", at);
        }
        here = stop.position();
        now = stop.departure();
    }

    /** Drives home. */
    void home() {
        long driven = metres + ground.metres(here, origin);
        findings.require(ground.near(driven, route.distance().metres()), "the legs are not the route", route.id());
        findings.require(!route.end().isBefore(soonest(origin)), "a vehicle is home before it can", route.id());
        driving = driving.plus(Duration.between(now, route.end()));
        findings.require(driving.equals(route.driving()), "a vehicle does not drive as long", route.id());
    }

    private Instant soonest(GeoPoint there) {
        return now.plusSeconds(ground.seconds(here, there, vehicle));
    }
}
