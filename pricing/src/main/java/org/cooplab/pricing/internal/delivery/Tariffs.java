package org.cooplab.pricing.internal.delivery;

import java.util.ArrayList;
import java.util.List;
import org.cooplab.core.order.Fulfilment;
import org.cooplab.core.text.Reason;
import org.cooplab.pricing.internal.basket.Basket;
import org.cooplab.pricing.internal.basket.Charge;
import org.jspecify.annotations.Nullable;

/** The delivery tariffs of a book. */
public final class Tariffs {

    private static final Charge[] NONE = {};

    private final List<TariffProgram> inTurn;

    /** Takes the tariffs in the order of the book. */
    public Tariffs(List<TariffProgram> inTurn) {
        this.inTurn = inTurn;
    }

    /** Charges the tariffs that the context has chosen, or the first that fits; declines those that cannot be charged. */
    public Charge[] charges(Basket basket) {
        List<String> chosen = basket.facts.deliveries();
        if (basket.lines == 0 || (inTurn.isEmpty() && chosen.isEmpty())) {
            return NONE;
        }
        List<Charge> charges = new ArrayList<>(1);
        if (chosen.isEmpty()) {
            firstFitting(basket, charges);
        }
        for (String id : chosen) {
            charge(id, basket, charges);
        }
        return charges.toArray(Charge[]::new);
    }

    private void firstFitting(Basket basket, List<Charge> charges) {
        for (TariffProgram tariff : inTurn) {
            if (tariff.fits(basket)) {
                tariff.charge(basket, charges);
                return;
            }
        }
        if (basket.order.fulfilment() instanceof Fulfilment.Delivery) {
            basket.declined.add(Reason.of("delivery.none-fits"));
        }
    }

    private void charge(String id, Basket basket, List<Charge> charges) {
        TariffProgram tariff = find(id);
        Reason refusal = tariff == null
                ? Reason.of("delivery.unknown").at("/deliveries").with("delivery", id)
                : tariff.refusal(basket);
        if (tariff == null || refusal != null) {
            basket.declined.add(refusal);
        } else {
            tariff.charge(basket, charges);
        }
    }

    private @Nullable TariffProgram find(String id) {
        for (TariffProgram tariff : inTurn) {
            if (tariff.id.equals(id)) {
                return tariff;
            }
        }
        return null;
    }
}
