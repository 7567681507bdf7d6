package org.cooplab.distribution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.distribution.internal.audit.PlanAudit;
import org.cooplab.distribution.internal.network.CheckedNetwork;
import org.cooplab.distribution.internal.network.DayCheck;
import org.cooplab.distribution.internal.round.Planning;
import org.cooplab.distribution.internal.travel.Atlas;
import org.cooplab.distribution.routing.RoutingOptions;
import org.cooplab.distribution.routing.SearchMonitor;
import org.cooplab.distribution.routing.Travel;
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
     * @throws org.cooplab.core.text.InvalidDocument with everything that is wrong in the network
     */
    public static DistributionPlanner compile(Network network) {
        return compile(network, Gazetteer.morocco());
    }

    /**
     * Checks a network and makes it ready for planning.
     *
     * @param gazetteer which province lies in which region
     * @throws org.cooplab.core.text.InvalidDocument with everything that is wrong in the network
     */
    public static DistributionPlanner compile(Network network, Gazetteer gazetteer) {
        return new DistributionPlanner(
                CheckedNetwork.of(requireNonNull(network, "network"), requireNonNull(gazetteer, "gazetteer")));
    }

    /**
     * Plans a day, or the days of its waves.
     *
     * @throws org.cooplab.core.text.InvalidDocument if the form of the day is not known, or with everything that is wrong in its waves
     */
    public DistributionPlan plan(Day day, RoutingOptions options) {
        return plan(day, options, SearchMonitor.NONE);
    }

    /**
     * Plans a day, watched by a monitor that may stop the search; the plan is then the best found so far. It leaves only after an
     * independent check of the whole.
     *
     * <p>What the search leaves is looked at afterwards, to put it in where it fits or to say by how much it does not: for at most a
     * quarter of a time budget again, or as many positions as take about the time of an iteration budget, in no case more than some
     * seconds, and not at all once the monitor asks to stop.
     *
     * @param options how long to search; about a quarter of the budget tries which relays to use, half where each choice is tried
     * @throws org.cooplab.core.text.InvalidDocument if the form of the day is not known, or with everything that is wrong in its waves
     */
    public DistributionPlan plan(Day day, RoutingOptions options, SearchMonitor monitor) {
        return plan(day, null, options, monitor);
    }

    /**
     * Plans a day on which a plan exists already: an order more, an order less, a customer at another hour. Started routes
     * stay, the rest changes as little as asked. Where goods could be carried only a part of their way, a quarter of the budget is
     * spent again on rounds without them.
     *
     * @param day all orders of the day, those under way included; one whose goods have all been brought by {@code now} may have any
     *     status
     * @throws IllegalArgumentException if the plan is of another date, or if {@code perChange} is in another currency than the costs of
     *     the network
     * @throws org.cooplab.core.text.InvalidDocument as {@link #plan(Day, RoutingOptions)} does, or with all that routes that
     *     stay rely on and that is not so any more (their vehicles, their sites, the orders they carry), or, where all that is,
     *     with what of their goods cannot be brought on and why; the pointers of these faults are into the plan
     */
    public DistributionPlan replan(Day day, Revision revision, RoutingOptions options, SearchMonitor monitor) {
        LocalDate date = requireNonNull(revision, "revision").before().date();
        if (!date.equals(day.date())) {
            throw new IllegalArgumentException("before must be a plan of " + day.date() + ", but was of " + date);
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

    /**
     * Returns why two stops share a route: how much farther two vehicles would drive that went from home to one stop each and
     * back, than one that goes from home to the earlier, on to the later and back. Clarke and Wright's saving; never negative where no
     * detour is shorter than the straight way.
     *
     * @param one the number of a stop of the route, from 0
     * @param other the number of another
     * @throws IndexOutOfBoundsException if there is no such stop
     * @throws IllegalArgumentException if the home of the route is no site of the network
     */
    public long savedMetres(PlannedRoute route, int one, int other) {
        Atlas atlas = new Atlas(network.network().travel());
        GeoPoint position = network.site(route.home()).position();
        int home = atlas.number(requireNonNull(position, "position of the home"));
        int first = atlas.number(route.stops().get(Math.min(one, other)).position());
        int second = atlas.number(route.stops().get(Math.max(one, other)).position());
        Travel travel = atlas.travel();
        return (long) travel.distance(first, home) + travel.distance(home, second) - travel.distance(first, second);
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
