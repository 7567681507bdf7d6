package org.cooplab.pricing.tax;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.cooplab.core.id.Party;
import org.cooplab.core.time.Dated;

/**
 * The tax status of a supplier over time: a cooperative below a threshold, say, charges no tax.
 *
 * @param supplier the cooperative, partner or platform
 * @param treatment its status by tax point. TAXED, or a day outside all periods, leaves the treatment to
 *     the category; any other status applies to everything it supplies
 */
public record SupplierStatus(
        @JsonProperty(required = true) Party supplier,
        @JsonProperty(required = true) Dated<TaxTreatment> treatment) {

    /** Requires both. */
    public SupplierStatus {
        requireNonNull(supplier, "supplier");
        requireNonNull(treatment, "treatment");
    }
}
