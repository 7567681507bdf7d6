package org.cooplab.examples.platform.sample;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cooplab.core.id.Party;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.distribution.Day;
import org.cooplab.distribution.Network;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.eligibility.Selections;
import org.cooplab.examples.platform.door.Names;
import org.cooplab.examples.quickstart.pilot.MarketPrices;
import org.cooplab.examples.quickstart.pilot.Rounds;
import org.cooplab.examples.quickstart.pilot.TrainingProgramme;
import org.cooplab.examples.quickstart.pilot.WomensCall;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.Pricer;
import org.cooplab.pricing.book.PriceBook;
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
    private final Names names = names(world, pricer.book());

    /** Returns what is called by a name, parties and whatever the price book defines. */
    public Names names() {
        return names;
    }

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

    private static Names names(World world, PriceBook book) {
        Map<String, LocalizedText> names = new HashMap<>();
        world.cooperatives().forEach(one -> names.put(Party.of(one.id()).toString(), one.name()));
        world.keepers().forEach(one -> names.put(Party.of(one.id()).toString(), one.name()));
        names.put(Party.PLATFORM.toString(), LocalizedText.of("المنصة", "La plateforme", "The platform"));
        names.put(Party.TREASURY.toString(), LocalizedText.of("الخزينة", "Le Trésor", "The treasury"));
        names.put("partner:hubs", LocalizedText.of("المراكز", "Les plateformes logistiques", "The hubs"));
        names.put("stalls", LocalizedText.of("السوق", "des étals du marché", "market stalls"));
        return Names.of(names).and(Names.of(book));
    }
}
