package org.cooplab.examples.platform.sample;

import java.time.LocalDate;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Network;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Selections;
import org.cooplab.examples.quickstart.pilot.MarketPrices;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.pilot.TrainingProgramme;
import org.cooplab.examples.quickstart.pilot.WomensCall;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.Pricer;
import org.springframework.stereotype.Component;

/** What the platform itself knows: the market, network, programme and call of the quickstart, compiled once. */
@Component
public final class Sample {

    private static final long SEED = 2026;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 6);
    private static final int ORDERS = 60;

    private final World world = World.of(SEED, DAY, ORDERS);
    private final Pricer pricer = Pricer.compile(MarketPrices.book(world));
    private final Eligibility training = Eligibility.compile(TrainingProgramme.rules());
    private final Selections call = Selections.compile(WomensCall.call());
    private final Network network = Rounds.network(world);

    /** Returns the example world. */
    World world() {
        return world;
    }

    /** Returns the prices of the market. */
    public Pricer pricer() {
        return pricer;
    }

    /** Returns the rules of the training. */
    public Eligibility training() {
        return training;
    }

    /** Returns the call for projects. */
    public Selections call() {
        return call;
    }

    /** Returns who makes, keeps and carries. */
    public Network network() {
        return network;
    }

    /** Returns the orders of the market day. */
    public Day day() {
        return Day.of(DAY, world.orders());
    }
}
