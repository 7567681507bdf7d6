package org.cooplab.pricing;

import static org.cooplab.pricing.Market.ARGAN;
import static org.cooplab.pricing.Market.HONEY;
import static org.cooplab.pricing.Market.line;
import static org.cooplab.pricing.Market.mad;
import static org.cooplab.pricing.Market.order;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooplab.core.geo.ProvinceCode;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.Order;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.cooplab.core.text.Source;
import org.cooplab.core.time.DateRange;
import org.cooplab.core.time.Dated;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.delivery.DeliveryTariff;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Condition;
import org.cooplab.pricing.promotion.FundingShare;
import org.cooplab.pricing.promotion.Limits;
import org.cooplab.pricing.promotion.Off;
import org.cooplab.pricing.promotion.Promotion;
import org.cooplab.pricing.promotion.PromotionId;
import org.cooplab.pricing.promotion.StackingGroup;
import org.cooplab.pricing.tax.SupplierStatus;
import org.cooplab.pricing.tax.TaxBasis;
import org.cooplab.pricing.tax.TaxTreatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A book that uses every rule once, broken in one place: that is a fault, said in three languages, or it still prices. */
class BrokenBookTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What is put in the places of the book, as JSON: one of them in each place, by turns. */
    private static final List<String> VALUES = List.of(
            "null",
            "-3",
            "1.5",
            "\"\"",
            "\"-1\"",
            "\"0\"",
            "\"1e7\"",
            "\"123456.123456789\"",
            "\"2026-12-31\"",
            "\"EUR\"",
            "[]",
            "{}");

    private static final List<Messages> VOICES = Stream.of("ar", "fr", "en")
            .map(language -> Messages.of(Locale.forLanguageTag(language), Pricer.class))
            .toList();

    private static final Pattern UNIT_CODE = Pattern.compile("KGM|GRM|MGM|TNE|LTR|H87");

    private static final Order ORDER = order(line(1, HONEY, 12), line(2, ARGAN, 3));

    private static final PricingContext CONTEXT =
            PricingContext.NONE.withCoupons(Set.of("SPRING", "V")).withPreviousOrders(0);

    private static JsonNode book() throws IOException {
        try (InputStream text = BrokenBookTest.class.getResourceAsStream("book/every-rule.json")) {
            return JSON.readTree(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Returns the faults of a book; prices with it if there are none. */
    private static List<Fault> faults(JsonNode book) {
        Pricer pricer;
        try {
            pricer = Pricer.compile(Documents.read(PriceBook.class, book.toString()));
        } catch (InvalidDocument invalid) {
            return invalid.faults();
        }
        PricedOrder priced = pricer.price(ORDER, CONTEXT);
        assertEquals(mad("0.00"), Money.sum(priced.currency(), priced.balances().values()));
        return List.of();
    }

    private static void put(JsonNode parent, Object place, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set((String) place, value);
        } else {
            ((ArrayNode) parent).set((Integer) place, value);
        }
    }

    private static List<Object> places(JsonNode node) {
        if (node instanceof ObjectNode) {
            return List.copyOf(node.propertyNames());
        }
        return List.copyOf(IntStream.range(0, node.size()).boxed().toList());
    }

    private static JsonNode at(JsonNode node, Object place) {
        return place instanceof String name ? node.get(name) : node.get((Integer) place);
    }

    @Test
    void the_book_is_whole() throws IOException {
        assertEquals(List.of(), faults(book()));
    }

    @Test
    void whatever_stands_in_a_place_is_a_fault_or_a_price() throws IOException {
        JsonNode book = book();
        assertTrue(breakEach(book, book, 0) > 400);
    }

    /** Breaks each place below a node; returns the number of the next place. */
    private static int breakEach(JsonNode book, JsonNode node, int number) {
        int next = number;
        for (Object place : places(node)) {
            JsonNode was = at(node, place);
            put(node, place, JSON.readTree(VALUES.get(5 * next % VALUES.size())));
            for (Fault fault : faults(book)) {
                VOICES.forEach(voice -> assertFalse(voice.text(fault).contains(fault.code()), fault::toString));
            }
            put(node, place, was);
            next = breakEach(book, was, next + 1);
        }
        return next;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/priceLists/0/prices/0/floor/amount | \"-1.00\" | /priceLists/0/prices/0/floor/amount number.negative",
                "/priceLists/0/prices/0/before/amount | \"-1.00\" | /priceLists/0/prices/0/before/amount number.negative",
                "/priceLists/0/prices/1/minQuantity | \"-1\" | /priceLists/0/prices/1/minQuantity number.negative",
                "/rounding/cashStep | \"99999999999999999999\" | /rounding/cashStep rounding.cash-step",
                "/taxRates/0/rates/entries/0/value | \"1001\" | /taxRates/0/rates/entries/0/value rate.too-large",
                "/taxRates/0/rates/entries/0/value | \"1.50\" | /taxRates/0/rates/entries/0/value rate.too-large",
                "/taxRates/0/rates/entries/0/value | \"1.000000001\" | /taxRates/0/rates/entries/0/value rate.too-large",
                "/taxRates/0/rates/entries/0/value | \"20\" | /taxRates/0/rates/entries/0/value rate.too-large",
                "/taxRates/0/rates/entries | [] | /taxRates/0/rates/entries list.empty",
                "/deliveries/0/provinces | [\"MA-HAA\"] | /deliveries/0/provinces/0 reference.unknown.suggestion",
                "/deliveries/0/regions | [\"MA-99\"] | /deliveries/0/regions/0 reference.unknown.suggestion",
                "/priceLists/0/prices/0/before/amount | \"0.01\" | /priceLists/0/prices/0/before price.before-below",
                "/priceLists/0/prices/0/before/amount | \"0.001\" | /priceLists/0/prices/0/before price.before-below",
                "/priceLists/0/prices/0/floor/amount | \"99999\" | /priceLists/0/prices/0/floor price.floor-above",
                "/priceLists/0/prices/0/floor/amount | \"0.001\" | /priceLists/0/prices/0/floor price.floor-too-fine",
                "/priceLists/0/prices/0/floor/per/unitCode | \"KGM\" | /priceLists/0/prices/0/floor price.other-unit",
                "/fees/0/calculator/rate | \"-1001\" | /fees/0/calculator/rate rate.too-large",
                "/fees/2/target/unitPriceMin/amount | \"501.00\" | /fees/2/target range.empty",
                "/fees/2/target/unitPriceMin/currency | \"EUR\" | /fees/2/target currency.mixed",
                "/cataloguePromotions/0/off | {\"amount\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}} | /cataloguePromotions/0/target currency.mixed",
                "/fees/1/target | {\"unitPriceMax\": {\"amount\": \"1.00\", \"currency\": \"EUR\"}} | /fees/1/target currency.mixed",
                "/cataloguePromotions/0/target/unitPriceMax/currency | \"EUR\" | /cataloguePromotions/0/target currency.mixed",
                "/fees/4/calculator/per/unitCode | \"LTR\" | /fees/4/calculator/per/unitCode unit.not-mass",
                "/fees/4/calculator/per/value | \"0.0000001\" | /fees/4/calculator/per weight.out-of-range",
                "/fees/4/calculator/assumed/value | \"-1\" | /fees/4/calculator/assumed weight.out-of-range",
                "/fees/8/calculator/freeUpTo | \"-2\" | /fees/8/calculator/freeUpTo number.negative",
                "/deliveries/0/freeFrom/currency | \"EUR\" | /deliveries/0/freeFrom currency.mixed",
                "/deliveries/0/freeFrom/amount | \"-1.00\" | /deliveries/0/freeFrom number.negative",
                "/promotions/8/benefits/0/quantity/unitCode | \"KGM\" | /promotions/8/benefits/0/quantity gift.not-packs",
                "/promotions/8/benefits/0/goods/product | \"arganne\" | /promotions/8/benefits/0/goods gift.never-priced",
                "/promotions/8/benefits/0/quantity/value | \"0\" | /promotions/8/benefits/0/quantity number.not-positive",
                "/promotions/2/conditions/2/groups | [] | /promotions/2/conditions/2/groups list.empty",
                "/promotions/6/benefits | [{\"kind\": \"tiered\", \"steps\": []}] | /promotions/6/benefits/0/steps list.empty",
                "/promotions/6/benefits/0/steps/0/from | \"-1\" | /promotions/6/benefits/0/steps/0/from number.negative",
                "/fees/7/calculator/bands | [] | /fees/7/calculator/bands list.empty",
                "/deliveries/1/calculator/bands/0/from | \"-1\" | /deliveries/1/calculator/bands/0/from number.negative",
                "/priceLists/1/when | {\"a/b\": []} | /priceLists/1/when/a~1b list.empty",
                "/priceLists/1/prices/0/period | {\"start\": \"2026-09-01\"} | /priceLists/1/prices/0/period price.never-holds",
                "/fees/0/when | {\"channel\": []} | /fees/0/when/channel list.empty",
                "/deliveries/0/when | {\"channel\": []} | /deliveries/0/when/channel list.empty",
                "/fees/8/tax/category | \"standrad\" | /fees/8/tax/category reference.unknown.suggestion",
                "/priceLists/0/prices/0/taxCategory | \"Standard\" | /priceLists/0/prices/0/taxCategory reference.unknown.suggestion",
                "/promotions/3/group | \"elsewhere\" | /promotions/3/group reference.unknown",
                "/promotions/2/benefits/0/deliveries | [\"home\", \"hom\"] | /promotions/2/benefits/0/deliveries/1 reference.unknown.suggestion",
            })
    void a_rule_that_cannot_be_kept_is_a_fault_of_the_book(String pointer, String value, String fault)
            throws IOException {
        JsonNode book = book();
        int last = pointer.lastIndexOf('/');
        put(book.at(pointer.substring(0, last)), pointer.substring(last + 1), JSON.readTree(value));
        List<Fault> found = faults(book);
        assertEquals(
                List.of(fault),
                found.stream().map(each -> each.pointer() + " " + each.code()).toList());
        for (Messages voice : VOICES) {
            String sentence = voice.text(found.get(0));
            assertFalse(UNIT_CODE.matcher(sentence).find(), sentence);
        }
    }

    @Test
    void a_currency_without_the_coin_is_not_rounded_to_it() throws IOException {
        Pricer pricer = Pricer.compile(Documents.read(PriceBook.class, book().toString()));
        Order yen = Order.placed(
                ORDER.id(),
                ORDER.customer(),
                ORDER.placedOn(),
                Currency.getInstance("JPY"),
                ORDER.lines(),
                ORDER.fulfilment());
        assertEquals(0, pricer.price(yen, PricingContext.NONE).total().minor());
    }

    private static List<String> faults(PriceBook.Builder builder) {
        return Pricer.check(builder.build()).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void numbers_have_as_many_digits_as_quantities() {
        Price price = Price.of(ARGAN.product(), Market.each("140.00"), Market.STANDARD);
        for (String endless : List.of("1E999999999", "1E-999999999")) {
            Price bounded = Market.between(price, null, endless)
                    .withTiers(
                            Price.TierMode.VOLUME,
                            List.of(new Price.Tier(new BigDecimal(endless), Market.each("130.00"))));
            assertEquals(
                    List.of(
                            "/priceLists/0/prices/0/maxQuantity value.large",
                            "/priceLists/0/prices/0/tiers/0/from value.large"),
                    faults(Market.plain().priceLists(List.of(PriceList.base("base", List.of(bounded))))));
        }
    }

    @Test
    void of_sellers_no_more_than_all_is_withheld() {
        Calculator eight = new Calculator.Percent(Rate.of("8"));
        Fee commission = Fee.withheld("commission", Fee.Kind.COMMISSION, Market.HUB, eight);
        assertEquals(
                List.of("/fees/0/calculator/rate rate.too-large"),
                faults(Market.plain().fees(List.of(commission))));
        Fee surcharge = Fee.paidByBuyer("surcharge", Fee.Kind.OTHER, Market.HUB, eight);
        assertEquals(List.of(), faults(Market.plain().fees(List.of(surcharge))));
    }

    @Test
    void no_tier_is_below_the_floor_and_no_pickup_in_a_zone() {
        Price tiered = Price.of(ARGAN.product(), Market.each("140.00"), Market.STANDARD)
                .withFloor(Market.each("100.00"), Price.FloorGuards.PRICE)
                .withTiers(
                        Price.TierMode.VOLUME,
                        List.of(
                                new Price.Tier(BigDecimal.valueOf(5), Market.each("100.00")),
                                new Price.Tier(BigDecimal.TEN, Market.each("99.99"))));
        DeliveryTariff relay = DeliveryTariff.of("relay", null, new Calculator.Flat(mad("1.00")))
                .forService(DeliveryTariff.Service.PICKUP)
                .inProvinces(Set.of(ProvinceCode.of("MA-SAF")));
        assertEquals(
                List.of(
                        "/priceLists/0/prices/0/tiers/1/unitPrice price.floor-above",
                        "/deliveries/0/service delivery.pickup-zone"),
                faults(Market.plain()
                        .priceLists(List.of(PriceList.base("base", List.of(tiered))))
                        .deliveries(List.of(relay))));
    }

    @Test
    void delivered_by_nothing_never_holds() {
        Promotion never = Market.oilTenPercent().when(new Condition.DeliveredBy(Set.of()));
        assertEquals(
                List.of("/promotions/0/conditions/0/deliveries list.empty"),
                faults(Market.plain().promotions(List.of(never))));
    }

    @Test
    void a_fee_rounds() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Fee(
                        "fee",
                        null,
                        null,
                        Fee.Payer.BUYER,
                        null,
                        new Calculator.Flat(mad("1.00")),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        RoundingMode.UNNECESSARY));
    }

    @Test
    void conditions_of_charges_keep_their_order_and_are_copied() {
        Map<String, List<String>> when = new LinkedHashMap<>();
        List<String> values = new ArrayList<>(List.of("web"));
        List.of("z", "b", "y", "a", "x").forEach(name -> when.put(name, values));
        Calculator flat = new Calculator.Flat(mad("1.00"));
        Fee fee = new Fee("f", null, null, Fee.Payer.BUYER, null, flat, null, null, null, null, when, null, null);
        DeliveryTariff tariff = DeliveryTariff.of("d", null, flat).when(when);
        values.add("shop");
        for (Map<String, List<String>> copy : List.of(fee.when(), tariff.when())) {
            assertEquals(List.of("z", "b", "y", "a", "x"), List.copyOf(copy.keySet()));
            assertEquals(List.of("web"), copy.get("z"));
        }
    }

    @Test
    void a_book_names_no_customer() {
        Calculator flat = new Calculator.Flat(mad("1.00"));
        Promotion promotion = Promotion.of(
                PromotionId.of("p"),
                0,
                FundingShare.all(Market.BUYER),
                new Benefit.OffOrder(Off.percent("10"), null, null, false, null));
        Dated<TaxTreatment> exempt = new Dated<>(List.of(
                new Dated.Entry<>(new DateRange(Market.DAY, null), TaxTreatment.ZERO_RATED, Source.example("status"))));
        PriceBook book = Market.plain()
                .suppliers(List.of(new SupplierStatus(Market.BUYER, exempt)))
                .promotions(List.of(promotion))
                .fees(List.of(Fee.paidByBuyer("back", Fee.Kind.OTHER, Market.BUYER, flat)))
                .deliveries(List.of(DeliveryTariff.of("own", Market.BUYER, flat)))
                .build();
        assertEquals(
                List.of(
                        "/suppliers/0/supplier party.customer-named",
                        "/promotions/0/funding/0/party party.customer-named",
                        "/fees/0/beneficiary party.customer-named",
                        "/deliveries/0/carrier party.customer-named"),
                Pricer.check(book).stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
    }

    @Test
    void what_names_something_is_not_blank() {
        PriceBook.Builder nameless = PriceBook.builder("", " ")
                .priceLists(List.of(PriceList.base("", Market.prices())))
                .taxRates(Market.taxes(TaxBasis.INCLUDED))
                .stackingGroups(List.of(new StackingGroup("", StackingGroup.Choice.ALL, null)));
        assertEquals(
                List.of(
                        "value.blank /id {name=id}",
                        "value.blank /version {name=version}",
                        "value.blank /priceLists/0/id {name=id}",
                        "value.blank /stackingGroups/0/id {name=id}"),
                Pricer.check(nameless.build()).stream()
                        .map(fault -> fault.code() + " " + fault.pointer() + " " + fault.parameters())
                        .toList());
    }

    @Test
    void numbers_are_written_as_the_language_writes_them() {
        Promotion half = new Promotion(
                PromotionId.of("half"),
                null,
                1,
                null,
                null,
                null,
                List.of(new Benefit.OffOrder(Off.percent("150"), null, null, false, null)),
                List.of(new FundingShare(Party.PLATFORM, Rate.of("0.5"))),
                Limits.NONE,
                Promotion.Exclusivity.NONE,
                null);
        Messages french = Messages.of(Locale.FRENCH, Pricer.class);
        assertEquals(
                List.of(
                        "Le financement de la promotion half doit faire exactement 1, mais fait 0,5.",
                        "Le taux doit être entre 0 et 1 (0,20 vaut 20 %), mais vaut 1,5."),
                Pricer.check(Market.plain().promotions(List.of(half)).build()).stream()
                        .map(french::text)
                        .map(text -> text.replace('\u00a0', ' '))
                        .toList());
    }
}
