package org.cooplab.examples.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.cooplab.examples.quickstart.fixture.Browser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report in a real browser, in its three languages; the pictures stay in {@code target/pictures}. Run by the profile hosts. */
@EnabledIfSystemProperty(named = "cooplab.browser", matches = "true")
class ReportInBrowserTest {

    @TempDir
    private static Path folder;

    private static Path page;

    @BeforeAll
    static void write_the_report() {
        assumeTrue(Browser.program().isPresent(), "no Chromium on this machine: the report was not looked at");
        page = Quickstart.run(folder.resolve("report"), Locale.FRENCH, line -> {});
    }

    @Test
    void in_arabic_it_runs_from_right_to_left() throws Exception {
        String shown = shown("ar");
        assertTrue(shown.contains("dir=\"rtl\""), "must run from right to left");
        assertTrue(shown.contains("<title>تجربة نموذجية"), "must have an Arabic title");
    }

    @Test
    void in_french_and_english_it_runs_from_left_to_right() throws Exception {
        assertTrue(shown("fr").contains("<title>Un pilote de circuits courts"));
        String english = shown("en");
        assertTrue(english.contains("<title>A pilot of short circuits"));
        assertTrue(english.contains("dir=\"ltr\""));
    }

    @Test
    void it_opens_in_the_language_of_who_made_it() throws Exception {
        String shown = browse(page.toUri(), "--dump-dom");
        assertTrue(shown.contains("<title>Un pilote de circuits courts"));
        assertTrue(Files.readString(page).contains("<html lang=\"fr\" dir=\"ltr\" data-language=\"fr\">"));
    }

    @Test
    void the_map_speaks_the_language_of_the_page() throws Exception {
        for (String[] expected :
                List.of(new String[] {"ar", "خريطة المغرب", "كغ"}, new String[] {"fr", "Carte du Maroc", "kg"})) {
            String shown = shown(expected[0]);
            assertTrue(firstTitle(shown, "<svg").startsWith(expected[1]), firstTitle(shown, "<svg"));
            assertTrue(firstTitle(shown, "class=\"stop\"").contains(expected[2]), firstTitle(shown, "class=\"stop\""));
        }
    }

    /** A browser shows the first title of what the pointer is on. */
    private static String firstTitle(String page, String from) {
        int at = page.indexOf("<title", page.indexOf(from));
        return page.substring(page.indexOf('>', at) + 1, page.indexOf("</title>", at));
    }

    @Test
    void each_part_has_a_name_of_its_own_so_that_labels_and_links_find_it() throws Exception {
        List<String> names = Pattern.compile(" id=\"([^\"]+)\"")
                .matcher(Files.readString(page))
                .results()
                .map(name -> name.group(1))
                .toList();
        assertEquals(List.copyOf(new LinkedHashSet<>(names)), names);
        for (String kind : List.of("for=\"", "href=\"#")) {
            Pattern.compile(kind + "([^\"]+)\"")
                    .matcher(Files.readString(page))
                    .results()
                    .forEach(use -> assertTrue(names.contains(use.group(1)), use.group()));
        }
    }

    @Test
    void one_bill_is_shown_at_a_time() throws Exception {
        String shown = shown("en");
        int bills = shown.split("data-choice=\"chosen-bill\"", -1).length - 1;
        int hidden = shown.split("data-choice=\"chosen-bill\" hidden", -1).length - 1;
        assertTrue(bills > 1, "bills: " + bills);
        assertEquals(bills - 1, hidden);
    }

    @ParameterizedTest
    @CsvSource({"dark, 0, 'rgb(18, 24, 22)'", "light, 1, 'rgb(251, 250, 246)'"})
    void everything_can_be_read_in_a_dark_and_in_a_light_browser(String scheme, int preferred, String ground)
            throws Exception {
        String judged = Files.readString(page)
                .replace(
                        "</body>",
                        "<script>" + Files.readString(Path.of("src/test/resources/contrast.js"))
                                + "document.body.dataset.ground = getComputedStyle(document.body).backgroundColor;"
                                + "document.body.dataset.pale = tooPale().join('; ');</script></body>");
        URI address =
                Files.writeString(folder.resolve(scheme + ".html"), judged).toUri();
        String preference = "--blink-settings=preferredColorScheme=" + preferred;
        String shown = browse(address, "--dump-dom", preference);
        assertTrue(shown.contains("<body data-ground=\"" + ground + "\" data-pale=\"\">"), () -> body(shown));
        browse(page.toUri(), "--screenshot=" + picture("report-" + scheme), preference);
    }

    /** A cut table has a shadow where it goes on, and payouts are seen without scrolling. */
    @Test
    void a_small_screen_shows_that_a_table_goes_on() throws Exception {
        String judged = Files.readString(page).replace("</body>", """
                        <script>
                        var cut = [...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth);
                        var payouts = document.querySelector('#payouts .scroll');
                        document.body.dataset.cut = cut.includes(payouts);
                        document.body.dataset.silent =
                            cut.filter(box => !getComputedStyle(box).backgroundImage.includes('gradient')).length;
                        document.body.dataset.seen = payouts.querySelector('tbody td').getBoundingClientRect().right
                            <= payouts.getBoundingClientRect().right;
                        </script></body>""");
        URI address = Files.writeString(folder.resolve("small.html"), judged).toUri();
        String shown = browse(address, "--dump-dom", "--window-size=500,900");
        assertTrue(shown.contains("<body data-cut=\"true\" data-silent=\"0\" data-seen=\"true\">"), () -> body(shown));
        browse(page.toUri(), "--screenshot=" + picture("report-small"), "--window-size=500,900");
    }

    private static String body(String shown) {
        return shown.substring(shown.indexOf("<body"), shown.indexOf('>', shown.indexOf("<body")));
    }

    private static String shown(String language) throws Exception {
        URI address = URI.create(page.toUri() + "#lang=" + language);
        browse(address, "--screenshot=" + picture("report-" + language));
        return browse(address, "--dump-dom");
    }

    private static Path picture(String name) throws IOException {
        return Files.createDirectories(Path.of("target", "pictures"))
                .resolve(name + ".png")
                .toAbsolutePath();
    }

    private static String browse(URI address, String... tasks) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Browser.program().orElseThrow().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1200,3000"));
        command.addAll(List.of(tasks));
        command.add(address.toString());
        Path out = Files.createTempFile(folder, "dom", ".html");
        Process browser = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(browser.waitFor(60, TimeUnit.SECONDS), "the browser must end");
        return Files.readString(out);
    }
}
