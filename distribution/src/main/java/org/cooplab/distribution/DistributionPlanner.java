package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.distribution.internal.audit.PlanAudit;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayCheck;
import org.cooplab.distribution.internal.round.Planning;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plans the distribution of a day over a network.
 *
 * <p>Immutable and thread-safe. The same network, day, seed and number of iterations give the same plan, to the byte, on every
 * machine, in whatever order producers, relays, vehicles and orders were given.
 *
 * <pre>{@code
 * DistributionPlanner planner = DistributionPlanner.compile(network);
 * DistributionPlan plan = planner.plan(day, RoutingOptions.of(Budget.seconds(30)).withSeed(1));
 * }</pre>
 */
public final class DistributionPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(DistributionPlanner.class);

    private final CheckedNetwork network;

    private DistributionPlanner(CheckedNetwork network) {
        this.network = network;
    }

    /**
     * Checks a network in Morocco and makes it ready for planning.
     *
     * @throws InvalidDocument with everything that is wrong in the network
     */
    public static DistributionPlanner compile(Network network) {
        return compile(network, Gazetteer.morocco());
    }

    /**
     * Checks a network and makes it ready for planning.
     *
     * @param gazetteer which province lies in which region
     * @throws InvalidDocument with everything that is wrong in the network
     */
    public static DistributionPlanner compile(Network network, Gazetteer gazetteer) {
        return new DistributionPlanner(
                CheckedNetwork.of(requireNonNull(network, "network"), requireNonNull(gazetteer, "gazetteer")));
    }

    /**
     * Plans a day, or the days of its waves.
     *
     * @throws InvalidDocument with everything that is wrong in its date and its waves
     */
    public DistributionPlan plan(Day day, RoutingOptions options) {
        return plan(day, options, SearchMonitor.NONE);
    }

    /**
     * Plans a day, watched by a monitor that may stop the search; the plan is then the best found so far. Every plan passes an
     * independent check before it is returned.
     *
     * <p>Goods that the search has left are then put in wherever they fit, or it is found out by how much they do not. This takes at
     * most another quarter of a time budget. Under an iteration budget a fixed number of positions is tried, which takes about as long
     * as the iterations and a second. It never takes more than some seconds, and no time at all once the monitor asks to stop.
     *
     * @param options how long to search. Where there are few choices of relays, half of the budget is spent on trying each of them. Of
     *     more, the nearest and the cheapest as far as can be told beforehand are tried, in a quarter of it, unless they are the same;
     *     and up to a quarter is kept for another way of what could not be carried, and is spent only on that
     * @throws InvalidDocument with everything that is wrong in its date and its waves
     */
    public DistributionPlan plan(Day day, RoutingOptions options, SearchMonitor monitor) {
        return plan(day, null, options, monitor);
    }

    /**
     * Plans a day again, as {@link #replan(Day, Revision, RoutingOptions, SearchMonitor)} does.
     *
     * @throws IllegalArgumentException if {@code perChange} is in another currency than the costs of the network
     * @throws InvalidDocument if the day or the plan cannot be
     */
    public DistributionPlan replan(Day day, Revision revision, RoutingOptions options) {
        return replan(day, revision, options, SearchMonitor.NONE);
    }

    /**
     * Plans a day again for which there is a plan already: one order more, one order less, a customer at another hour. Routes that have
     * started stay; the rest changes as little as asked. Each way open to new orders is tried where these are few and the day is not
     * large: half of the budget is for all these trials together, the other half for the best. If planned goods or goods under way were
     * left, an iteration budget is spent once more without the new orders, and with little weight for goods that are only planned if
     * goods under way were left; if goods could be carried only part of their way, a quarter of it on rounds without them. A time budget
     * keeps a quarter for all of this.
     *
     * @param day all orders of the day, including those under way; an order whose goods have all been delivered by {@code now} may have
     *     any status
     * @throws IllegalArgumentException if {@code perChange} is in another currency than the costs of the network
     * @throws InvalidDocument as {@link #plan(Day, RoutingOptions)} does; or if the plan is of another date; or with everything that
     *     the routes that stay rely on and that no longer holds (their vehicles, their sites, the orders they carry); or, if all of that
     *     holds, with each of their goods that cannot reach its destination, and why. The pointers of these faults are into the plan
     */
    public DistributionPlan replan(Day day, Revision revision, RoutingOptions options, SearchMonitor monitor) {
        LocalDate date = requireNonNull(day, "day").date();
        LocalDate before = requireNonNull(revision, "revision").before().date();
        if (!before.equals(date)) {
            throw new InvalidDocument(List.of(
                    Fault.of("revision.date", "/date").with("date", date).with("found", before)));
        }
        Money perChange = revision.perChange();
        for (Vehicle vehicle : network.vehicles()) {
            Currency currency = vehicle.cost().fixed().currency();
            if (!currency.equals(perChange.currency())) {
                throw InvalidValue.otherCurrency("perChange", currency, perChange);
            }
        }
        return plan(day, revision, options, monitor);
    }

    private DistributionPlan plan(Day day, @Nullable Revision revision, RoutingOptions options, SearchMonitor monitor) {
        requireNonNull(options, "options");
        requireNonNull(monitor, "monitor");
        DayCheck.require(requireNonNull(day, "day"), network.network().zone());
        Planning planning = new Planning(network, day, revision);
        DistributionPlan plan = PlanAudit.require(
                network.network(),
                day,
                planning.plan(options, monitor),
                planning.kept(),
                revision == null ? List.of() : revision.before().circuits());
        LOG.info(
                "{}: {} orders, {} consignments on {} routes, {} unassigned",
                day.date(),
                day.orders().size(),
                plan.consignments().size(),
                plan.routes().size(),
                plan.unassigned().size());
        return plan;
    }
}
