package org.cooplab.examples.quickstart.world;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cooplab.core.cooperative.Connectivity;
import org.cooplab.core.geo.GeoPoint;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.CourseId;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.ProgrammeId;
import org.cooplab.core.id.SiteId;
import org.cooplab.core.id.WorkshopId;
import org.cooplab.core.partner.Partner;
import org.cooplab.core.partner.Site;
import org.cooplab.core.programme.Course;
import org.cooplab.core.programme.Programme;
import org.cooplab.core.programme.Theme;
import org.cooplab.core.programme.Workshop;
import org.cooplab.core.programme.Workshop.AccessNeed;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.TimeWindow;
import org.cooplab.examples.quickstart.data.SiteFact;
import org.jspecify.annotations.Nullable;

/** The example programme: two hands-on courses in six workshops, held remotely, at the campus and at two relays. */
final class Workshops {

    static final List<WorkshopId> CONTINUITY = Stream.of("workshop-1", "workshop-2", "workshop-3")
            .map(WorkshopId::of)
            .toList();
    static final List<WorkshopId> DIGITAL = Stream.of("workshop-4", "workshop-5", "workshop-6")
            .map(WorkshopId::of)
            .toList();

    static final WorkshopId IN_FRENCH = DIGITAL.get(1);

    private static final CourseId FIRST = CourseId.of("continuity");
    private static final CourseId SECOND = CourseId.of("digital");
    private static final SiteId CAMPUS = SiteId.of("campus-benguerir");
    private static final SiteId NORTH = SiteId.of("relay-ma-03");
    private static final SiteId SOUTH = SiteId.of("relay-ma-09");

    private final List<Site> sites;

    Workshops(List<Site> relays) {
        this.sites = Stream.concat(Stream.of(campus()), relays.stream()).toList();
    }

    List<Site> sites() {
        return sites;
    }

    private static Site campus() {
        SiteFact fact = SiteFact.of("benguerir");
        return new Site(
                CAMPUS,
                Site.Kind.CAMPUS,
                LocalizedText.of("الحرم الجامعي بابن جرير", "Campus de Benguerir", "Campus of Benguerir"),
                ProvinceCode.of(fact.province()),
                GeoPoint.of(fact.latitude(), fact.longitude()),
                null);
    }

    static Programme programme() {
        return new Programme(
                ProgrammeId.of("training-continuity-digital"),
                Programme.Kind.PILOT_ACTION,
                LocalizedText.of(
                        "تكوين في استمرارية النشاط والتحول الرقمي",
                        "Formation à la continuité d’activité et à la transformation numérique",
                        "Training in business continuity and digital transformation"),
                DateRange.of(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 30)),
                List.of(new Programme.Participation(PartnerId.of("university"), Set.of(Partner.Role.OPERATOR))),
                List.of(
                        course(
                                FIRST,
                                Theme.BUSINESS_CONTINUITY,
                                LocalizedText.of("استمرارية النشاط", "Continuité d’activité", "Business continuity"),
                                LocalizedText.of(
                                        "مخطط الاستمرارية للتعاونية",
                                        "Le plan de continuité de la coopérative",
                                        "The continuity plan of the cooperative"),
                                Set.of()),
                        course(
                                SECOND,
                                Theme.DIGITAL_TRANSFORMATION,
                                LocalizedText.of("التحول الرقمي", "Transformation numérique", "Digital transformation"),
                                LocalizedText.of(
                                        "أول منتوج معروض للبيع عبر الإنترنت",
                                        "Un premier produit mis en vente en ligne",
                                        "A first product offered for sale online"),
                                Set.of(FIRST))),
                null,
                null);
    }

    private static Course course(
            CourseId id, Theme theme, LocalizedText name, LocalizedText deliverable, Set<CourseId> before) {
        return new Course(
                id,
                theme,
                name,
                Duration.ofHours(4),
                Duration.ofHours(6),
                List.of(new Course.PracticeTask("practice", deliverable, null)),
                before,
                null);
    }

    List<Workshop> all() {
        Set<LanguageTag> arabic = Set.of(LanguageTag.AR);
        Set<LanguageTag> french = Set.of(LanguageTag.FR);
        Set<LanguageTag> both = Set.of(LanguageTag.AR, LanguageTag.FR);
        return List.of(
                workshop(CONTINUITY.get(0), FIRST, 1, Workshop.Mode.ON_SITE, CAMPUS, both, 10),
                workshop(CONTINUITY.get(1), FIRST, 2, Workshop.Mode.REMOTE, null, arabic, 20),
                workshop(CONTINUITY.get(2), FIRST, 7, Workshop.Mode.ON_SITE, NORTH, arabic, 8),
                workshop(DIGITAL.get(0), SECOND, 15, Workshop.Mode.BLENDED, CAMPUS, both, 15),
                workshop(IN_FRENCH, SECOND, 16, Workshop.Mode.REMOTE, null, french, 20),
                workshop(DIGITAL.get(2), SECOND, 21, Workshop.Mode.ON_SITE, SOUTH, arabic, 8));
    }

    private static Workshop workshop(
            WorkshopId id,
            CourseId course,
            int dayOfApril,
            Workshop.Mode mode,
            @Nullable SiteId site,
            Set<LanguageTag> languages,
            int places) {
        LocalDate day = LocalDate.of(2026, 4, dayOfApril);
        return new Workshop(
                id,
                course,
                TimeWindow.of(
                        day.atTime(9, 0).atZone(World.ZONE).toInstant(),
                        day.atTime(13, 0).atZone(World.ZONE).toInstant()),
                mode,
                site,
                mode == Workshop.Mode.ON_SITE ? Set.of() : Set.of(Connectivity.Channel.VIDEO),
                languages,
                site == null ? Set.of() : Set.of(AccessNeed.STEP_FREE, AccessNeed.ORAL_TEACHING),
                places,
                null);
    }
}
