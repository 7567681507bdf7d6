/** Short-circuit distribution: from the orders of a day to rounds that run. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.distribution {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires transitive org.cooplab.core;
    requires org.slf4j;

    exports org.cooplab.distribution.format;
    exports org.cooplab.distribution.routing;
}
