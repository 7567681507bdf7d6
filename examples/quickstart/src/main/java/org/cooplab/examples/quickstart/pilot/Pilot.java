package org.cooplab.examples.quickstart.pilot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cooplab.core.id.OrderId;
import org.cooplab.core.measure.Weight;
import org.cooplab.core.order.OrderLine;
import org.cooplab.eligibility.Selection;
import org.cooplab.eligibility.Selections;
import org.cooplab.examples.quickstart.world.World;

/**
 * The pilot from beginning to end: cooperatives are screened for the training and chosen in the call, people are found to help them, the orders of the
 * market day are priced, carried and paid out.
 */
public record Pilot(
        World world,
        Screening screening,
        Selections call,
        Selection selection,
        Support support,
        MarketAccounts accounts,
        Rounds rounds) {

    /** Runs the steps. */
    public static Pilot run(World world, Progress progress) {
        progress.begins(Progress.Step.SCREEN);
        Screening screening = Screening.of(world.cooperatives(), world.day());
        progress.begins(Progress.Step.SELECT);
        Selections call = Selections.compile(WomensCall.call());
        Selection selection = call.select(world.applications(), world.day());
        progress.begins(Progress.Step.SUPPORT);
        Support support = Support.of(world, screening, selection);
        progress.begins(Progress.Step.PRICE);
        MarketAccounts accounts = MarketAccounts.of(world);
        progress.begins(Progress.Step.PLAN);
        Rounds rounds = Rounds.of(world);
        return new Pilot(world, screening, call, selection, support, accounts, rounds);
    }

    /** Returns the weight of all that was ordered, as far as it is known. */
    public Weight ordered() {
        return weight(world.orders().stream().flatMap(order -> order.lines().stream()));
    }

    /** Returns the number of lines whose weight nobody knows. */
    public long unweighed() {
        return world.orders().stream()
                .mapToLong(order -> order.linesWithoutWeight().size())
                .sum();
    }

    /** Returns the weight of what no round carries, as far as it is known. */
    public Weight left() {
        Map<OrderId, Set<Integer>> left = new HashMap<>();
        rounds.plan()
                .unassigned()
                .forEach(one -> left.computeIfAbsent(one.order(), order -> new TreeSet<>())
                        .addAll(one.lines()));
        return weight(world.orders().stream()
                .flatMap(order -> order.lines().stream()
                        .filter(line -> left.getOrDefault(order.id(), Set.of()).contains(line.number()))));
    }

    private static Weight weight(Stream<OrderLine> lines) {
        List<Weight> known = lines.flatMap(line -> line.grossWeight().stream()).toList();
        return known.stream().reduce(Weight.ZERO, Weight::plus);
    }
}
