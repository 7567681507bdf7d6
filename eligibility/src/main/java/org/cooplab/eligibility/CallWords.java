package org.cooplab.eligibility;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Province;
import org.cooplab.core.geo.Region;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.eligibility.selection.CallForProjects;
import org.cooplab.eligibility.selection.CallForProjects.Group;
import org.cooplab.eligibility.selection.Quota;

/** Calls the quotas in a reason as people do: "the region Souss-Massa" for {@code region=MA-09}. */
record QuotaWords(CallForProjects call, Gazetteer gazetteer) {

    Reason in(Reason reason, Locale locale) {
        String label = reason.parameters().get("quota");
        return label == null ? reason : reason.with("quota", words(label, locale));
    }

    /** What has no words of its own, such as a sector or the host's own attributes, stays as it is. */
    private String words(String label, Locale locale) {
        int equals = label.indexOf('=');
        if (equals < 0) {
            return label;
        }
        String attribute = label.substring(0, equals);
        String value = label.substring(equals + 1);
        Optional<String> name = switch (attribute) {
            case Quota.REGION -> region(value).map(found -> found.in(locale));
            case Quota.PROVINCE -> province(value).map(found -> found.in(locale));
            case Quota.GROUP -> group(value).map(found -> found.in(locale));
            default -> Optional.empty();
        };
        Messages messages = Messages.of(locale, Selections.class);
        return name.map(found -> messages.text("quota." + attribute, Map.of("name", found)))
                .orElse(label);
    }

    private Optional<LocalizedText> region(String code) {
        return gazetteer.regions().stream()
                .filter(region -> region.code().value().equals(code))
                .map(Region::name)
                .findFirst();
    }

    private Optional<LocalizedText> province(String code) {
        return gazetteer.provinces().stream()
                .filter(province -> province.code().value().equals(code))
                .map(Province::name)
                .findFirst();
    }

    private Optional<LocalizedText> group(String id) {
        return call.groups().stream()
                .filter(group -> group.id().equals(id) && group.name() != null)
                .map(Group::name)
                .findFirst();
    }
}
