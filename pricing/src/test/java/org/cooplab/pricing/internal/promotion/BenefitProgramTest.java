package org.cooplab.pricing.internal.promotion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cooplab.core.geo.Gazetteer;
import org.cooplab.core.json.Documents;
import org.cooplab.pricing.book.PriceBook;
import org.cooplab.pricing.internal.book.CompiledBook;
import org.cooplab.pricing.promotion.Benefit;
import org.cooplab.pricing.promotion.Off;
import org.junit.jupiter.api.Test;

class BenefitProgramTest {

    private static final CompiledBook BOOK =
            new CompiledBook(PriceBook.builder("book", "1").build(), Gazetteer.morocco());

    private static final String GOODS = """
            {"offer": "o", "product": "p", "seller": "tizi", "name": {"fr": "Miel"}, "category": "honey",
             "packaging": {"pack": "XJR", "contents": {"value": "500", "unitCode": "GRM"}}}""";

    private static final List<String> ONE_OF_EACH_KIND = List.of(
            "{'kind': 'off-items', 'off': {'rate': '0.1'}}",
            "{'kind': 'off-order', 'off': {'rate': '0.1'}}",
            "{'kind': 'off-delivery', 'off': {'rate': '0.1'}}",
            "{'kind': 'off-cheapest', 'off': {'rate': '0.1'}}",
            "{'kind': 'buy-get', 'quantityBought': 2, 'quantityReduced': 1, 'off': {'rate': '1'}}",
            "{'kind': 'off-groups', 'size': 3, 'off': {'rate': '0.1'}}",
            "{'kind': 'tiered', 'steps': []}",
            "{'kind': 'bundle', 'parts': [], 'price': {'amount': '10.00', 'currency': 'MAD'}}",
            "{'kind': 'gift', 'goods': " + GOODS + ", 'quantity': {'value': '1', 'unitCode': 'XJR'}}");

    @Test
    void every_kind_that_is_no_voucher_has_a_program_of_its_own() {
        Set<Class<?>> kinds = ONE_OF_EACH_KIND.stream()
                .map(BenefitProgramTest::read)
                .map(Object::getClass)
                .collect(Collectors.toSet());
        Set<Class<?>> sealed = Set.of(Benefit.class.getPermittedSubclasses()).stream()
                .filter(kind -> kind != Benefit.Voucher.class)
                .collect(Collectors.toSet());
        assertEquals(sealed, kinds);
        assertEquals(
                sealed.stream().map(kind -> kind.getSimpleName() + "Program").collect(Collectors.toSet()),
                ONE_OF_EACH_KIND.stream()
                        .map(each ->
                                BenefitProgram.of(read(each), BOOK).getClass().getSimpleName())
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_voucher_is_not_given_before_tax() {
        assertThrows(
                IllegalArgumentException.class, () -> BenefitProgram.of(new Benefit.Voucher(Off.percent("10")), BOOK));
    }

    private static Benefit read(String json) {
        return Documents.read(Benefit.class, json.replace('\'', '"'));
    }
}
