/** Short-circuit distribution: from the orders of a day to rounds that run. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.distribution {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires transitive org.cooplab.core;
    requires org.slf4j;

    exports org.cooplab.distribution;
    exports org.cooplab.distribution.circuit;
    exports org.cooplab.distribution.consignment;
    exports org.cooplab.distribution.format;
    exports org.cooplab.distribution.relay;
    exports org.cooplab.distribution.routing;
    exports org.cooplab.distribution.sharing;
    exports org.cooplab.distribution.travel;

    opens org.cooplab.distribution to
            org.cooplab.core,
            org.hibernate.validator;
    opens org.cooplab.distribution.circuit to
            org.hibernate.validator;
    opens org.cooplab.distribution.consignment to
            org.hibernate.validator;
    opens org.cooplab.distribution.relay to
            org.hibernate.validator;
    opens org.cooplab.distribution.routing to
            org.cooplab.core; // its sentences
    opens org.cooplab.distribution.travel to
            org.hibernate.validator;
}
