package org.cooplab.distribution.sharing;

/**
 * How the cost of a route is split among the cooperatives whose goods it carries.
 *
 * <p>What some of them would pay for a route of their own is estimated by the same route without the stops of the others: the
 * fixed cost, and of the rest the part of the distance that remains. Whatever the rule, nobody pays more than going alone:
 * what a share exceeds that is spread over the others by the same rule.
 */
public enum SharingRule {

    /** In proportion to weight times the distance it is carried on the route. */
    KG_KM("kg-km"),

    /** First what the route would save without them, then the rest in proportion to weight times distance. */
    MARGINAL("marginal"),

    /**
     * The value of Shapley: what each adds in the mean over all orders of joining. For routes of at most ten cooperatives; larger
     * ones are split by {@link #KG_KM}.
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
