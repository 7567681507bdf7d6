package org.cooplab.eligibility;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.geo.Gazetteer.Region;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.fact.CooperativeFacts;
import org.cooplab.eligibility.fact.FactDefinition;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.CallForProjects.Group;
import org.cooplab.eligibility.selection.Criterion;
import org.cooplab.eligibility.selection.Pot;
import org.cooplab.eligibility.selection.Quota;
import org.jspecify.annotations.Nullable;

/**
 * Calls what a reason names of a call as people do: "the region Souss-Massa" for the quota {@code region=MA-09}, criteria,
 * groups, pots and attributes by their names, instants by day and hour. What has no name, such as an unusual sector or an attribute of the host, stays as it is.
 */
record CallWords(CallForProjects call, Gazetteer gazetteer) {

    private static final Set<String> INSTANTS = Set.of("submitted", "opens", "closes");

    Reason in(Reason reason, Locale locale) {
        Reason said = reason;
        for (Map.Entry<String, String> parameter : reason.parameters().entrySet()) {
            Optional<String> words = words(parameter.getKey(), parameter.getValue(), locale);
            said = words.isPresent() ? said.with(parameter.getKey(), words.get()) : said;
        }
        return said;
    }

    private Optional<String> words(String parameter, String value, Locale locale) {
        if (parameter.equals("quota")) {
            return quota(value, locale);
        } else if (INSTANTS.contains(parameter)) {
            return instant(value, locale);
        }
        Optional<LocalizedText> name = switch (parameter) {
            case "criterion" -> name(call.criteria(), Criterion::id, Criterion::name, value);
            case "group" -> group(value);
            case "attribute" -> name(facts(), FactDefinition::name, FactDefinition::called, value);
            case "pot" -> name(call.pots(), Pot::id, Pot::name, value);
            default -> Optional.empty();
        };
        return name.map(found -> found.in(locale));
    }

    /** A call has no zone of its own, so that the hour is that of UTC. */
    private static Optional<String> instant(String value, Locale locale) {
        try {
            LocalDateTime hour = LocalDateTime.ofInstant(Instant.parse(value), ZoneOffset.UTC);
            Map<String, String> parts = Map.of(
                    "day",
                    hour.toLocalDate().toString(),
                    "time",
                    hour.toLocalTime().toString());
            return Optional.of(Messages.of(locale, Selections.class).text("call.instant", parts));
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }

    private Optional<String> quota(String label, Locale locale) {
        int equals = label.indexOf('=');
        if (equals < 0) {
            return Optional.empty();
        }
        String attribute = label.substring(0, equals);
        String value = label.substring(equals + 1);
        Optional<LocalizedText> name = switch (attribute) {
            case Quota.REGION ->
                name(gazetteer.regions(), region -> region.code().value(), Region::name, value);
            case Quota.PROVINCE -> name(gazetteer.provinces(), one -> one.code().value(), Province::name, value);
            case Quota.SECTOR ->
                Optional.ofNullable(CooperativeFacts.values(Quota.SECTOR).get(value));
            case Quota.GROUP -> Optional.of(group(value).orElseGet(() -> LocalizedText.of(value)));
            default -> Optional.empty();
        };
        Messages messages = Messages.of(locale, Selections.class);
        return name.map(found -> messages.text("quota." + attribute, Map.of("name", found.in(locale))));
    }

    private List<FactDefinition> facts() {
        Collection<FactDefinition> usual = CooperativeFacts.definitions().values();
        return Stream.concat(CallRules.base(call).facts().stream(), usual.stream())
                .toList();
    }

    private Optional<LocalizedText> group(String id) {
        return name(call.groups(), Group::id, Group::name, id);
    }

    private static <T> Optional<LocalizedText> name(
            List<T> all, Function<T, String> id, Function<T, @Nullable LocalizedText> name, String wanted) {
        return all.stream()
                .filter(one -> id.apply(one).equals(wanted))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(name.apply(one)));
    }
}
