package org.cooplab.distribution.internal.consignment;

import java.util.List;
import java.util.Optional;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.measure.Volume;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.ProducerSite;
import org.cooplab.distribution.consignment.Consignment;
import org.cooplab.distribution.consignment.TemperatureClass;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.travel.Atlas;
import org.jspecify.annotations.Nullable;

/** Says of a line of an order why none of its goods can be carried, and what would help. */
final class Admission {

    /** No order has more consignments of one producer, seller and temperature class than this: such an amount is mistyped. */
    static final int MOST_LOADS = 1000;

    /** More grams or millilitres than the greatest of all vehicles takes in as many loads. */
    private static final long MOST_AMOUNT = 1L << 50;

    private final CheckedNetwork network;
    private final Atlas atlas;
    private final Largest largest;

    Admission(CheckedNetwork network, Atlas atlas, Largest largest) {
        this.network = network;
        this.atlas = atlas;
        this.largest = largest;
    }

    /** Returns why a line is left, its place in the order being {@code at}; empty if it may be packed. */
    Optional<Refusal> refusal(OrderLine line, String at) {
        if (line.charged().signum() == 0) {
            return refused(Reason.of("line.nothing").at(at + "/delivered"));
        }
        if (!countable(line)) {
            return Optional.of(tooManyLoads(line, at));
        }
        Optional<Weight> weight = line.grossWeight();
        if (weight.isEmpty()) {
            String gross = at + "/goods/gross";
            return refused(
                    Reason.of("line.weight-unknown").at(gross),
                    Reason.of("help.state-weight").at(gross));
        }
        return producer(line.goods().producer(), at + "/goods/producer").or(() -> vehicle(line, weight.get(), at));
    }

    /** Returns why what would fill endless loads is left. */
    static Refusal tooManyLoads(OrderLine line, String at) {
        String amount = line.delivered() == null ? "/ordered" : "/delivered";
        Reason reason = Reason.of("line.too-many-loads").at(at + amount).with("most", MOST_LOADS);
        return new Refusal(reason, List.of(Reason.of("help.larger-vehicle")));
    }

    /** Returns whether weight and volume are so small that those of all lines have a sum. */
    static boolean countable(OrderLine line) {
        try {
            long grams = line.grossWeight().orElse(Weight.ZERO).grams();
            long millilitres = line.grossVolume().orElse(Volume.ZERO).millilitres();
            return Math.max(grams, millilitres) <= MOST_AMOUNT;
        } catch (ArithmeticException overflow) {
            return false;
        }
    }

    /** Returns whether goods of a producer can be fetched at all. */
    boolean reaches(CooperativeId producer) {
        return producer(producer, "").isEmpty();
    }

    private Optional<Refusal> producer(CooperativeId producer, String at) {
        Optional<ProducerSite> site = network.producer(producer);
        if (site.isEmpty()) {
            return refused(
                    Reason.of("producer.unknown").at(at).with("producer", producer),
                    Reason.of("help.add-producer").with("producer", producer));
        }
        @Nullable GeoPoint position = site.get().site().position();
        return position != null && atlas.knows(position)
                ? Optional.empty()
                : refused(
                        Reason.of("producer.position-unknown").at(at).with("producer", producer),
                        Reason.of("help.state-producer-position").with("producer", producer));
    }

    /** A line may be cut into pieces, so that one of these must fit. */
    private Optional<Refusal> vehicle(OrderLine line, Weight weight, String at) {
        TemperatureClass temperature = TemperatureClass.of(line.goods().storage());
        Reason larger = Reason.of("help.add-vehicle").with("temperature", temperature);
        if (!largest.carries(temperature)) {
            return refused(
                    Reason.of("temperature.no-vehicle")
                            .at(at + "/goods/storage")
                            .with("temperature", temperature),
                    larger);
        }
        Consignment.Line piece = new Goods(line, weight).part(0, 1);
        if (largest.fits(temperature, piece.weight(), piece.volume())) {
            return Optional.empty();
        }
        if (piece.volume() == null && largest.fits(temperature, piece.weight(), Volume.ZERO)) {
            String volume = at + "/goods/volume";
            return refused(
                    Reason.of("line.volume-unknown").at(volume),
                    Reason.of("help.state-volume").at(volume));
        }
        List<Reason> excess = largest.excess("line.pack-", temperature, piece.weight(), piece.volume()).stream()
                .map(reason -> reason.at(at))
                .toList();
        return Optional.of(new Refusal(excess, List.of(larger)));
    }

    private static Optional<Refusal> refused(Reason reason, Reason... help) {
        return Optional.of(new Refusal(reason, List.of(help)));
    }
}
