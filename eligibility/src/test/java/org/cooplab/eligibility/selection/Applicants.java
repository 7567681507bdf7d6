package org.cooplab.eligibility.selection;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cooplab.core.application.Application;
import org.cooplab.core.cooperative.Cooperative;
import org.cooplab.core.cooperative.Cooperative.Membership;
import org.cooplab.core.cooperative.Sector;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.geo.Gazetteer.Province;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.ApplicationId;
import org.cooplab.core.id.CallId;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.text.LocalizedText;

/** Applications for tests: readable ones by hand, and many from a seed. */
public final class Applicants {

    public static final CallId CALL = CallId.of("call");

    private static final Instant DAY = Instant.parse("2021-02-01T09:00:00Z");

    private Applicants() {}

    /** An application of a women's cooperative with one mark. */
    public static Application of(String id, String province, int mark) {
        return of(id, province, Map.of("quality", BigDecimal.valueOf(mark)));
    }

    public static Application of(String id, String province, Map<String, BigDecimal> marks) {
        return of(CALL, cooperative(id, province, Membership.of(10, 10)), id, marks, null, 0);
    }

    public static Application asking(String id, String province, int mark, int dirhams) {
        return of(
                CALL,
                cooperative(id, province, Membership.of(10, 10)),
                id,
                Map.of("quality", BigDecimal.valueOf(mark)),
                Money.of(BigDecimal.valueOf(dirhams), Currencies.MAD),
                0);
    }

    public static Application of(
            CallId call,
            Cooperative cooperative,
            String id,
            Map<String, BigDecimal> marks,
            Money requested,
            int minute) {
        return new Application(
                ApplicationId.of(id),
                call,
                cooperative,
                DAY.plusSeconds(minute * 60L),
                requested,
                marks,
                Map.of(),
                null);
    }

    public static Cooperative cooperative(String id, String province, Membership membership) {
        return Cooperative.builder(
                        CooperativeId.of("of-" + id),
                        LocalizedText.of("fr", "Coopérative " + id),
                        Sector.AGRICULTURE,
                        ProvinceCode.of(province))
                .membership(membership)
                .build();
    }

    /** Applications to a prize for women's cooperatives from all provinces; a few have too few women or no figures. */
    public static List<Application> many(CallId call, int count, long seed) {
        Random random = new Random(seed);
        List<Province> provinces = Gazetteer.morocco().provinces();
        List<Application> applications = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Province province = provinces.get((int) (provinces.size() * Math.sqrt(random.nextDouble())));
            int members = 7 + random.nextInt(30);
            Membership membership =
                    random.nextInt(20) == 0 ? null : Membership.of(members, members - random.nextInt(members * 2 / 3));
            String id = "a" + i;
            applications.add(of(
                    call,
                    cooperative(id, province.code().value(), membership),
                    id,
                    Map.of(
                            "innovation", mark(random),
                            "sustainability", mark(random),
                            "impact", mark(random)),
                    null,
                    random.nextInt(10_000)));
        }
        return applications;
    }

    private static BigDecimal mark(Random random) {
        return BigDecimal.valueOf(random.nextInt(41), 0).divide(BigDecimal.valueOf(2));
    }
}
