package org.cooplab.pricing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Rate;
import org.cooplab.core.money.UnitPrice;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.text.LocalizedText;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Reason;
import org.cooplab.core.time.DateRange;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.explain.Explanation;
import org.cooplab.pricing.explain.Step;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.Target;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Statement;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An explanation reads as a person would write it: a name says a rate or a reason once, and nobody gets less than nothing. */
class SentencesTest {

    private static String said(Step step, String language) {
        return step.sentence(Messages.of(Locale.forLanguageTag(language), Pricer.class))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("[\u2066-\u2069]", "");
    }

    private static Step tax(String name, String language, String percent, TaxBasis basis, TaxTreatment treatment) {
        Rate rate = Rate.ofPercent(percent);
        LocalizedText text = name == null ? null : LocalizedText.of(language, name);
        return new Step.Tax(
                1, text, new AppliedTax("vat", rate, basis, treatment, Market.mad("100.00"), Market.mad("16.67")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr |                             | INCLUDED | 100,00 DH, dont vat au taux de 20 % : 16,67 DH.
            fr | TVA 20 %                    | INCLUDED | 100,00 DH, dont TVA 20 % : 16,67 DH.
            fr | TVA 120 %                   | INCLUDED | 100,00 DH, dont TVA 120 % au taux de 20 % : 16,67 DH.
            fr | TVA 20%                     | ADDED    | TVA 20% sur 100,00 DH : 16,67 DH.
            fr | TVA                         | ADDED    | TVA au taux de 20 % sur 100,00 DH : 16,67 DH.
            en | VAT 20 %                    | INCLUDED | MAD 100.00 includes VAT 20 %: MAD 16.67.
            en | VAT                         | INCLUDED | MAD 100.00 includes VAT at 20%: MAD 16.67.
            en | VAT                         | ADDED    | VAT at 20% on MAD 100.00: MAD 16.67.
            ar | الضريبة 20 %                | INCLUDED | 100,00 درهم، منها الضريبة 20 %: 16,67 درهم.
            ar | الضريبة                     | ADDED    | الضريبة بنسبة 20% على 100,00 درهم: 16,67 درهم.
            """)
    void a_tax(String language, String name, TaxBasis basis, String sentence) {
        assertEquals(sentence, said(tax(name, language, "20", basis, TaxTreatment.TAXED), language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TVA 20 %                | 20  | true
            TVA 20,00 %             | 20  | true
            20% VAT                 | 20  | true
            TVA %20                 | 20  | true
            TVA\u202f: 20\u00a0%    | 20  | true
            TVA zone 2 20 %         | 20  | true
            TVA zone 2 20 %         | 220 | false
            TVA 120 %, puis 20 %    | 20  | true
            TVA 120 %, puis 20 %    | 120 | true
            TVA 120 %               | 20  | false
            TVA 1,20 %              | 20  | false
            TVA 20                  | 20  | false
            TVA 5,50 %              | 5.5 | true
            TVA 5.5 %               | 5.5 | true
            TVA 5,5 %               | 5   | false
            الضريبة ٢٠٪             | 20  | true
            الضريبة ٪٢٠             | 20  | true
            الضريبة ٥٫٥ ٪           | 5.5 | true
            الضريبة \u2067٢٠\u2069 ٪ | 20  | true
            الضريبة ١٢٠٪            | 20  | false
            """)
    void a_name_has_the_rate_or_the_rate_is_said_beside_it(String name, String percent, boolean named) {
        String sentence = said(tax(name, "fr", percent, TaxBasis.ADDED, TaxTreatment.TAXED), "fr");
        assertEquals(named, !sentence.contains(" au taux de "), sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr |                               | EXEMPT_WITHOUT_DEDUCTION | Pas de taxe sur 100,00 DH (exonéré sans droit à déduction).
            fr | Exonéré sans droit à déduction | EXEMPT_WITHOUT_DEDUCTION | Pas de taxe sur 100,00 DH (exonéré sans droit à déduction).
            fr | Export                        | EXEMPT_WITH_DEDUCTION    | Pas de taxe sur 100,00 DH (Export, exonéré avec droit à déduction).
            fr | Produit agricole hors champ   | OUT_OF_SCOPE             | Pas de taxe sur 100,00 DH (Produit agricole hors champ).
            fr |                               | ZERO_RATED               | Pas de taxe sur 100,00 DH (taux de 0 %).
            fr |                               | TAXED                    | Pas de taxe sur 100,00 DH (taux de 0 %).
            fr | TVA 0 %                       | ZERO_RATED               | Pas de taxe sur 100,00 DH (TVA 0 %).
            fr | TVA 0,00 %                    | TAXED                    | Pas de taxe sur 100,00 DH (TVA 0,00 %).
            fr | TVA 10 %                      | ZERO_RATED               | Pas de taxe sur 100,00 DH (TVA 10 %, taux de 0 %).
            fr | TVA 0 %                       | OUT_OF_SCOPE             | Pas de taxe sur 100,00 DH (TVA 0 %, hors champ).
            ar | الضريبة ٠٪                    | ZERO_RATED               | لا ضريبة على 100,00 درهم (الضريبة ٠٪).
            en |                               | OUT_OF_SCOPE             | No tax on MAD 100.00 (out of scope).
            en | Basic food                    | EXEMPT_WITHOUT_DEDUCTION | No tax on MAD 100.00 (Basic food, exempt without right to deduct).
            ar |                               | EXEMPT_WITHOUT_DEDUCTION | لا ضريبة على 100,00 درهم (معفى دون حق الخصم).
            ar |                               | OUT_OF_SCOPE             | لا ضريبة على 100,00 درهم (خارج نطاق الضريبة).
            """)
    void no_tax(String language, String name, TaxTreatment treatment, String sentence) {
        assertEquals(sentence, said(tax(name, language, "0", TaxBasis.INCLUDED, treatment), language));
    }

    /**
     * 10 kg at 12.00 and beyond 5 kg at 9.00 are 105.00; two cheeses at 85.50 weigh 2.9 kg; three jars hold 0.75 kg. Four pots
     * hold 6 kg, one of them at 9.00; the third ham is at 60.00.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | flour: 10 kg in tiers, the first at MAD 12.00 / kg (list base), MAD 105.00.
            fr | flour : 10 kg par tranches, la première à 12,00 DH / kg (tarif base), 105,00 DH.
            ar | flour: 10 كغ بشرائح، أولاها بسعر 12,00 درهم / كغ (لائحة base)، 105,00 درهم.
            en | cheese: 2.9 kg, charged as 2 pieces at MAD 85.50 / piece (list base), MAD 171.00.
            fr | cheese : 2,9 kg, soit 2 pièces à 85,50 DH / pièce (tarif base), 171,00 DH.
            ar | cheese: 2,9 كغ، أي قطعتان بسعر 85,50 درهم / قطعة واحدة (لائحة base)، 171,00 درهم.
            en | jar: 3 jars, charged as 750 g at MAD 80.00 / kg (list base), MAD 60.00.
            fr | jar : 3 bocaux, soit 750 g à 80,00 DH / kg (tarif base), 60,00 DH.
            en | pot: 4 jars, charged as 6 kg in tiers, the first at MAD 12.00 / kg (list base), MAD 69.00.
            fr | pot : 4 bocaux, soit 6 kg par tranches, la première à 12,00 DH / kg (tarif base), 69,00 DH.
            ar | pot: 4 برطمانات، أي 6 كغ بشرائح، أولاها بسعر 12,00 درهم / كغ (لائحة base)، 69,00 درهم.
            en | tin: 2 tins at MAD 9.00 / piece (list base), MAD 18.00.
            en | rice: 4 kg at MAD 12.00 / kg (list base), MAD 48.00.
            en | ham: 5.1 kg, charged as 3 pieces in tiers, the first at MAD 85.50 / piece (list base), MAD 231.00.
            en | oil: 1 L at MAD 0.125 / L (list base), MAD 0.13.
            """)
    void goods_whose_amount_is_not_their_quantity_at_the_unit_price(String language, String sentence) {
        OfferedGoods flour = Market.loose("flour", Market.TIZI, "flour", UnitCode.KGM);
        OfferedGoods oil = Market.loose("oil", Market.TIZI, "oil", UnitCode.LTR);
        OfferedGoods cheese = Market.packed("cheese", UnitCode.H87, "1.5", UnitCode.KGM);
        OfferedGoods jar = Market.packed("jar", UnitCode.XJR, "250", UnitCode.GRM);
        OfferedGoods pot = Market.packed("pot", UnitCode.XJR, "1.5", UnitCode.KGM);
        OfferedGoods rice = Market.loose("rice", Market.TIZI, "rice", UnitCode.KGM);
        OfferedGoods tin = Market.packed("tin", UnitCode.XTN, "125", UnitCode.GRM);
        OfferedGoods ham = Market.packed("ham", UnitCode.H87, "1.7", UnitCode.KGM);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                tiered(flour, Market.per("12.00", UnitCode.KGM), "5", Market.per("9.00", UnitCode.KGM)),
                                tiered(pot, Market.per("12.00", UnitCode.KGM), "5", Market.per("9.00", UnitCode.KGM)),
                                tiered(rice, Market.per("12.00", UnitCode.KGM), "5", Market.per("9.00", UnitCode.KGM)),
                                tiered(ham, Market.each("85.50"), "2", Market.each("60.00")),
                                Price.of(cheese.product(), Market.each("85.50"), Market.STANDARD),
                                Price.of(jar.product(), Market.per("80.00", UnitCode.KGM), Market.STANDARD),
                                Price.of(tin.product(), Market.each("9.00"), Market.STANDARD),
                                Price.of(oil.product(), Market.per("0.125", UnitCode.LTR), Market.STANDARD)))))
                .build();
        Order order = Market.order(
                Market.line(1, flour, 10),
                Market.line(2, cheese, 2).withDelivered(Quantity.of("2.9", UnitCode.KGM)),
                Market.line(3, jar, 3),
                Market.line(4, oil, 1),
                Market.line(5, pot, 4),
                Market.line(6, rice, 4),
                Market.line(8, tin, 2),
                Market.line(7, ham, 3).withDelivered(Quantity.of("5.1", UnitCode.KGM)));
        List<String> said = Pricer.compile(book).explain(order, PricingContext.NONE).steps().stream()
                .map(step -> said(step, language))
                .toList();
        assertTrue(said.contains(sentence), said::toString);
    }

    private static Price tiered(OfferedGoods goods, UnitPrice first, String from, UnitPrice then) {
        return Price.of(goods.product(), first, Market.STANDARD)
                .withTiers(Price.TierMode.GRADUATED, List.of(new Price.Tier(new BigDecimal(from), then)));
    }

    @Test
    void a_plain_price_is_not_taken_for_a_graduated_one_of_the_same_amount() {
        OfferedGoods cheese = Market.packed("cheese", UnitCode.H87, "1.5", UnitCode.KGM);
        Price plain = Price.of(cheese.product(), Market.each("85.50"), Market.STANDARD);
        Price tiers = tiered(cheese, Market.each("85.50"), "2", Market.each("60.00"));
        Price elsewhere = new Price(
                null,
                cheese.product(),
                tiers.unitPrice(),
                tiers.taxCategory(),
                null,
                null,
                Map.of("region", List.of("souss")),
                null,
                tiers.tierMode(),
                tiers.tiers(),
                null,
                null,
                null,
                null);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base("base", List.of(plain, elsewhere))))
                .build();
        Order order = Market.order(Market.line(1, cheese, 2).withDelivered(Quantity.of("2.9", UnitCode.KGM)));
        PricedOrder priced = Market.price(book, order);
        assertFalse(priced.lines().get(0).graduated());
        assertEquals(
                "cheese: 2.9 kg, charged as 2 pieces at MAD 85.50 / piece (list base), MAD 171.00.",
                said(Pricer.compile(book).explain(priced).steps().get(0), "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Line 2 is charged as 0.5 kg, but its price is MAD 60.00 / piece; it is left out.
            fr | La ligne 2 est comptée pour 0,5 kg, mais son prix est de 60,00 DH / pièce ; elle est laissée de côté.
            ar | السطر 2 محسوب بكمية 0,5 كغ وسعره 60,00 درهم / قطعة واحدة، ولذلك لم يحتسب.
            """)
    void a_unit_is_a_word_and_not_a_code(String language, String sentence) {
        OfferedGoods flour = Market.loose("flour", Market.TIZI, "flour", UnitCode.KGM);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base", List.of(Price.of(flour.product(), Market.each("60.00"), Market.STANDARD)))))
                .build();
        Order order = Market.order(OrderLine.of(2, flour, Quantity.of("0.5", UnitCode.KGM)));
        Step left =
                Pricer.compile(book).explain(order, PricingContext.NONE).steps().get(0);
        assertEquals(sentence, said(left, language));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 | The promotion spring has been used once, which is its limit.
            2 | The promotion spring has been used 2 times, which is its limit.
            """)
    void a_limit_of_one_is_once(int limit, String sentence) {
        Reason usedUp =
                Reason.of("promotion.used-up").with("promotion", "spring").with("limit", limit);
        assertEquals(sentence, said(new Step.Declined(usedUp, Map.of(), Market.mad("0.00")), "en"));
    }

    @Test
    void what_did_not_apply_is_called_by_its_name_where_it_has_one() {
        Promotion oil = Market.oilTenPercent();
        Promotion all = Promotion.of(
                PromotionId.of("all"), 0, FundingShare.seller(), oil.benefits().get(0));
        PriceBook book = Market.usual()
                .promotions(List.of(
                        oil.named(LocalizedText.of("en", "Oil week")).excluding(Promotion.Exclusivity.ORDER),
                        all.named(LocalizedText.of("en", "Spring"))))
                .build();
        PricedOrder priced = Market.price(book, Market.order(Market.line(1, Market.ARGAN, 1)));
        Step declined = Pricer.compile(book).explain(priced).steps().stream()
                .filter(Step.Declined.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals("The promotion Spring cannot be combined with Oil week.", said(declined, "en"));
        assertEquals("all", priced.declined().get(0).parameters().get("promotion"));
    }

    private static List<String> discounts(String language, Benefit... benefits) {
        Price honey = Price.of(Market.HONEY.product(), Market.each("120.00"), null)
                .withFloor(Market.each("100.00"), Price.FloorGuards.PRICE);
        List<Promotion> promotions = new ArrayList<>();
        for (Benefit each : benefits) {
            PromotionId id = PromotionId.of("p" + promotions.size());
            promotions.add(Promotion.of(id, 0, FundingShare.all(Party.PLATFORM), each));
        }
        Pricer pricer = Pricer.compile(Market.plain()
                .priceLists(List.of(
                        PriceList.base("base", List.of(honey, Market.prices().get(0)))))
                .promotions(promotions)
                .deliveries(List.of(DeliveryTariff.of("van", null, new Calculator.Flat(Market.mad("30.00")))))
                .build());
        Order order = Market.order(Market.line(1, Market.HONEY, 1), Market.line(2, Market.ARGAN, 12));
        return pricer.explain(order, PricingContext.NONE).steps().stream()
                .filter(step -> step instanceof Step.Discount || step instanceof Step.DeliveryDiscount)
                .map(step -> said(step, language))
                .toList();
    }

    /** Honey at 120.00 does not go below 100.00; twelve oils are 1,680.00, of which 10 % are more than 60.00. */
    @Test
    void a_discount_says_its_rate_also_where_a_floor_or_its_most_cuts_it() {
        Target honey = Target.product(Market.HONEY.product());
        Benefit half = new Benefit.OffItems(Off.percent("50"), Benefit.Per.UNIT, honey, null, null);
        Benefit tenth = new Benefit.OffOrder(
                Off.percent("10"), Target.product(Market.ARGAN.product()), Market.mad("60.00"), false, null);
        Benefit free = new Benefit.OffDelivery(Off.percent("100"), Set.of(), null);
        assertEquals(
                List.of(
                        "Discount “p0” (50%) on line 1: MAD 20.00 off.",
                        "Discount “p1” (10%, at most MAD 60.00 in all) on line 2: MAD 60.00 off.",
                        "Discount “p2” (100%) on delivery: MAD 30.00 off."),
                discounts("en", half, tenth, free));
        assertEquals(
                List.of(
                        "Remise « p0 » (50 %) sur la ligne 1 : 20,00 DH en moins.",
                        "Remise « p1 » (10 %, au plus 60,00 DH en tout) sur la ligne 2 : 60,00 DH en moins.",
                        "Remise « p2 » (100 %) sur la livraison : 30,00 DH en moins."),
                discounts("fr", half, tenth, free));
        Benefit amount = new Benefit.OffItems(Off.amount(Market.mad("5.00")), Benefit.Per.UNIT, honey, null, null);
        assertEquals(List.of("Discount “p0” on line 1: MAD 5.00 off."), discounts("en", amount));
    }

    @Test
    void a_discount_says_a_rate_once() {
        LocalizedText name = LocalizedText.of("en", "10 % off oil");
        Rate tenth = Rate.ofPercent("10");
        PromotionId id = PromotionId.of("oil");
        Step all = new Step.Discount(1, id, name, tenth, null, Market.mad("14.00"));
        assertEquals("Discount “10 % off oil” on line 1: MAD 14.00 off.", said(all, "en"));
        Step other = new Step.Discount(1, id, name, Rate.ofPercent("15"), null, Market.mad("14.00"));
        assertEquals("Discount “10 % off oil” (15%) on line 1: MAD 14.00 off.", said(other, "en"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            40.00 | Bon « avoir » : 40,00 DH en moins.
            38.75 | Bon « avoir » de 40,00 DH, taxes en sus à part : 38,75 DH en moins.
            """)
    void a_voucher_says_what_it_took_off_taxes_only_where_it_did(String net, String sentence) {
        Step voucher = new Step.Voucher(PromotionId.of("avoir"), null, Market.mad("40.00"), Market.mad(net));
        assertEquals(sentence, said(voucher, "fr"));
    }

    @Test
    void a_voucher_that_raised_taxes_below_zero_says_so() {
        Step voucher = new Step.Voucher(PromotionId.of("all"), null, Market.mad("24.00"), Market.mad("30.00"));
        assertEquals(
                "Voucher “all” of MAD 24.00: MAD 30.00 off before added tax, which is below zero.",
                said(voucher, "en"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en", "fr"})
    void no_key_stands_twice(String language) throws IOException {
        Set<String> keys = new HashSet<>();
        try (InputStream text = Pricer.class.getResourceAsStream("messages_" + language + ".properties")) {
            new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(each -> each.contains("=") && !each.startsWith("#"))
                    .forEach(each -> assertTrue(keys.add(each.substring(0, each.indexOf('='))), each));
        }
        assertTrue(keys.size() > 100);
    }

    @Test
    void who_gets_and_who_gives() {
        Party amal = Party.of(CooperativeId.of("amal"));
        Step goods = new Step.Balance(amal, Entry.Kind.GOODS, null, null, Market.mad("5.00"));
        assertEquals("La coopérative amal reçoit 5,00 DH : produits.", said(goods, "fr"));
        Step fee = new Step.Balance(amal, Entry.Kind.FEE, "hub", null, Market.mad("-5.00"));
        assertEquals("La coopérative amal verse 5,00 DH : frais « hub ».", said(fee, "fr"));
        assertEquals("The cooperative amal gives MAD 5.00: fee “hub”.", said(fee, "en"));
        assertEquals("5,00 درهم من حساب التعاونية amal: رسم «hub».", said(fee, "ar"));
        Step due = new Step.Balance(Party.TREASURY, Entry.Kind.TAX_DUE, "vat", null, Market.mad("1.00"));
        assertEquals("Le Trésor reçoit 1,00 DH : taxe due « vat ».", said(due, "fr"));
    }

    /** The order is of 8 March. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2026-03-02 | 2026-03-31 | The cooperative amal from 2 March 2026 to 31 March 2026: 1 order or refund.
            en | 2026-03-02 |            | The cooperative amal from 2 March 2026 on: 1 order or refund.
            en |            | 2026-03-31 | The cooperative amal until 31 March 2026: 1 order or refund.
            en | 2026-03-10 | 2026-03-10 | The cooperative amal on 10 March 2026: 0 orders and refunds.
            en |            |            | The cooperative amal: 1 order or refund.
            fr | 2026-03-02 | 2026-03-31 | La coopérative amal du 2 mars 2026 au 31 mars 2026 : 1 commande ou remboursement.
            fr | 2026-03-02 |            | La coopérative amal à partir du 2 mars 2026 : 1 commande ou remboursement.
            fr |            | 2026-03-31 | La coopérative amal jusqu’au 31 mars 2026 : 1 commande ou remboursement.
            fr | 2026-03-10 | 2026-03-10 | La coopérative amal le 10 mars 2026 : 0 commande ou remboursement.
            fr |            |            | La coopérative amal : 1 commande ou remboursement.
            ar | 2026-03-02 | 2026-03-31 | التعاونية amal من 2 مارس 2026 إلى 31 مارس 2026: طلب أو استرداد واحد.
            ar | 2026-03-02 |            | التعاونية amal ابتداء من 2 مارس 2026: طلب أو استرداد واحد.
            ar |            | 2026-03-31 | التعاونية amal إلى غاية 31 مارس 2026: طلب أو استرداد واحد.
            ar | 2026-03-10 | 2026-03-10 | التعاونية amal يوم 10 مارس 2026: لا طلبات ولا استردادات.
            ar |            |            | التعاونية amal: طلب أو استرداد واحد.
            """)
    void a_statement_begins_with_whose_and_when(String language, LocalDate from, LocalDate to, String sentence) {
        PricedOrder priced = Market.price(Market.usual().build(), Market.order(Market.line(1, Market.HONEY, 1)));
        Statement statement = Statement.of(
                Party.of(Market.AMAL), priced.currency(), new DateRange(from, to), List.of(priced.posting()));
        List<Step> steps = Explanation.of(statement).steps();
        assertEquals(sentence, said(steps.get(0), language));
    }

    @Test
    void a_statement_is_told_in_the_names_of_the_book_if_it_is_at_hand() {
        Fee commission = Fee.withheld(
                        "cut", Fee.Kind.COMMISSION, Party.PLATFORM, new Calculator.Percent(Rate.ofPercent("10")))
                .named(LocalizedText.of("العمولة", "Commission", "Commission"));
        Pricer pricer = Pricer.compile(Market.plain().fees(List.of(commission)).build());
        PricedOrder priced = pricer.price(Market.order(Market.line(1, Market.HONEY, 1)), PricingContext.NONE);
        Statement statement = Statement.of(Party.of(Market.AMAL), priced.currency(), List.of(priced.posting()));
        assertEquals(
                List.of(
                        "The cooperative amal on 8 March 2026: 1 order or refund.",
                        "The cooperative amal gets MAD 85.50: goods.",
                        "The cooperative amal gives MAD 8.55: fee “Commission”.",
                        "The cooperative amal gives MAD 7.77: tax due “vat-10”."),
                pricer.explain(statement).steps().stream()
                        .map(step -> said(step, "en"))
                        .toList());
        assertEquals(
                "The cooperative amal gives MAD 8.55: fee “cut”.",
                said(Explanation.of(statement).steps().get(2), "en"));
        assertEquals(
                List.of("The cooperative amal gets MAD 69.18 in all."),
                pricer.explain(statement).balances(Messages.of(Locale.ENGLISH, Pricer.class)).stream()
                        .map(text -> text.replace('\u00a0', ' '))
                        .toList());
    }
}
