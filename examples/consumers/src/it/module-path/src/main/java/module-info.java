/** Whoever reads or writes documents with org.cooplab.core.json names the two modules that only that package wants. */
module com.example.consumer {
    requires com.fasterxml.jackson.annotation;
    requires org.cooplab.pricing;
    requires org.cooplab.distribution;
    requires org.cooplab.eligibility;
    requires tools.jackson.core;
}
