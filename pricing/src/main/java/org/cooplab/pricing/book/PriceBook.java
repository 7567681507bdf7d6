package org.cooplab.pricing.book;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.cooplab.core.refusal.Refusals;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.StackingGroup;
import org.cooplab.pricing.settlement.SettlementPolicy;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxRate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that decides what an order costs and who earns what: prices, promotions, fees, deliveries,
 * taxes, rounding and settlement, as one versioned document.
 *
 * <p>It binds from JSON. {@code Pricer.compile} checks it as a whole and finds every fault at once;
 * the constructor only copies. An omitted section is empty. Amounts are in the currency they
 * name; what is in another currency than an order does not apply to that order. A book never changes:
 * another price means another version, so that an old order can always be priced again to the same
 * bytes.
 *
 * @param schemaVersion the version of this document format, now {@value #SCHEMA_VERSION}
 * @param id identifies the book
 * @param version the version of its contents, chosen by its author
 * @param name its name for people, or {@code null}
 * @param rounding where and how amounts are rounded
 * @param priceTies what happens when two prices fit equally well
 * @param priceLists the price lists
 * @param catalogueChoice how several catalogue promotions on one price combine
 * @param cataloguePromotions reductions of the unit price
 * @param promotions discounts on the basket
 * @param stackingGroups how promotions of one group combine
 * @param fees what is charged for services, to the buyer or to the seller
 * @param deliveries the tariffs of delivery and pick-up
 * @param taxRates the taxes with their dated rates
 * @param suppliers who charges no tax or not the usual one, and when
 * @param settlement the questions of settlement on which books differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PriceBook(
        @JsonProperty(required = true) String schemaVersion,
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String version,
        @Nullable LocalizedText name,
        RoundingPolicy rounding,
        PriceTie priceTies,
        List<PriceList> priceLists,
        CatalogueChoice catalogueChoice,
        List<CataloguePromotion> cataloguePromotions,
        List<Promotion> promotions,
        List<StackingGroup> stackingGroups,
        List<Fee> fees,
        List<DeliveryTariff> deliveries,
        List<TaxRate> taxRates,
        List<SupplierStatus> suppliers,
        SettlementPolicy settlement) {

    /** The version of this document format. */
    public static final String SCHEMA_VERSION = "1";

    /** Fills in what was left out and copies the rest. */
    @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
    public PriceBook {
        Refusals.requireVersion(schemaVersion, SCHEMA_VERSION);
        requireNonNull(id, "id");
        requireNonNull(version, "version");
        rounding = rounding == null ? RoundingPolicy.STANDARD : rounding;
        priceTies = priceTies == null ? PriceTie.FAULT : priceTies;
        priceLists = copy(priceLists);
        catalogueChoice = catalogueChoice == null ? CatalogueChoice.IN_TURN : catalogueChoice;
        cataloguePromotions = copy(cataloguePromotions);
        promotions = copy(promotions);
        stackingGroups = copy(stackingGroups);
        fees = copy(fees);
        deliveries = copy(deliveries);
        taxRates = copy(taxRates);
        suppliers = copy(suppliers);
        settlement = settlement == null ? SettlementPolicy.STANDARD : settlement;
    }

    private static <T> List<T> copy(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** Starts a book in Java; the JSON form needs no builder. */
    public static Builder builder(String id, String version) {
        return new Builder(id, version);
    }

    /** What happens when two different prices fit a line equally well. */
    public enum PriceTie {
        /** A book in which this can happen is refused. */
        FAULT,
        /**
         * The lower price wins: the one at which the line's quantity costs less, tiers included and whatever quantity
         * each price is per; if they cost the same, the first in the book.
         */
        LOWEST
    }

    /** How several catalogue promotions on one price combine. */
    public enum CatalogueChoice {
        /** By priority, each on the result of the one before. */
        IN_TURN,
        /** Only the one that gives the lowest price; ties go to the earlier by priority and id. */
        BEST
    }

    /** Collects the sections of a book. Not thread-safe. */
    public static final class Builder {

        private final String id;
        private final String version;
        private @Nullable LocalizedText name;
        private RoundingPolicy rounding = RoundingPolicy.STANDARD;
        private PriceTie priceTies = PriceTie.FAULT;
        private List<PriceList> priceLists = List.of();
        private CatalogueChoice catalogueChoice = CatalogueChoice.IN_TURN;
        private List<CataloguePromotion> cataloguePromotions = List.of();
        private List<Promotion> promotions = List.of();
        private List<StackingGroup> stackingGroups = List.of();
        private List<Fee> fees = List.of();
        private List<DeliveryTariff> deliveries = List.of();
        private List<TaxRate> taxRates = List.of();
        private List<SupplierStatus> suppliers = List.of();
        private SettlementPolicy settlement = SettlementPolicy.STANDARD;

        private Builder(String id, String version) {
            this.id = id;
            this.version = version;
        }

        /** Names the book. */
        public Builder name(LocalizedText newName) {
            name = newName;
            return this;
        }

        /** Says where and how amounts are rounded. */
        public Builder rounding(RoundingPolicy policy) {
            rounding = policy;
            return this;
        }

        /** Says what happens when two prices fit equally well. */
        public Builder priceTies(PriceTie ties) {
            priceTies = ties;
            return this;
        }

        /** Sets the price lists. */
        public Builder priceLists(List<PriceList> lists) {
            priceLists = lists;
            return this;
        }

        /** Sets the catalogue promotions and how they combine. */
        public Builder cataloguePromotions(CatalogueChoice choice, List<CataloguePromotion> list) {
            catalogueChoice = choice;
            cataloguePromotions = list;
            return this;
        }

        /** Sets the promotions. */
        public Builder promotions(List<Promotion> list) {
            promotions = list;
            return this;
        }

        /** Sets the groups in which promotions compete. */
        public Builder stackingGroups(List<StackingGroup> list) {
            stackingGroups = list;
            return this;
        }

        /** Sets the fees. */
        public Builder fees(List<Fee> list) {
            fees = list;
            return this;
        }

        /** Sets the delivery tariffs. */
        public Builder deliveries(List<DeliveryTariff> list) {
            deliveries = list;
            return this;
        }

        /** Sets the tax rates. */
        public Builder taxRates(List<TaxRate> list) {
            taxRates = list;
            return this;
        }

        /** Sets who charges no tax, or not the usual one. */
        public Builder suppliers(List<SupplierStatus> list) {
            suppliers = list;
            return this;
        }

        /** Sets who is paid what. */
        public Builder settlement(SettlementPolicy policy) {
            settlement = policy;
            return this;
        }

        /** Returns the book. */
        public PriceBook build() {
            return new PriceBook(
                    SCHEMA_VERSION,
                    id,
                    version,
                    name,
                    rounding,
                    priceTies,
                    priceLists,
                    catalogueChoice,
                    cataloguePromotions,
                    promotions,
                    stackingGroups,
                    fees,
                    deliveries,
                    taxRates,
                    suppliers,
                    settlement);
        }
    }
}
