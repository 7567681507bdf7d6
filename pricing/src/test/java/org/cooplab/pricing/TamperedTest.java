package org.cooplab.pricing;

import static org.cooplab.pricing.Market.mad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.cooplab.core.catalogue.OfferedGoods;
import org.cooplab.core.id.CooperativeId;
import org.cooplab.core.id.Party;
import org.cooplab.core.json.Documents;
import org.cooplab.core.measure.Quantity;
import org.cooplab.core.measure.UnitCode;
import org.cooplab.core.money.Money;
import org.cooplab.core.money.Rate;
import org.cooplab.core.order.Order;
import org.cooplab.core.order.OrderLine;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Messages;
import org.cooplab.pricing.book.Price;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.book.PriceList;
import org.cooplab.pricing.fee.Calculator;
import org.cooplab.pricing.fee.Fee;
import org.cooplab.pricing.settlement.Entry;
import org.cooplab.pricing.settlement.Entry.Kind;
import org.cooplab.pricing.tax.AppliedTax;
import org.cooplab.pricing.tax.ChargeTax;
import org.cooplab.pricing.tax.TaxBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Stored orders of which somebody has changed an amount. */
class TamperedTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Party THIEF = Party.of(CooperativeId.of("thief"));

    private static final Order TWO = Market.order(Market.line(1, Market.ARGAN, 2), Market.line(2, Market.HONEY, 1));

    /** The amounts that are sums or parts of sums: no prices. */
    private static void collect(JsonNode node, String at, List<String> places) {
        if (node.has("currency") && node.has("amount") && !at.matches(".*([pP]rice|from|to|before|includedTax)")) {
            places.add(at);
        }
        node.forEachEntry((name, child) -> collect(child, at + "/" + name, places));
        for (int k = 0; node.isArray() && k < node.size(); k++) {
            collect(node.get(k), at + "/" + k, places);
        }
    }

    private static List<String> places(JsonNode order) {
        List<String> places = new ArrayList<>();
        collect(order, "", places);
        if (order.at("/totals/includedTax").isObject()) {
            places.add("/totals/includedTax");
        }
        places.removeIf(place -> place.startsWith("/settlement/")
                ? !isHeldTwice(order, order.at(place.replaceFirst("/amount$", "")))
                : isTaxWithheld(order, place));
        return places;
    }

    /** No bill has the taxes of fees that sellers pay in its rows; what is due of them is with the treasury, if anywhere. */
    private static boolean isTaxWithheld(JsonNode order, String place) {
        if (!place.matches("/fees/\\d+/taxes/.*")) {
            return false;
        }
        JsonNode fee = order.at(place.replaceFirst("/taxes/.*", ""));
        return fee.path("payer").asString().equals("SELLER")
                && (place.endsWith("/base")
                        || fee.path("beneficiary").asString().equals("treasury")
                        || !order.at("/settlementPolicy/taxes").asString().equals("TREASURY"));
    }

    /**
     * How sellers share one pot follows from all other entries, and is not reckoned a second time; nor is what a fee for one of
     * the sellers leaves it of its own goods.
     */
    private static boolean isHeldTwice(JsonNode order, JsonNode entry) {
        String kind = entry.path("kind").asString();
        boolean ofFee = kind.equals("FEE") || kind.equals("TAX_CHARGED");
        return !kind.equals("POOLING")
                && !(ofFee && isSeller(order, entry, "bearer") && isSeller(order, entry, "beneficiary"));
    }

    private static boolean isSeller(JsonNode order, JsonNode entry, String side) {
        for (JsonNode line : order.path("lines")) {
            if (entry.path(side)
                    .asString()
                    .equals("cooperative:" + line.path("seller").asString())) {
                return true;
            }
        }
        return false;
    }

    private static PricedOrder changed(JsonNode order, String place, long by) {
        JsonNode copy = order.deepCopy();
        ObjectNode money = (ObjectNode) copy.at(place);
        Money before = Documents.read(Money.class, money.toString());
        money.put("amount", before.plus(Money.ofMinor(by, before.currency())).amount());
        return Documents.read(PricedOrder.class, copy.toString());
    }

    private static JsonNode stored(PricedOrder priced) {
        return JSON.readTree(Documents.write(priced));
    }

    @Property(tries = 200)
    @Label("an order is taken as it was priced, and refused once any of its sums or summands is another")
    void any_change_of_a_sum_is_found(@ForAll Random random) {
        Scene scene = Scene.any(random);
        PricedOrder priced = scene.priced();
        priced.posting();
        JsonNode order = stored(priced);
        List<String> places = places(order);
        String place = places.get(random.nextInt(places.size()));
        PricedOrder other = changed(order, place, random.nextBoolean() ? 1 : -1);
        InvalidValue refusal = assertThrows(InvalidValue.class, other::posting, place);
        assertEquals("sum.differs", refusal.code());
    }

    @Property(tries = 200)
    @Label("an amount in another currency is told at that very amount")
    void another_currency_is_told_at_its_own_place(@ForAll Random random) {
        JsonNode order = stored(Scene.any(random).priced());
        List<String> places = places(order);
        String place = places.get(random.nextInt(places.size()));
        ((ObjectNode) order.at(place)).put("currency", "EUR");
        PricedOrder other = Documents.read(PricedOrder.class, order.toString());
        InvalidValue refusal = assertThrows(InvalidValue.class, other::posting, place);
        assertEquals("value.currency " + place, refusal.code() + " " + refusal.pointer());
    }

    private static String refused(Executable use) {
        InvalidValue refusal = assertThrows(InvalidValue.class, use);
        return refusal.code() + " " + refusal.pointer() + " " + refusal.parameters();
    }

    @Example
    void whoever_uses_it_is_told_which_sum_where_and_what_it_must_be() {
        Pricer pricer = Pricer.compile(Market.usual().build());
        PricedOrder priced = pricer.price(TWO, PricingContext.NONE);
        PricedOrder cheaper = changed(stored(priced), "/lines/0/total", -5000);
        String said = "sum.differs /lines/0/total {expected=252.00 MAD, found=202.00 MAD, line=1}";
        assertEquals(said, refused(() -> cheaper.refund(Map.of(), Map.of())));
        assertEquals(said, refused(() -> cheaper.cancel(Map.of())));
        assertEquals(said, refused(cheaper::posting));
        assertEquals(said, refused(() -> Pricer.lock(TWO, cheaper)));
        assertEquals(
                said.replace("/lines", "/before/lines"),
                refused(() -> pricer.reprice(cheaper, TWO, PricingContext.NONE)));
    }

    @Property(tries = 200)
    @Label("an order is refused once a line is another quantity or at another unit price than its amount")
    void any_change_of_quantity_or_unit_price_is_found(@ForAll Random random) {
        PricedOrder priced = Scene.any(random).priced();
        if (priced.lines().isEmpty()) {
            return;
        }
        int which = random.nextInt(priced.lines().size());
        PricedLine line = priced.lines().get(which);
        // Combs that came to nothing are counted in weight; their price is per piece.
        if (line.amount().signum() == 0) {
            return;
        }
        String place = "/lines/" + which + (random.nextBoolean() ? "/quantity/value" : "/unitPrice/amount");
        PricedOrder other = scaled(stored(priced), place, 2);
        assertEquals(
                "sum.differs",
                assertThrows(InvalidValue.class, other::posting, place).code());
    }

    private static PricedOrder scaled(JsonNode order, String place, int factor) {
        JsonNode copy = order.deepCopy();
        int last = place.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) copy.at(place.substring(0, last));
        String name = place.substring(last + 1);
        BigDecimal before = new BigDecimal(parent.path(name).asString());
        parent.put(name, before.multiply(BigDecimal.valueOf(factor)).toPlainString());
        return Documents.read(PricedOrder.class, copy.toString());
    }

    @Example
    void two_bottles_that_became_three_are_told_by_the_amount() {
        JsonNode order = stored(Market.price(Market.usual().build(), TWO));
        ((ObjectNode) order.at("/lines/0/quantity")).put("value", "3");
        PricedOrder three = Documents.read(PricedOrder.class, order.toString());
        assertEquals(
                "sum.differs /lines/0/amount {expected=420.00 MAD, found=280.00 MAD, line=1}", refused(three::posting));
    }

    /** Three jars of 250 g at 80.00 a kilogram; two cheeses of 2.9 kg at 85.50 a piece. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/lines/0/pricedAs/value | \"1000\" | sum.differs /lines/0/amount {expected=80.00 MAD, found=60.00 MAD, line=1}",
                "/lines/0/pricedAs/unitCode | \"XJR\" | value.unit /lines/0/pricedAs {found=750 XJR, name=pricedAs, unit=KGM}",
                "/lines/0/pricedAs | null | value.unit /lines/0/quantity {found=3 XJR, name=pricedAs, unit=KGM}",
                "/lines/0/unitPrice/amount | \"60.00\" | sum.differs /lines/0/amount {expected=45.00 MAD, found=60.00 MAD, line=1}",
                "/lines/1/pricedAs/value | \"1\" | sum.differs /lines/1/amount {expected=85.50 MAD, found=171.00 MAD, line=2}",
                "/lines/2/quantity/value | \"2\" | sum.differs /lines/2/amount {expected=40.00 MAD, found=80.00 MAD, line=3}",
            })
    void what_packs_contain_and_what_was_weighed_must_be_what_was_charged(String place, String value, String refusal) {
        OfferedGoods jar = Market.packed("jar", UnitCode.XJR, "250", UnitCode.GRM);
        OfferedGoods cheese = Market.packed("cheese", UnitCode.H87, "1.5", UnitCode.KGM);
        OfferedGoods pot = Market.packed("pot", UnitCode.XJR, "1.5", UnitCode.KGM);
        PriceBook book = Market.plain()
                .priceLists(List.of(PriceList.base(
                        "base",
                        List.of(
                                Price.of(jar.product(), Market.per("80.00", UnitCode.KGM), Market.STANDARD),
                                Price.of(cheese.product(), Market.each("85.50"), Market.STANDARD),
                                Price.of(pot.product(), Market.each("20.00"), Market.STANDARD)))))
                .build();
        PricedOrder priced = Market.price(
                book,
                Market.order(
                        OrderLine.of(1, jar, Quantity.of(3, UnitCode.XJR)),
                        Market.line(2, cheese, 2).withDelivered(Quantity.of("2.9", UnitCode.KGM)),
                        OrderLine.of(3, pot, Quantity.of(4, UnitCode.XJR))));
        priced.posting();
        JsonNode order = stored(priced);
        int last = place.lastIndexOf('/');
        ((ObjectNode) order.at(place.substring(0, last))).set(place.substring(last + 1), JSON.readTree(value));
        assertEquals(refusal, refused(Documents.read(PricedOrder.class, order.toString())::posting));
    }

    @Example
    void of_tiers_the_amount_is_not_that_of_the_first_and_is_taken() {
        Price tiers = Price.of(Market.ARGAN.product(), Market.each("140.00"), Market.STANDARD)
                .withTiers(Price.TierMode.GRADUATED, List.of(new Price.Tier(BigDecimal.ONE, Market.each("130.00"))));
        PriceBook book = Market.usual()
                .priceLists(List.of(PriceList.base("base", List.of(tiers))))
                .build();
        PricedOrder priced = Market.price(book, TWO);
        assertTrue(priced.lines().get(0).graduated());
        assertEquals(Market.mad("270.00"), priced.lines().get(0).amount());
        assertEquals(priced, Documents.read(PricedOrder.class, Documents.write(priced)));
        priced.posting();
    }

    private static PricedOrder withEntries(PricedOrder order, List<Entry> entries) {
        return copy(order, order.taxes(), entries);
    }

    private static PricedOrder copy(PricedOrder order, List<AppliedTax> taxes, List<Entry> entries) {
        return new PricedOrder(
                order.schemaVersion(),
                order.order(),
                order.customer(),
                order.book(),
                order.placedOn(),
                order.taxPoint(),
                order.currency(),
                order.rounding(),
                order.settlementPolicy(),
                order.lines(),
                order.deliveries(),
                order.fees(),
                taxes,
                order.vouchers(),
                order.totals(),
                entries,
                order.declined());
    }

    @Property(tries = 200)
    @Label("an order is refused once an entry is missing, doubled, turned round or somebody else's")
    void any_change_of_entries_is_found(@ForAll Random random) {
        PricedOrder priced = Scene.any(random).priced();
        JsonNode order = stored(priced);
        List<Integer> held = new ArrayList<>();
        for (int k = 0; k < priced.settlement().size(); k++) {
            if (isHeldTwice(order, order.at("/settlement/" + k))) {
                held.add(k);
            }
        }
        if (held.isEmpty()) {
            return;
        }
        int which = held.get(random.nextInt(held.size()));
        Entry entry = priced.settlement().get(which);
        List<Entry> missing = new ArrayList<>(priced.settlement());
        missing.remove(which);
        List<Entry> doubled = new ArrayList<>(priced.settlement());
        doubled.add(entry);
        List<Entry> turned = new ArrayList<>(priced.settlement());
        turned.set(which, entry.reversed());
        // Who bears a discount is in the entries alone.
        boolean namesBearer = entry.kind() != Kind.DISCOUNT && entry.kind() != Kind.VOUCHER;
        List<Entry> another = new ArrayList<>(priced.settlement());
        another.set(
                which,
                new Entry(
                        entry.kind(),
                        namesBearer ? THIEF : entry.bearer(),
                        namesBearer ? entry.beneficiary() : THIEF,
                        entry.amount(),
                        entry.reference(),
                        entry.line()));
        for (List<Entry> entries : List.of(missing, doubled, turned, another)) {
            PricedOrder other = withEntries(priced, entries);
            assertEquals(
                    "sum.differs",
                    assertThrows(InvalidValue.class, other::posting, () -> String.valueOf(entry))
                            .code());
        }
    }

    private static String added(PricedOrder priced, Entry... more) {
        List<Entry> entries = new ArrayList<>(priced.settlement());
        entries.addAll(List.of(more));
        return refused(() -> withEntries(priced, entries).posting()).replaceFirst(" \\{.*", "");
    }

    private static Entry entry(Kind kind, Party from, Party to, String reference, @Nullable Integer line) {
        return new Entry(kind, from, to, mad("200.00"), reference, line);
    }

    @Example
    void what_cancels_out_is_no_part_of_the_bill_either() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        Party tizi = Party.of(Market.TIZI);
        Party amal = Party.of(Market.AMAL);
        String next = "sum.differs /settlement/" + priced.settlement().size();
        String second = "sum.differs /settlement/" + (priced.settlement().size() + 1);
        assertEquals(next, added(priced, entry(Kind.POOLING, tizi, amal, "pot", null)));
        assertEquals(
                second,
                added(
                        priced,
                        entry(Kind.DISCOUNT, Party.PLATFORM, Market.BUYER, "oil10", 1),
                        entry(Kind.DISCOUNT, Market.BUYER, THIEF, "oil10", 1)));
        assertEquals(
                next,
                added(
                        priced,
                        entry(Kind.FEE, tizi, Party.PLATFORM, "commission", 1),
                        entry(Kind.FEE, Party.PLATFORM, amal, "commission", 2)));
        assertEquals(
                second,
                added(
                        priced,
                        entry(Kind.TAX_CHARGED, tizi, Party.PLATFORM, "vat-20", 1),
                        entry(Kind.TAX_CHARGED, Party.PLATFORM, amal, "vat-20", 2)));
    }

    /** A fee for one of the sellers, who keeps what it would pay of it, opens nothing for the others. */
    @Example
    void a_fee_for_a_seller_leaves_the_claims_of_all_others() {
        Party tizi = Party.of(Market.TIZI);
        Party amal = Party.of(Market.AMAL);
        List<Fee> fees = new ArrayList<>(Market.usual().build().fees());
        fees.add(Fee.withheld("press", Fee.Kind.OTHER, tizi, new Calculator.Percent(Rate.ofPercent("2")))
                .taxed(new ChargeTax(ChargeTax.Method.OWN, Market.STANDARD, TaxBasis.ADDED)));
        PricedOrder priced = Market.price(Market.usual().fees(fees).build(), TWO);
        priced.posting();
        String next = "sum.differs /settlement/" + priced.settlement().size();
        assertEquals(next, added(priced, entry(Kind.FEE, tizi, THIEF, "no-such-fee", null)));
        assertEquals(next, added(priced, entry(Kind.FEE, tizi, THIEF, "press", 1)));
        assertEquals(next, added(priced, entry(Kind.FEE, amal, tizi, "press", 2)));
        assertEquals(next, added(priced, entry(Kind.TAX_CHARGED, Party.TREASURY, THIEF, "vat-20", null)));
        assertEquals("sum.differs /settlement", added(priced, entry(Kind.TAX_CHARGED, amal, tizi, "vat-20", 2)));
        List<Entry> without = new ArrayList<>(priced.settlement());
        without.removeIf(each -> "commission".equals(each.reference()));
        assertEquals(
                "sum.differs /settlement {expected=29.24 MAD, found=0.00 MAD, reference=commission}",
                refused(() -> withEntries(priced, without).posting()));
    }

    @Example
    void entries_must_be_those_of_the_bill() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        assertEquals(mad("280.00"), priced.settlement().get(0).amount());
        PricedOrder other = changed(stored(priced), "/settlement/0/amount", 1);
        assertEquals(
                "sum.differs /settlement {expected=280.00 MAD, found=280.01 MAD, line=1}", refused(other::posting));
    }

    /** 8 % of 280.00 and of 85.50, 22.40 and 6.84; 20 % of their sum, 29.24, is 5.85. */
    @Example
    void what_passes_the_buyer_by_must_be_that_of_the_bill() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        Map<String, String> differences = new TreeMap<>();
        for (int k = 0; k < priced.settlement().size(); k++) {
            Entry entry = priced.settlement().get(k);
            if (!entry.bearer().equals(Market.BUYER) && !entry.beneficiary().equals(Market.BUYER)) {
                PricedOrder other = changed(stored(priced), "/settlement/" + k + "/amount", 1);
                differences.put(entry.kind() + " " + entry.reference(), refused(other::posting));
            }
        }
        String differs = "sum.differs /settlement ";
        assertEquals(
                Map.of(
                        "FEE commission",
                        differs + "{expected=29.24 MAD, found=29.25 MAD, reference=commission}",
                        "TAX_CHARGED vat-20",
                        differs + "{expected=5.85 MAD, found=5.86 MAD, reference=vat-20}",
                        "TAX_DUE vat-20",
                        differs + "{expected=47.85 MAD, found=47.86 MAD, reference=vat-20}",
                        "TAX_DUE vat-10",
                        differs + "{expected=7.77 MAD, found=7.78 MAD, reference=vat-10}"),
                differences);
    }

    @Example
    void money_that_goes_to_somebody_else_is_told_at_its_entry() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        List<Entry> entries = new ArrayList<>(priced.settlement());
        Entry goods = entries.get(0);
        entries.set(
                0,
                new Entry(goods.kind(), goods.bearer(), Market.HUB, goods.amount(), goods.reference(), goods.line()));
        assertEquals(
                "sum.differs /settlement/0 {expected=0.00 MAD, found=280.00 MAD, line=1}",
                refused(() -> withEntries(priced, entries).posting()));
    }

    @Example
    void the_base_of_a_tax_is_what_is_taxed() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        assertEquals(
                "sum.differs /lines/0/taxes/0/base {expected=252.00 MAD, found=252.01 MAD, line=1}",
                refused(() ->
                        changed(stored(priced), "/lines/0/taxes/0/base", 1).posting()));
        assertEquals(
                "sum.differs /taxes/0/base {expected=252.00 MAD, found=251.99 MAD, reference=vat-20}",
                refused(() -> changed(stored(priced), "/taxes/0/base", -1).posting()));
    }

    @Example
    void of_several_taxes_that_are_missing_that_of_the_first_line_is_told() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        PricedOrder other = copy(priced, List.of(), priced.settlement());
        assertEquals(
                "/lines/0/taxes/0/amount",
                assertThrows(InvalidValue.class, other::posting).pointer());
    }

    @Example
    void another_currency_is_no_sum_either() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        String text = Documents.write(priced)
                .replaceFirst("\"amount\":\"28.00\",\"currency\":\"MAD\"", "\"amount\":\"28.00\",\"currency\":\"EUR\"");
        PricedOrder other = Documents.read(PricedOrder.class, text);
        assertEquals(
                "value.currency /lines/0/discounts/0/amount {currency=MAD, found=28.00 EUR, name=amount}",
                refused(other::posting));
    }

    @Example
    void people_read_it_in_their_language() {
        PricedOrder priced = Market.price(Market.usual().build(), TWO);
        PricedOrder other = changed(stored(priced), "/totals/total", 100);
        InvalidValue refusal = assertThrows(InvalidValue.class, other::posting);
        assertEquals(
                "/totals/total of the order order-1 is 344.50 MAD, but the rest of the order makes it 343.50 MAD",
                refusal.getMessage());
        assertEquals(
                "Deux montants de la commande ne s’accordent pas : ici 344,50 DH, mais 343,50 DH d’après le reste de la commande."
                        + " La commande a été modifiée depuis le calcul de son prix.",
                Messages.of(Locale.FRENCH, Pricer.class).text(Fault.of(refusal)).replace('\u00a0', ' '));
    }
}
