package org.cooplab.distribution.sharing;

/**
 * How the cost of a route is split among the cooperatives whose goods it carries.
 *
 * <p>What a group of them would pay for a route of its own is estimated from the same route without the stops of the others: the fixed
 * cost in full, and the other costs in proportion to the distance that remains. Whatever the rule, nobody pays more than for a route
 * alone: any excess is spread over the others by the same rule.
 */
public enum SharingRule {

    /** In proportion to weight times the distance it is carried on the route. */
    KG_KM("kg-km"),

    /** First what the route would save without them, then the rest in proportion to weight times distance. */
    MARGINAL("marginal"),

    /**
     * The Shapley value: what each adds to the cost, averaged over all sequences in which they could join. For routes of at most ten cooperatives;
     * larger ones are split by {@link #KG_KM}.
     */
    SHAPLEY("shapley");

    private final String code;

    SharingRule(String code) {
        this.code = code;
    }

    /** Returns the code by which {@link org.cooplab.core.order.DeliveryCost#rule()} states it. */
    public String code() {
        return code;
    }
}
