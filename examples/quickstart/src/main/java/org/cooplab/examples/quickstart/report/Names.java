package org.cooplab.examples.quickstart.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Region;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.support.Diagnosis;
import org.cooplab.core.support.SupportPlan;
import org.cooplab.core.support.Supporter;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.examples.quickstart.world.SupportOffer;
import org.cooplab.examples.quickstart.world.World;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.explain.Step;
import org.jspecify.annotations.Nullable;

/** The names of the parties, places and charges of the pilot. */
final class Names {

    private static final LocalizedText SUPPORTER = LocalizedText.of("داعم", "Accompagnant", "Supporter");
    private static final Map<Supporter.Kind, LocalizedText> KINDS = Map.of(
            Supporter.Kind.EXPERT, LocalizedText.of("خبير", "Expert", "Expert"),
            Supporter.Kind.COACH, LocalizedText.of("مواكب", "Coach", "Coach"),
            Supporter.Kind.VOLUNTEER, LocalizedText.of("متطوع", "Bénévole", "Volunteer"));

    private final Map<Object, LocalizedText> names = new HashMap<>();
    private final Map<CooperativeId, LocalizedText> regions = new HashMap<>();

    Names(World world, PriceBook book) {
        Gazetteer gazetteer = Gazetteer.morocco();
        for (Cooperative one : world.cooperatives()) {
            names.put(Party.of(one.id()), one.name());
            names.put(one.id().value(), one.name());
            one.region(gazetteer)
                    .flatMap(gazetteer::region)
                    .map(Region::name)
                    .ifPresent(name -> regions.put(one.id(), name));
        }
        world.applications()
                .forEach(one -> names.put(one.id().value(), one.cooperative().name()));
        world.keepers().forEach(one -> names.put(Party.of(one.id()), one.name()));
        world.relays().forEach(one -> {
            names.put(one.id(), one.name());
            names.put(one.id().value(), one.name());
        });
        names.put(
                Party.parse("partner:hubs"),
                LocalizedText.of("شريك المراكز", "Partenaire des plateformes", "Partner of the hubs"));
        names.put(Party.PLATFORM, LocalizedText.of("المنصة", "La plateforme", "The platform"));
        names.put(Party.TREASURY, LocalizedText.of("الخزينة", "Le Trésor", "The treasury"));
        support(world.support());
        names.put("stalls", LocalizedText.of("«السوق»", "«\u00A0étals du marché\u00A0»", "“market stalls”"));
        names.put("mourafaka", LocalizedText.of("مرافقة", "Mourafaka", "Mourafaka"));
        book.fees().forEach(fee -> put(fee.id(), fee.name()));
        book.deliveries().forEach(delivery -> put(delivery.id(), delivery.name()));
        book.promotions().forEach(promotion -> put(promotion.id().value(), promotion.name()));
        book.taxRates().forEach(rate -> put(rate.id(), rate.name()));
    }

    private void support(SupportOffer offer) {
        offer.sites().forEach(site -> names.put(site.id().value(), site.name()));
        offer.programme().courses().forEach(course -> names.put(course.id().value(), course.name()));
        for (int i = 0; i < offer.workshops().size(); i++) {
            String number = String.valueOf(i + 1);
            names.put(
                    offer.workshops().get(i).id().value(),
                    LocalizedText.of("الورشة " + number, "Atelier " + number, "Workshop " + number));
        }
        for (Supporter one : offer.supporters()) {
            String number = one.id().value().substring(one.id().value().lastIndexOf('-') + 1);
            names.put(one.id().value(), numbered(KINDS.getOrDefault(one.kind(), SUPPORTER), number));
        }
        for (SupportPlan plan : offer.plans()) {
            for (Diagnosis.Need need : plan.diagnosis().needs()) {
                put(need.code().value(), need.text());
            }
        }
        // An action is called after the need that it is made for.
        offer.plans()
                .forEach(plan -> plan.actions().forEach(action -> {
                    String id = action.id().value();
                    put(id, names.get(id.substring(0, id.indexOf('-'))));
                }));
    }

    private static LocalizedText numbered(LocalizedText kind, String number) {
        return LocalizedText.of(
                kind.in(LanguageTag.AR) + ' ' + number,
                kind.in(LanguageTag.FR) + ' ' + number,
                kind.in(LanguageTag.EN) + ' ' + number);
    }

    private void put(String id, @Nullable LocalizedText name) {
        if (name != null) {
            names.put(id, name);
        }
    }

    LocalizedText of(Party party) {
        return names.getOrDefault(party, LocalizedText.of(party.toString()));
    }

    /** Returns the name of a fee, a delivery, a promotion or a tax of the price book. */
    LocalizedText of(String id) {
        return names.getOrDefault(id, LocalizedText.of(id));
    }

    /** Returns the sentence of a reason with names in place of the ids that have one. */
    Function<Messages, String> sentence(Reason reason) {
        return messages -> messages.text(named(reason, messages.language()));
    }

    /** Returns the sentence of a step of a bill or of a statement with names in place of the ids that have one. */
    Function<Messages, String> sentence(Step step) {
        return messages -> {
            Reason why = step.reason(messages);
            Party whose = whose(step);
            LocalizedText party = whose == null ? null : names.get(whose);
            Reason told = party == null ? why : why.with("party", party.in(messages.language()));
            return messages.text(named(told, messages.language()));
        };
    }

    private static @Nullable Party whose(Step step) {
        if (step instanceof Step.Account account) {
            return account.party();
        }
        return step instanceof Step.Balance balance ? balance.party() : null;
    }

    /** Returns a reason with names in place of the ids that have one. */
    Reason named(Reason reason, LanguageTag language) {
        Reason named = Reason.of(reason.code()).at(reason.path());
        for (Map.Entry<String, String> one : reason.parameters().entrySet()) {
            LocalizedText name = names.get(one.getValue());
            named = named.with(one.getKey(), name == null ? one.getValue() : name.in(language));
        }
        return named;
    }

    LocalizedText site(SiteId site) {
        return names.getOrDefault(site, LocalizedText.of(site.value()));
    }

    LocalizedText region(CooperativeId cooperative) {
        return regions.getOrDefault(cooperative, LocalizedText.of("–"));
    }
}
