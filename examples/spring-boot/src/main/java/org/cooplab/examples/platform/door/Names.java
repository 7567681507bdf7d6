package org.cooplab.examples.platform.door;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.distribution.Network;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Step;
import org.jspecify.annotations.Nullable;

/** What the parts of a document are called: engines know them by their ids, and people by their names. */
public final class Names {

    private final Map<String, LocalizedText> byId;

    private Names(Map<String, LocalizedText> byId) {
        this.byId = byId;
    }

    /** Takes names by id; those of parties by what {@code Party.toString} says. */
    public static Names of(Map<String, LocalizedText> byId) {
        return new Names(Collections.unmodifiableSortedMap(new TreeMap<>(byId)));
    }

    /** Collects the names of those who make and keep goods, and of regions. */
    public static Names of(Network network) {
        Map<String, LocalizedText> names = new HashMap<>();
        Gazetteer.morocco().regions().forEach(region -> names.put(region.code().value(), region.name()));
        network.partners().forEach(partner -> names.put(partner.id().value(), partner.name()));
        network.depots().forEach(depot -> names.put(depot.id().value(), depot.name()));
        network.relays()
                .forEach(relay ->
                        names.put(relay.site().id().value(), relay.site().name()));
        network.producers().forEach(producer -> {
            names.put(producer.site().id().value(), producer.site().name());
            names.put(producer.cooperative().value(), producer.site().name());
        });
        return of(names);
    }

    /** Collects the names of what a book defines, as far as it gives any. */
    public static Names of(PriceBook book) {
        Map<String, LocalizedText> names = new HashMap<>();
        book.priceLists().forEach(list -> name(names, list.id(), list.name()));
        book.promotions().forEach(one -> name(names, one.id().value(), one.name()));
        book.fees().forEach(fee -> name(names, fee.id(), fee.name()));
        book.deliveries().forEach(tariff -> name(names, tariff.id(), tariff.name()));
        book.taxRates().forEach(rate -> name(names, rate.id(), rate.name()));
        return of(names);
    }

    private static void name(Map<String, LocalizedText> names, String id, @Nullable LocalizedText name) {
        if (name != null) {
            names.put(id, name);
        }
    }

    /** Returns these with others, which go first. */
    public Names and(Names others) {
        Map<String, LocalizedText> all = new HashMap<>(byId);
        all.putAll(others.byId);
        return of(all);
    }

    /** Returns all names by id. */
    public Map<String, LocalizedText> byId() {
        return byId;
    }

    /** Returns the sentence of a reason. */
    public String sentence(Reason reason, Messages messages) {
        return messages.text(named(reason, messages.language()));
    }

    /** Returns the sentence of a step of a bill. */
    public String sentence(Step step, Messages messages) {
        Reason why = step.reason(messages);
        LocalizedText party =
                step instanceof Step.Balance balance ? byId.get(balance.party().toString()) : null;
        return sentence(party == null ? why : why.with("party", party.in(messages.language())), messages);
    }

    private Reason named(Reason reason, LanguageTag language) {
        Reason named = reason;
        for (Map.Entry<String, String> one : reason.parameters().entrySet()) {
            LocalizedText name = byId.get(one.getValue());
            named = name == null ? named : named.with(one.getKey(), name.in(language));
        }
        return named;
    }
}
