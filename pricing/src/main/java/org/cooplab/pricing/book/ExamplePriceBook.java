package org.cooplab.pricing.book;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cooplab.core.json.Documents;

/**
 * A price book to look at and to begin from: Moroccan value added tax with its sources and dates, and a
 * few prices of local products from the press.
 *
 * <p>It is an example, not advice: no primary text was found for the rates of single items, each price comes from
 * one press article, and commission, packing and delivery are made up. Every figure carries its source
 * and how far it can be relied on. The same document lies beside this class as {@code
 * morocco-example.json}.
 */
public final class ExamplePriceBook {

    private ExamplePriceBook() {}

    /**
     * Returns the Moroccan example. Needs the strict reader of core, and so {@code jackson-core}, at run
     * time.
     */
    public static PriceBook morocco() {
        try (InputStream document = ExamplePriceBook.class.getResourceAsStream("morocco-example.json")) {
            if (document == null) {
                throw new IllegalStateException("morocco-example.json must lie beside this class");
            }
            return Documents.read(PriceBook.class, document);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
