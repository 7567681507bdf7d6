package org.cooplab.pricing.explain;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.jspecify.annotations.Nullable;

/**
 * One step of an explanation: a part of a published figure, and what it was calculated from.
 *
 * <p>Each kind of step holds what its sentence needs: ids of the book, and names for people where the book gives any.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Step.Goods.class, name = "goods"),
    @JsonSubTypes.Type(value = Step.Reduction.class, name = "reduction"),
    @JsonSubTypes.Type(value = Step.Discount.class, name = "discount"),
    @JsonSubTypes.Type(value = Step.Tax.class, name = "tax"),
    @JsonSubTypes.Type(value = Step.Delivery.class, name = "delivery"),
    @JsonSubTypes.Type(value = Step.DeliveryDiscount.class, name = "delivery-discount"),
    @JsonSubTypes.Type(value = Step.Fee.class, name = "fee"),
    @JsonSubTypes.Type(value = Step.Voucher.class, name = "voucher"),
    @JsonSubTypes.Type(value = Step.CashRounding.class, name = "cash-rounding"),
    @JsonSubTypes.Type(value = Step.Account.class, name = "account"),
    @JsonSubTypes.Type(value = Step.Balance.class, name = "balance"),
    @JsonSubTypes.Type(value = Step.Declined.class, name = "declined")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Step {

    /** Returns the published figure it is a part of. */
    Figure figure();

    /** Returns its part of the figure. */
    Money amount();

    /** Returns the number of the order line, or {@code null} if it is about the whole order. */
    default @Nullable Integer line() {
        return null;
    }

    /** Returns the step as a reason, with names in the language of the messages. */
    Reason reason(Messages messages);

    /** Returns the step as a sentence. */
    default String sentence(Messages messages) {
        return messages.text(reason(messages));
    }

    /**
     * Goods at their price.
     *
     * @param line the order line
     * @param priceList the id of the price list, or the book that the lock names
     * @param name the name of the goods for people
     * @param quantity how much of them
     * @param pricedAs the quantity as the price measures it if it counts what {@code quantity} weighs or the reverse, or {@code null}
     * @param unitPrice the unit price charged
     * @param listPrice the unit price of the list if another is charged, or {@code null}
     * @param graduated whether the unit price is that of the first of several tiers, each for its part of the quantity
     * @param amount before discounts
     */
    record Goods(
            @JsonProperty(required = true) Integer line,
            @JsonProperty(required = true) String priceList,
            @JsonProperty(required = true) LocalizedText name,
            @JsonProperty(required = true) Quantity quantity,
            @Nullable Quantity pricedAs,
            @JsonProperty(required = true) UnitPrice unitPrice,
            @Nullable UnitPrice listPrice,
            boolean graduated,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.ITEMS;
        }

        @Override
        public Reason reason(Messages messages) {
            Object much = pricedAs == null
                    ? quantity
                    : messages.text(
                            Reason.of("explain.as").with("quantity", quantity).with("pricedAs", pricedAs));
            Reason why = Said.of("explain.line" + how(), amount, line)
                    .with("name", name.in(messages.language()))
                    .with("list", priceList)
                    .with("quantity", much)
                    .with("unitPrice", unitPrice);
            return listPrice == null ? why : why.with("listPrice", listPrice);
        }

        /** How the amount follows from quantity and unit price. */
        private String how() {
            if (graduated && !isProduct()) {
                return "-graduated";
            }
            return listPrice == null ? "" : "-reduced";
        }

        /** Returns whether the amount is the quantity at the unit price, however it was rounded. */
        private boolean isProduct() {
            Quantity priced = pricedAs == null ? quantity : pricedAs;
            BigDecimal per = unitPrice.per().inBaseUnit();
            BigDecimal rest = unitPrice
                    .amount()
                    .multiply(priced.inBaseUnit())
                    .subtract(amount.toDecimal().multiply(per));
            BigDecimal least = Money.ofMinor(1, amount.currency()).toDecimal();
            return rest.abs().compareTo(least.multiply(per)) < 0;
        }
    }

    /**
     * A catalogue promotion that lowered a unit price; the amount of the goods already reflects it.
     *
     * @param line the order line
     * @param promotion the catalogue promotion
     * @param name its name for people, or {@code null}
     * @param from the unit price before
     * @param to the unit price after
     * @param amount zero
     */
    record Reduction(
            @JsonProperty(required = true) Integer line,
            @JsonProperty(required = true) PromotionId promotion,
            @Nullable LocalizedText name,
            @JsonProperty(required = true) UnitPrice from,
            @JsonProperty(required = true) UnitPrice to,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.ITEMS;
        }

        @Override
        public Reason reason(Messages messages) {
            return Said.of("explain.reduction", amount, line)
                    .with("name", Said.name(name, promotion.value(), messages))
                    .with("listPrice", from)
                    .with("unitPrice", to);
        }
    }

    /**
     * What a promotion took off a line.
     *
     * @param line the order line
     * @param promotion the promotion
     * @param name its name for people, or {@code null}
     * @param rate the share it takes off what it is for, or {@code null} if it takes off something else or gives several
     *     benefits; floors, other promotions and {@code most} can keep the amount below that share
     * @param most the most that it gives in all by that rate, or {@code null}
     * @param amount what it took off
     */
    record Discount(
            @JsonProperty(required = true) Integer line,
            @JsonProperty(required = true) PromotionId promotion,
            @Nullable LocalizedText name,
            @Nullable Rate rate,
            @Nullable Money most,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.DISCOUNTS;
        }

        @Override
        public Reason reason(Messages messages) {
            String said = Said.name(name, promotion.value(), messages);
            return Said.terms("explain.discount", amount, line, said, rate, most);
        }
    }

    /**
     * A tax on goods, a delivery or a fee.
     *
     * @param line the order line, or {@code null} for the tax of a charge
     * @param name the name of the tax for people, or {@code null}
     * @param tax its rate, base and amount
     */
    record Tax(
            @Nullable Integer line,
            @Nullable LocalizedText name,
            @JsonProperty(required = true) AppliedTax tax) implements Step {
        @Override
        public Figure figure() {
            return tax.basis() == TaxBasis.INCLUDED ? Figure.INCLUDED_TAX : Figure.ADDED_TAX;
        }

        @Override
        public Money amount() {
            return tax.amount();
        }

        @Override
        public Reason reason(Messages messages) {
            String said = Said.name(name, tax.id(), messages);
            if (tax.treatment() != TaxTreatment.TAXED || tax.rate().signum() == 0) {
                return none(said, messages);
            }
            String code = tax.basis() == TaxBasis.INCLUDED ? "explain.tax-included" : "explain.tax-added";
            return Said.of(Said.saysRate(said, tax.rate()) ? code + "-named" : code, amount(), line)
                    .with("name", said)
                    .with("base", tax.base())
                    .with("rate", tax.rate());
        }

        /** Says why there is no tax: by the treatment, by the name of the tax if that says it too, or by both. */
        private Reason none(String said, Messages messages) {
            TaxTreatment treatment = tax.treatment() == TaxTreatment.TAXED ? TaxTreatment.ZERO_RATED : tax.treatment();
            String word = messages.text(Reason.of("treatment." + treatment.name()));
            String code = "explain.tax-none";
            if (name != null && !said.equalsIgnoreCase(word)) {
                boolean saysWhy = Said.contains(said, word)
                        || (treatment == TaxTreatment.ZERO_RATED && Said.saysRate(said, Rate.ZERO));
                code += saysWhy ? "-named" : "-why";
            }
            return Said.of(code, amount(), line)
                    .with("name", said)
                    .with("base", tax.base())
                    .with("treatment", treatment.name());
        }
    }

    /**
     * A delivery charge before its discounts.
     *
     * @param tariff the id of the tariff
     * @param name its name for people, or {@code null}
     * @param amount the charge
     */
    record Delivery(
            @JsonProperty(required = true) String tariff,
            @Nullable LocalizedText name,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.DELIVERY;
        }

        @Override
        public Reason reason(Messages messages) {
            return Said.of("explain.delivery", amount, null).with("name", Said.name(name, tariff, messages));
        }
    }

    /**
     * What a promotion took off a delivery.
     *
     * @param promotion the promotion
     * @param name its name for people, or {@code null}
     * @param rate the share it takes off, or {@code null}, as in {@link Discount}
     * @param most the most that it gives in all by that rate, or {@code null}
     * @param amount what it took off
     */
    record DeliveryDiscount(
            @JsonProperty(required = true) PromotionId promotion,
            @Nullable LocalizedText name,
            @Nullable Rate rate,
            @Nullable Money most,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.DELIVERY_DISCOUNTS;
        }

        @Override
        public Reason reason(Messages messages) {
            String said = Said.name(name, promotion.value(), messages);
            return Said.terms("explain.delivery-discount", amount, null, said, rate, most);
        }
    }

    /**
     * A fee that the buyer pays.
     *
     * @param fee the id of the fee
     * @param name its name for people, or {@code null}
     * @param amount the fee
     */
    record Fee(
            @JsonProperty(required = true) String fee,
            @Nullable LocalizedText name,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.FEES;
        }

        @Override
        public Reason reason(Messages messages) {
            return Said.of("explain.fee", amount, null).with("name", Said.name(name, fee, messages));
        }
    }

    /**
     * What a voucher took off, not counting added tax.
     *
     * @param promotion the promotion that gave it
     * @param name its name for people, or {@code null}
     * @param face the full amount of the voucher
     * @param amount what it took off
     */
    record Voucher(
            @JsonProperty(required = true) PromotionId promotion,
            @Nullable LocalizedText name,
            @JsonProperty(required = true) Money face,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.VOUCHERS;
        }

        @Override
        public Reason reason(Messages messages) {
            // Taxes of negative fees can outweigh the others: then the voucher took more off what they are on.
            int taxes = face.compareTo(amount);
            String code =
                    taxes == 0 ? "explain.voucher" : taxes > 0 ? "explain.voucher-net" : "explain.voucher-before-tax";
            return Said.of(code, amount, null)
                    .with("name", Said.name(name, promotion.value(), messages))
                    .with("base", face);
        }
    }

    /**
     * The total rounded to the smallest coin.
     *
     * @param total the total after rounding
     * @param amount what rounding added
     */
    record CashRounding(
            @JsonProperty(required = true) Money total,
            @JsonProperty(required = true) Money amount) implements Step {
        @Override
        public Figure figure() {
            return Figure.CASH_ROUNDING;
        }

        @Override
        public Reason reason(Messages messages) {
            return Said.of("explain.cash-rounding", amount, null).with("base", total);
        }
    }

    /**
     * Whose account the steps after it are, and of which days.
     *
     * @param party whose account
     * @param period the days, or {@code null} if none were asked for and nothing was booked
     * @param postings how many orders and refunds are booked
     * @param amount zero
     */
    record Account(
            @JsonProperty(required = true) Party party,
            @Nullable DateRange period,
            @JsonProperty(required = true) int postings,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.BALANCE;
        }

        @Override
        public Reason reason(Messages messages) {
            LocalDate from = period == null ? null : period.start();
            LocalDate to = period == null ? null : period.end();
            Reason why = Reason.of("explain.account" + days(from, to))
                    .with("party", Said.party(party, messages))
                    .with("postings", postings);
            why = from == null ? why : why.with("from", from);
            return to == null ? why : why.with("to", to);
        }

        /** Returns what the code ends with, by the ends that the period has. */
        private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
            if (from == null) {
                return to == null ? "" : "-until";
            }
            if (to == null) {
                return "-from";
            }
            return from.equals(to) ? "-on" : "-between";
        }
    }

    /**
     * What a party gets from the order for one kind of entry and reference.
     *
     * @param party the party
     * @param kind the kind of its entries
     * @param reference the id of the promotion, fee, tariff or tax of its entries, or {@code null}
     * @param name the name for people of what {@code reference} names, or {@code null}
     * @param amount what it gets; negative is what it gives
     */
    record Balance(
            @JsonProperty(required = true) Party party,
            @JsonProperty(required = true) Entry.Kind kind,
            @Nullable String reference,
            @Nullable LocalizedText name,
            @JsonProperty(required = true) Money amount)
            implements Step {
        @Override
        public Figure figure() {
            return Figure.BALANCE;
        }

        @Override
        public Reason reason(Messages messages) {
            Reason why = Said.balance(reference == null ? "" : "-named", party, amount, messages)
                    .with("kind", kind.name());
            return reference == null ? why : why.with("name", Said.name(name, reference, messages));
        }
    }

    /**
     * Something that did not apply, or not in full.
     *
     * @param refusal why
     * @param names the names for people of promotions, fees and deliveries, by the parameters of {@code refusal} that hold their
     *     ids
     * @param amount zero
     */
    record Declined(
            @JsonProperty(required = true) Reason refusal,
            Map<String, LocalizedText> names,
            @JsonProperty(required = true) Money amount)
            implements Step {

        /** Copies the names; absent ones are none. */
        @SuppressWarnings("ConstantValue") // a reader of JSON passes null for what the document leaves out
        public Declined {
            names = names == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(names));
        }

        @Override
        public Figure figure() {
            return Figure.DECLINED;
        }

        @Override
        public Reason reason(Messages messages) {
            return Said.named(refusal, names, messages);
        }
    }

    /** The published figures that steps are parts of. */
    enum Figure {
        /** The amounts of goods before discounts. */
        ITEMS,
        /** What promotions took off goods. */
        DISCOUNTS,
        /** Delivery before its discounts. */
        DELIVERY,
        /** What promotions took off delivery. */
        DELIVERY_DISCOUNTS,
        /** Fees that the buyer pays. */
        FEES,
        /** Added taxes. */
        ADDED_TAX,
        /** Taxes included in prices. */
        INCLUDED_TAX,
        /** What vouchers took off, not counting added tax. */
        VOUCHERS,
        /** What rounding to the smallest coin added. */
        CASH_ROUNDING,
        /** What a party gets from the order. */
        BALANCE,
        /** Something that did not apply, or not in full; its amount is zero. */
        DECLINED
    }
}
