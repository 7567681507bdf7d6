package org.cooplab.pricing.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cooplab.core.id.PartnerId;
import org.cooplab.core.id.Party;
import org.cooplab.core.id.ProductId;
import org.cooplab.core.money.Currencies;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.promotion.Promotion.Exclusivity;
import org.junit.jupiter.api.Test;

class PromotionTest {

    private static final PromotionId HONEY_WEEK = PromotionId.of("honey-week");

    private static final Benefit TENTH = new Benefit.OffItems(
            Off.percent("10"), Benefit.Per.UNIT, Target.product(ProductId.of("thyme-honey")), null, null);

    private static final List<FundingShare> SHARES = List.of(
            new FundingShare(Party.PLATFORM, Rate.of("0.70")),
            new FundingShare(Party.of(PartnerId.of("fund")), Rate.of("0.30")));

    private static final DateRange WEEK = new DateRange(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8));

    @Test
    void every_part_can_be_said_one_after_the_other() {
        LocalizedText name = LocalizedText.of("fr", "Semaine du miel");
        Condition above = new Condition.SubtotalAtLeast(Money.of("100.00", Currencies.MAD), null);
        Limits limits = new Limits(100, 1, null);
        Promotion whole = new Promotion(
                HONEY_WEEK,
                name,
                1,
                WEEK,
                Set.of("HONEY"),
                List.of(above),
                List.of(TENTH),
                SHARES,
                limits,
                Exclusivity.LINE,
                "season");
        assertEquals(
                whole,
                Promotion.of(HONEY_WEEK, 1, SHARES, TENTH)
                        .named(name)
                        .during(WEEK)
                        .forCoupons(Set.of("HONEY"))
                        .when(above)
                        .within(limits)
                        .excluding(Exclusivity.LINE)
                        .inGroup("season"));
    }

    @Test
    void what_is_not_said_is_none_and_one_funder_pays_all() {
        Promotion plain = Promotion.of(HONEY_WEEK, 1, FundingShare.all(Party.PLATFORM), TENTH);
        assertEquals(
                new Promotion(
                        HONEY_WEEK,
                        null,
                        1,
                        null,
                        null,
                        null,
                        List.of(TENTH),
                        List.of(FundingShare.all(Party.PLATFORM)),
                        null,
                        null,
                        null),
                plain);
        assertEquals(plain, plain.excluding(Exclusivity.ORDER).excluding(Exclusivity.NONE));
    }

    @Test
    void no_list_and_no_set_has_nothing_in_it() {
        Promotion plain = Promotion.of(HONEY_WEEK, 1, SHARES, TENTH);
        Set<String> coupons = new LinkedHashSet<>(Arrays.asList("HONEY", null));
        assertThrows(NullPointerException.class, () -> plain.forCoupons(coupons));
        List<FundingShare> none = Collections.singletonList(null);
        assertThrows(NullPointerException.class, () -> Promotion.of(HONEY_WEEK, 1, none, TENTH));
    }
}
