/** Order pricing in which every centime is accounted for. */
@SuppressWarnings("module") // Hibernate Validator is absent when we compile
module org.cooplab.pricing {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.annotation;
    requires transitive org.cooplab.core;

    exports org.cooplab.pricing;
    exports org.cooplab.pricing.book;
    exports org.cooplab.pricing.delivery;
    exports org.cooplab.pricing.explain;
    exports org.cooplab.pricing.fee;
    exports org.cooplab.pricing.promotion;
    exports org.cooplab.pricing.settlement;
    exports org.cooplab.pricing.tax;

    opens org.cooplab.pricing to
            org.cooplab.core,
            org.hibernate.validator;
    opens org.cooplab.pricing.book to
            org.hibernate.validator;
    opens org.cooplab.pricing.delivery to
            org.hibernate.validator;
    opens org.cooplab.pricing.explain to
            org.hibernate.validator;
    opens org.cooplab.pricing.fee to
            org.hibernate.validator;
    opens org.cooplab.pricing.promotion to
            org.hibernate.validator;
    opens org.cooplab.pricing.settlement to
            org.hibernate.validator;
    opens org.cooplab.pricing.tax to
            org.hibernate.validator;
}
