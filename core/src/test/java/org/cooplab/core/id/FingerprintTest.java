package org.cooplab.core.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    record Goods(String name, @Nullable BigDecimal share, List<Object> parts) {}

    record Things(String name, @Nullable BigDecimal share, List<Object> parts) {}

    @Test
    void the_canonical_text_names_every_component_that_is_there() {
        Goods goods = new Goods(
                "a \"b\" \\",
                null,
                List.of(1, new BigDecimal("2.50"), LocalDate.of(2026, 3, 8), Currency.getInstance("MAD"), true, 0.5));
        assertEquals(
                "Goods{name:\"a \\\"b\\\" \\\\\",parts:[1,2.50,2026-03-08,MAD,true,d3fe0000000000000]}",
                Fingerprint.canonical(goods));
    }

    @Test
    void the_digest_is_that_of_sha_256() {
        // printf '""' | sha256sum
        assertEquals("12ae32cb1ec02d01eda3581b127c1fee3b0dc53572ed6baf239721a03d82e126", Fingerprint.sha256(""));
    }

    @Test
    void the_order_of_maps_and_sets_does_not_matter_and_that_of_lists_does() {
        Map<String, Integer> one = new LinkedHashMap<>();
        one.put("a", 1);
        one.put("b", 2);
        Map<String, Integer> other = new LinkedHashMap<>();
        other.put("b", 2);
        other.put("a", 1);
        assertEquals(Fingerprint.sha256(one), Fingerprint.sha256(other));
        assertEquals("<1,2,3>", Fingerprint.canonical(Set.of(3, 1, 2)));
        assertNotEquals(Fingerprint.sha256(List.of(1, 2)), Fingerprint.sha256(List.of(2, 1)));
    }

    @Test
    void what_looks_alike_is_told_apart() {
        assertNotEquals(Fingerprint.sha256(List.of("a,b")), Fingerprint.sha256(List.of("a", "b")));
        assertNotEquals(Fingerprint.sha256(List.of("1")), Fingerprint.sha256(List.of(1)));
        assertNotEquals(Fingerprint.sha256(List.of("a\",\"b")), Fingerprint.sha256(List.of("a", "b")));
        assertNotEquals(
                Fingerprint.sha256(new Goods("a", null, List.of())),
                Fingerprint.sha256(new Things("a", null, List.of())));
        assertNotEquals(Fingerprint.sha256(0.0), Fingerprint.sha256(-0.0));
    }

    @Test
    void what_has_no_contents_of_its_own_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.sha256(new Object()));
        assertThrows(IllegalArgumentException.class, () -> Fingerprint.sha256(List.of(new int[0])));
    }
}
