package org.cooplab.pricing.internal.book;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.money.Money;
import org.cooplab.core.refusal.JsonPointers;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.promotion.Target;
import org.jspecify.annotations.Nullable;

/**
 * What all checks of a book share, each of which adds what it finds amiss: the faults so far, the names that the book defines,
 * and the small things that occur everywhere in it. What is absent is in any range.
 */
final class SharedChecks {

    /** More than any rate of the trade, and small enough that rate times amount stays exact. */
    static final BigDecimal MOST_RATE = BigDecimal.valueOf(1000);

    private static final int MOST_DECIMALS = 9;

    /** The tax categories that some rate is for. */
    final Set<String> categories = new HashSet<>();

    /** The ids of the delivery tariffs. */
    final Set<String> deliveries = new HashSet<>();

    private final Faults faults = new Faults();

    SharedChecks(PriceBook book) {
        book.taxRates().forEach(rate -> categories.add(rate.category().value()));
        book.deliveries().forEach(tariff -> deliveries.add(tariff.id()));
    }

    List<Fault> list() {
        return faults.list();
    }

    void add(String code, String at, Object... parameters) {
        faults.add(code, at, parameters);
    }

    /** Checks each element of a list at its place. */
    <T> void each(List<T> list, String at, BiConsumer<T, String> check) {
        for (int k = 0; k < list.size(); k++) {
            check.accept(list.get(k), at + "/" + k);
        }
    }

    /** Checks that the ids of a list differ, and from those seen before; {@code name} is that of the member that holds them. */
    <T> void unique(List<T> list, Function<T, Object> id, String at, String name, Set<Object> seen) {
        each(list, at, (element, here) -> {
            Object found = id.apply(element);
            notBlank(found.toString(), here + name);
            if (!seen.add(found)) {
                add("id.duplicate", here + name, "id", found);
            }
        });
    }

    void notBlank(String text, String at) {
        if (text.isBlank()) {
            add("value.blank", at, "name", member(at));
        }
    }

    private static String member(String at) {
        return at.substring(at.lastIndexOf('/') + 1);
    }

    void notEmpty(Collection<?> list, String at) {
        if (list.isEmpty()) {
            add("list.empty", at);
        }
    }

    void oneCurrency(List<? extends @Nullable Money> money, String at) {
        Currency one = null;
        for (Money each : money) {
            if (each != null && one != null && !each.currency().equals(one)) {
                add("currency.mixed", at, "one", one, "other", each.currency());
                return;
            }
            one = each == null ? one : each.currency();
        }
    }

    /** Checks that one of two alternatives is given, and not both. */
    void oneOf(String at, String choices, @Nullable Object one, @Nullable Object other) {
        if ((one == null) == (other == null)) {
            add("choice.not-one", at, "choices", choices, "given", one == null ? 0 : 2);
        }
    }

    /** Checks the digits of a number as {@code Quantity} does, so that no arithmetic costs more than its length. */
    void kept(@Nullable BigDecimal number, String at) {
        if (number != null
                && (number.scale() > Quantity.MOST_DIGITS
                        || number.precision() - (long) number.scale() > Quantity.MOST_DIGITS)) {
            add("value.large", at, "name", member(at), "found", number);
        }
    }

    void notNegative(@Nullable BigDecimal number, String at) {
        kept(number, at);
        if (number != null && number.signum() < 0) {
            add("number.negative", at, "value", number);
        }
    }

    void notNegative(@Nullable Money money, String at) {
        notNegative(money == null ? null : money.toDecimal(), at);
    }

    void notNegative(@Nullable Integer number, String at) {
        notNegative(number == null ? null : BigDecimal.valueOf(number), at);
    }

    void positive(@Nullable BigDecimal number, String at) {
        kept(number, at);
        if (number != null && number.signum() <= 0) {
            add("number.not-positive", at, "value", number);
        }
    }

    void positive(@Nullable Integer number, String at) {
        positive(number == null ? null : BigDecimal.valueOf(number), at);
    }

    /** Checks a rate of taxes or charges, which may be above 1: exact arithmetic with 64 bits has no room for any. */
    void rate(BigDecimal rate, String at) {
        rate(rate, MOST_RATE, at);
    }

    /** Checks a rate that may be so much at most, of either sign. */
    void rate(BigDecimal rate, BigDecimal most, String at) {
        fineness(rate, at);
        if (rate.abs().compareTo(most) > 0) {
            add("rate.too-large", at, "value", rate, "most", most);
        }
    }

    /** Checks the decimals of a share. */
    void fineness(BigDecimal rate, String at) {
        if (rate.scale() > MOST_DECIMALS) {
            add("rate.too-fine", at, "value", rate);
        }
    }

    /** Finds a name that the book does not define, and the name that may have been meant. */
    void known(String name, Set<String> defined, String at) {
        if (!defined.contains(name)) {
            faults.add(
                    Fault.of("reference.unknown", at).with("reference", name).suggesting(name, new TreeSet<>(defined)));
        }
    }

    void allKnown(Collection<String> names, Set<String> defined, String at) {
        each(List.copyOf(names), at, (name, here) -> known(name, defined, here));
    }

    /** Refuses a customer as who pays or earns by a book, which is for any customer: nothing can move from a buyer to itself. */
    void notCustomer(@Nullable Party party, String at) {
        if (party instanceof Party.Customer) {
            add("party.customer-named", at, "party", party);
        }
    }

    /** Finds a condition on the context that no context fulfils. */
    void when(Map<String, List<String>> when, String at) {
        when.forEach((name, values) -> notEmpty(values, at + JsonPointers.step(name)));
    }

    /** Checks the bounds of a target. */
    void target(@Nullable Target target, String at) {
        target(target, null, at);
    }

    /** Checks the bounds of a target, which are in the currency of what is given for it, if that is money. */
    void target(@Nullable Target target, @Nullable Money given, String at) {
        if (target == null) {
            return;
        }
        Money least = target.unitPriceMin();
        Money most = target.unitPriceMax();
        notNegative(least, at + "/unitPriceMin");
        notNegative(most, at + "/unitPriceMax");
        oneCurrency(Arrays.asList(given, least, most), at);
        if (least != null && most != null && least.currency().equals(most.currency()) && least.compareTo(most) > 0) {
            add("range.empty", at, "from", least, "to", most);
        }
    }
}
