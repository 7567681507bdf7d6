package org.cooplab.examples.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cooplab.examples.quickstart.fixture.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page as a person uses it, in a real browser without a screen. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PageTest {

    private static final Map<String, String> ANSWERS = Map.of(
            "supports", "none",
            "sector", "ARGAN",
            "registeredOn", "2020-05-04",
            "members", "24",
            "connectivity", "MOBILE_DATA",
            "turnover", "250000",
            "rural", "yes");

    @LocalServerPort
    private int port;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        Optional<Path> chromium = Browser.program();
        Optional<Path> driver = Browser.driver();
        Assumptions.assumeTrue(
                chromium.isPresent() && driver.isPresent(),
                "the page is not tested: install chromium and chromium-driver, or what is like them");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=fr");
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.orElseThrow().toFile())
                        .usingAnyFreePort()
                        .build(),
                options);
        browser.manage().window().setSize(new Dimension(1200, 1600));
        browser.get("http://localhost:" + port + "/");
        settled("language");
    }

    @AfterEach
    void close() {
        if (browser != null) {
            List<String> errors = browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                    .map(Object::toString)
                    .filter(entry -> entry.contains("SEVERE") && !entry.contains("422"))
                    .toList();
            browser.quit();
            assertEquals(List.of(), errors, "the browser's console");
        }
    }

    @ParameterizedTest
    @CsvSource({"ar,rtl", "fr,ltr", "en,ltr"})
    void the_page_speaks_each_language_in_its_direction(String language, String direction) throws IOException {
        speak(language);
        assertEquals(direction, browser.findElement(By.tagName("html")).getDomAttribute("dir"));
        assertEquals(
                "rtl".equals(direction),
                arabic(browser.findElement(By.id("bill-title")).getText()));
        assertEquals(
                "rtl".equals(direction),
                arabic(browser.findElement(By.id("explanation")).getText()));
        assertEquals(
                "rtl".equals(direction),
                arabic(browser.findElement(By.id("question")).getText()));
        photograph("bill-" + language);
    }

    @ParameterizedTest
    @CsvSource({"ar", "fr", "en"})
    void on_a_telephone_nothing_is_wider_than_the_screen(String language) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
        speak(language);
        type(browser.findElement(By.id("seconds")), "1");
        browser.findElement(By.id("plan")).click();
        settled("rounds");
        assertEquals(390L, browser.executeScript("return document.documentElement.scrollWidth"));
        assertEquals(
                List.of(),
                browser.executeScript("return [...document.querySelectorAll('section')]"
                        + ".filter(section => section.scrollWidth > section.clientWidth).map(section => section.id)"),
                "sections with something wider than themselves");
        WebElement total = browser.findElement(By.id("total"));
        assertTrue(total.getRect().x >= 0 && total.getRect().x + total.getRect().width <= 390, "the total is seen");
        photograph("telephone-" + language);
    }

    @Test
    void a_changed_quantity_changes_the_bill() {
        String before = settled("priced");
        type(browser.findElement(By.cssSelector("#lines input")), "9");
        until(() -> !before.equals(body("priced")) && !body("priced").isEmpty());
        assertTrue(Double.parseDouble(body("priced")) > Double.parseDouble(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", ""})
    void a_wrong_quantity_is_told_at_its_line_and_no_old_amount_looks_valid(String wrong) throws IOException {
        String before = settled("priced");
        type(browser.findElement(By.cssSelector("#lines input")), wrong);
        until(() -> "fault".equals(body("priced")));
        WebElement quantity = browser.findElement(By.cssSelector("#lines input"));
        assertEquals("true", quantity.getDomAttribute("aria-invalid"));
        String told = browser.findElement(By.id(quantity.getDomAttribute("aria-describedby")))
                .getText();
        assertFalse(told.isEmpty());
        assertFalse(browser.findElement(By.id("bill")).getText().contains("/order/lines"), told);
        assertEquals(
                "–",
                browser.findElement(By.cssSelector("#lines tbody tr td:nth-child(5)"))
                        .getText());
        assertFalse(browser.findElements(By.cssSelector("#total s")).isEmpty());
        photograph("wrong-quantity");

        type(browser.findElement(By.cssSelector("#lines input")), "3");
        until(() -> before.equals(body("priced")));
        assertTrue(browser.findElements(By.cssSelector("#bill s, #bill [aria-invalid]"))
                .isEmpty());
        assertEquals("", browser.findElement(By.id("faults")).getText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr", "en"})
    void an_amount_is_written_alike_in_the_table_and_in_sentences(String language) {
        speak(language);
        String before = body("priced");
        type(browser.findElement(By.cssSelector("#lines input")), "9999999");
        until(() -> !before.equals(body("priced")) && !"fault".equals(body("priced")));
        String amount = browser.findElement(By.cssSelector("#lines tbody tr td:nth-child(5)"))
                .getText()
                .replaceAll("[\u2066-\u2069]", "");
        String sentences = browser.findElement(By.id("explanation")).getText().replaceAll("[\u2066-\u2069]", "");
        assertTrue(sentences.contains(amount), amount + " in " + sentences);
    }

    @Test
    void goods_can_be_added_and_removed() {
        String before = settled("priced");
        int lines = rows();
        browser.findElement(By.id("add")).click();
        until(() -> rows() == lines + 1);
        assertNotEquals(before, body("priced"));
        browser.findElement(By.cssSelector("#lines tbody tr:last-child button")).click();
        until(() -> rows() == lines);
        until(() -> before.equals(body("priced")));
    }

    @Test
    void goods_that_are_there_already_are_one_more() {
        int lines = rows();
        String first = settled("priced");
        browser.findElement(By.id("add")).click();
        until(() -> rows() == lines + 1);
        until(() -> !first.equals(body("priced")));
        String second = body("priced");
        browser.findElement(By.id("add")).click();
        until(() -> !second.equals(body("priced")));
        assertEquals(lines + 1, rows());
        assertEquals(
                "2",
                browser.findElement(By.cssSelector("#lines tbody tr:last-child input"))
                        .getDomProperty("value"));
        assertTrue(browser.findElement(By.id("added")).getText().contains("2"));
    }

    @Test
    void goods_are_searched_for_without_regard_to_accents_and_stand_under_their_sellers() {
        speak("fr");
        int all = browser.findElements(By.cssSelector("#goods option")).size();
        browser.findElement(By.id("find")).sendKeys("chevre CHEFCHAOUEN");
        List<WebElement> found = browser.findElements(By.cssSelector("#goods optgroup option"));
        assertTrue(!found.isEmpty() && found.size() < all / 5, () -> found.size() + " of " + all);
        found.forEach(one -> assertTrue(one.getText().contains("chèvre"), one.getText()));
        browser.findElement(By.id("find")).sendKeys(" qqq");
        assertFalse(browser.findElement(By.id("add")).isEnabled());
    }

    @Test
    void an_empty_order_says_so_and_each_thing_once() {
        speak("fr");
        for (int lines = rows(); lines > 0; lines--) {
            String before = body("priced");
            browser.findElement(By.cssSelector("#lines tbody tr:last-child button"))
                    .click();
            until(() -> !before.equals(body("priced")));
        }
        assertEquals(
                "La commande est vide.",
                browser.findElement(By.cssSelector("#lines tbody")).getText());
        List<String> told = browser.findElements(By.cssSelector("#explanation li")).stream()
                .map(WebElement::getText)
                .toList();
        assertEquals(told.stream().distinct().toList(), told);
        assertTrue(told.stream().noneMatch(text -> text.contains("honey-week")), told::toString);
    }

    @Test
    void language_and_order_outlive_a_reload() {
        speak("fr");
        assertEquals("Plateforme partenaire – cooplab", browser.getTitle());
        speak("ar");
        assertEquals("منصة شريكة – cooplab", browser.getTitle());
        assertEquals(
                "true",
                browser.findElement(By.cssSelector("#languages [lang=ar]")).getDomAttribute("aria-pressed"));
        assertNull(browser.findElement(By.tagName("body")).getDomAttribute("aria-pressed"));
        String before = settled("priced");
        type(browser.findElement(By.cssSelector("#lines input")), "9");
        until(() -> !before.equals(body("priced")));
        String priced = body("priced");
        browser.navigate().refresh();
        settled("language");
        assertEquals("ar", body("language"));
        assertEquals(priced, settled("priced"));
        browser.findElement(By.id("restore")).click();
        until(() -> before.equals(body("priced")));
    }

    @ParameterizedTest
    @CsvSource({"ar,مؤهلة", "fr,Éligible", "en,Eligible"})
    void questions_are_answered_one_by_one_until_the_outcome_is_known(String language, String outcome)
            throws IOException {
        speak(language);
        for (int asked = 0; !question().isEmpty(); asked++) {
            assertTrue(asked < 20, "the questions do not end");
            step();
        }
        assertEquals("ELIGIBLE", body("outcome"));
        assertEquals(outcome, browser.findElement(By.id("outcome")).getText());
        assertFalse(browser.findElement(By.id("meaning")).getText().isEmpty());
        photograph("interview-" + language);
    }

    @Test
    void an_answer_can_be_changed_and_those_after_it_stand() {
        while (!question().equals("connectivity")) {
            step();
        }
        List<String> before = answers();
        int place = IntStream.range(0, before.size())
                .filter(i -> before.get(i).startsWith("Argan"))
                .findFirst()
                .orElseThrow();
        browser.findElements(By.cssSelector("#answers button")).get(place).click();
        until(() -> question().equals("sector"));
        answer("CRAFTS");
        until(() -> question().equals("connectivity"));
        List<String> changed = new ArrayList<>(before);
        changed.set(place, answers().get(place));
        assertNotEquals(before.get(place), changed.get(place));
        assertEquals(changed, answers());
        assertEquals("asked", browser.switchTo().activeElement().getDomAttribute("id"), "no answer has the focus");
    }

    private List<String> answers() {
        return browser.findElements(By.cssSelector("#answers dd bdi")).stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void a_support_is_chosen_and_dated_without_knowing_how_to_type_it() {
        speak("fr");
        while (!question().equals("supports")) {
            step();
        }
        browser.findElement(By.cssSelector("#question button[type=submit]")).click();
        until(() -> !browser.findElement(By.id("question-fault")).getText().isEmpty());
        browser.findElement(By.cssSelector("[data-part=programme] option[value=mourafaka]"))
                .click();
        set("[data-part=start]", "2025-06-01");
        set("[data-part=end]", "2025-12-31");
        set("[data-part=amount]", "20000.50");
        browser.findElement(By.cssSelector("#question button[type=submit]")).click();
        until(() -> !question().equals("supports"));
        assertEquals(
                List.of("Mourafaka · 1er juin 2025 · 31 décembre 2025 · 20 000,50 DH"),
                answers().stream()
                        .map(text -> text.replaceAll("[\u00A0\u202F]", " "))
                        .toList());
        assertEquals("NOT_APPLICABLE", body("outcome"));
    }

    @Test
    void a_slip_of_the_finger_in_a_year_is_told() {
        while (!question().equals("registeredOn")) {
            step();
        }
        set("#typed", "0020-01-01");
        browser.findElement(By.cssSelector("#question button[type=submit]")).click();
        until(() -> browser.findElement(By.id("question-fault")).getText().contains("1900"));
        assertEquals("registeredOn", question());
        assertEquals("true", browser.findElement(By.id("typed")).getDomAttribute("aria-invalid"));
    }

    private void set(String field, String value) {
        browser.executeScript("document.querySelector(arguments[0]).value = arguments[1]", field, value);
    }

    @Test
    void an_answer_that_is_not_understood_is_asked_again() {
        while (!question().equals("turnover")) {
            step();
        }
        answer("a lot");
        until(() -> !browser.findElement(By.id("question-fault")).getText().isEmpty());
        assertEquals("turnover", question());
        assertFalse(browser.findElement(By.id("question-fault")).getText().contains("/answers"));
    }

    @Test
    void the_rounds_of_the_day_are_drawn_on_a_map() throws IOException {
        type(browser.findElement(By.id("seconds")), "2");
        browser.findElement(By.id("plan")).click();
        settled("rounds");
        assertFalse(browser.findElements(By.cssSelector("#map polyline")).isEmpty());
        assertFalse(browser.findElements(By.cssSelector("#map circle.stop")).isEmpty());
        assertEquals(
                browser.findElements(By.cssSelector("#map polyline")).size(),
                browser.findElements(By.cssSelector("#legend > li")).size());
        assertFalse(browser.findElements(By.cssSelector("#map .arrow")).isEmpty());
        for (String language : List.of("ar", "fr", "en")) {
            speak(language);
            photograph("rounds-" + language);
        }
    }

    @Test
    void a_round_that_is_opened_is_alone_on_the_map_with_the_numbers_of_all_its_stops() throws IOException {
        type(browser.findElement(By.id("seconds")), "1");
        browser.findElement(By.id("plan")).click();
        settled("rounds");
        browser.findElements(By.cssSelector("#legend summary")).get(1).click();
        until(() -> !browser.findElements(By.cssSelector("#map .sign")).isEmpty());
        int stops = browser.findElements(By.cssSelector("#legend > li:nth-child(2) ol li"))
                .size();
        String numbers = browser.findElements(By.cssSelector("#map .sign .number")).stream()
                .map(WebElement::getText)
                .collect(Collectors.joining(", "));
        assertEquals(
                IntStream.rangeClosed(1, stops).boxed().toList(),
                Stream.of(numbers.split(", ")).flatMap(PageTest::range).sorted().toList());
        assertTrue(browser.findElements(By.cssSelector("#map g[data-round]:not([data-round='1']):not(.faint)"))
                .isEmpty());
        photograph("round");
        browser.findElements(By.cssSelector("#legend summary")).get(1).sendKeys(Keys.ENTER);
        until(() -> browser.findElements(By.cssSelector("#map .sign")).isEmpty());
    }

    private static Stream<Integer> range(String text) {
        String[] ends = text.split("–");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                .boxed();
    }

    @Test
    void a_wrong_number_of_seconds_is_told_of_its_field() {
        speak("fr");
        type(browser.findElement(By.id("seconds")), "0");
        browser.findElement(By.id("plan")).click();
        until(() -> browser.findElement(By.id("rounds-fault")).getText().startsWith("Secondes de recherche"));
        assertFalse(browser.findElement(By.id("rounds-fault")).getText().contains("/seconds"));
        assertEquals("true", browser.findElement(By.id("seconds")).getDomAttribute("aria-invalid"));
    }

    @ParameterizedTest
    @CsvSource({"dark, 'rgb(20, 24, 21)'", "light, 'rgb(251, 249, 244)'"})
    void everything_can_be_read_in_a_dark_and_in_a_light_browser(String scheme, String ground) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        type(browser.findElement(By.id("seconds")), "1");
        browser.findElement(By.id("plan")).click();
        settled("rounds");
        assertEquals(ground, browser.executeScript("return getComputedStyle(document.body).backgroundColor"));
        String judge = Files.readString(Path.of("../quickstart/src/test/resources/contrast.js"));
        assertEquals(List.of(), browser.executeScript(judge + "return tooPale()"));
        photograph("scheme-" + scheme);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ar | السطر 1 | السطور 1 و2 و3
            fr | ligne 1 | lignes 1, 2 et 3
            en | line 1  | lines 1, 2 and 3
            """)
    void lines_that_are_left_are_called_lines(String language, String one, String several) {
        speak(language);
        Object told = browser.executeScript("return linesOf({ lines: [1] }) + '|' + linesOf({ lines: [1, 2, 3] })");
        assertEquals(one + '|' + several, String.valueOf(told).replace('\u00A0', ' '));
    }

    @Test
    void a_search_can_be_stopped_and_its_best_plan_is_shown() {
        type(browser.findElement(By.id("seconds")), "600");
        browser.findElement(By.id("plan")).click();
        WebElement stop = browser.findElement(By.id("stop"));
        until(stop::isDisplayed);
        until(() -> !browser.findElement(By.id("improvements")).getText().isEmpty());
        stop.click();
        settled("rounds");
        assertFalse(browser.findElements(By.cssSelector("#map polyline")).isEmpty());
    }

    /** Answers the question at hand and waits for the next. */
    private void step() {
        String fact = question();
        answer(ANSWERS.get(fact));
        until(() -> !fact.equals(question()));
    }

    private void answer(String value) {
        List<WebElement> buttons =
                browser.findElements(By.cssSelector("#question button[data-answer='" + value + "']"));
        if (!buttons.isEmpty()) {
            buttons.get(0).click();
            return;
        }
        WebElement input = browser.findElement(By.id("typed"));
        if ("date".equals(input.getDomAttribute("type"))) {
            browser.executeScript("arguments[0].value = arguments[1]", input, value);
        } else {
            input.sendKeys(value);
        }
        browser.findElement(By.cssSelector("#question button[type=submit]")).click();
    }

    private String question() {
        return browser.findElement(By.id("question")).getDomAttribute("data-fact");
    }

    private void speak(String language) {
        browser.findElement(By.cssSelector("[data-language=" + language + "]")).click();
        until(() -> language.equals(body("language")));
    }

    private int rows() {
        return browser.findElements(By.cssSelector("#lines tbody tr")).size();
    }

    private void type(WebElement input, String value) {
        input.sendKeys(Keys.chord(Keys.CONTROL, "a"), value.isEmpty() ? Keys.DELETE : value, Keys.TAB);
    }

    private String body(String name) {
        String value = browser.findElement(By.tagName("body")).getDomAttribute("data-" + name);
        return value == null ? "" : value;
    }

    private String settled(String name) {
        until(() -> !body(name).isEmpty());
        return body(name);
    }

    private void until(BooleanSupplier condition) {
        new WebDriverWait(browser, Duration.ofSeconds(30), Duration.ofMillis(50))
                .ignoring(StaleElementReferenceException.class)
                .until(driver -> condition.getAsBoolean());
    }

    /** Keeps a picture of the whole page in target/pictures. */
    private void photograph(String name) throws IOException {
        Number height = (Number) browser.executeScript("return document.documentElement.scrollHeight");
        browser.manage().window().setSize(new Dimension(1200, Math.min(6000, height.intValue() + 150)));
        Path pictures = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
    }

    private static boolean arabic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.ARABIC);
    }
}
