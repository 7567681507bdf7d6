package org.cooplab.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is mistyped on the command line is said in the language asked, in a line or two, and where help is. */
class MisuseTest {

    private static List<String> said(String typed) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = typed.isEmpty() ? new String[0] : typed.split(" ");
        assertEquals(Cooplab.BAD_INPUT, Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments));
        assertEquals("", out.toString());
        return err.toString().lines().toList();
    }

    @Test
    void an_answer_that_is_not_written_whole_is_no_answer() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("no space left");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        StringWriter err = new StringWriter();
        int exit = Cooplab.run(new PrintWriter(full), new PrintWriter(err, true), "schema", "order");
        assertEquals(Cooplab.BAD_INPUT, exit);
        assertTrue(err.toString().startsWith("(output): the answer could not be written completely"), err::toString);
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe, 0", "Relais brisé (pipe), 0", "No space left on device, 2"})
    void who_reads_no_further_has_enough_but_a_full_disk_has_not(String failure, int exit) {
        StandardOutput out = new StandardOutput(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(failure);
            }
        });
        StringWriter err = new StringWriter();
        assertEquals(
                exit, Cooplab.run(new PrintWriter(out, true), new PrintWriter(err, true), "schema", "order"), failure);
        assertEquals(exit == 0, err.toString().isEmpty(), err::toString);
    }

    @Test
    void what_fails_by_itself_is_neither_a_refusal_nor_the_fault_of_the_input() {
        assertTrue(failing(new IllegalStateException("broken on purpose")).contains("broken on purpose"));
        assertTrue(failing(new StackOverflowError("broken on purpose")).contains("broken on purpose"));
        for (RuntimeException ours : List.of(
                new IllegalArgumentException("broken on purpose"), new ArithmeticException("broken on purpose"))) {
            String said = failing(ours);
            assertTrue(said.contains("broken on purpose"), said);
            assertTrue(said.strip().endsWith("please report it with the lines above"), said);
        }
        String full = failing(new OutOfMemoryError("broken on purpose"));
        assertEquals("the memory is not enough for this; java -Xmx4g allows more", full.strip());
    }

    @Test
    void a_number_that_does_not_fit_is_the_fault_of_the_input() {
        for (String overflow : List.of("long overflow", "sum of 1 and 2 overflows", "BigInteger out of long range")) {
            String said = failing(new ArithmeticException(overflow), Cooplab.BAD_INPUT);
            assertTrue(said.contains("too large to compute with: " + overflow), said);
        }
    }

    private static String failing(Throwable failure) {
        return failing(failure, Cooplab.FAILED);
    }

    /** Returns what is said when a command fails by this. */
    private static String failing(Throwable failure, int exit) {
        PrintWriter broken = new PrintWriter(new StringWriter()) {
            @Override
            public void write(String text) {
                if (failure instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) failure;
            }
        };
        StringWriter err = new StringWriter();
        assertEquals(exit, Cooplab.run(broken, new PrintWriter(err), "schema", "order"));
        return err.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check order %s", "demo --out %s", "statement --party platform p --refund %s=2026-01-01"})
    void a_file_that_cannot_be_named_is_told_by_its_name_in_the_language_asked(String command) {
        String name = "a\0b";
        List<String> said = said(command.formatted(name) + " --lang ar");
        assertTrue(said.get(0).startsWith(name + ": لا يستطيع هذا النظام تسمية هذا الملف"), said::toString);
    }

    @Test
    void an_empty_coupon_and_an_empty_name_of_a_folder_are_refused() {
        assertEquals(
                "--coupon=CODE: a coupon has a code",
                said("price --book b --order o --coupon=").get(0));
        assertEquals(
                "\"\": the name of a folder is needed here", said("demo --out=").get(0));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", textBlock = """
                    fly                                  ~ there is no command fly ~ cooplab
                    prise                                ~ there is no command prise. Did you mean price? ~ cooplab
                    prcie --help                         ~ there is no command prcie. Did you mean price? ~ cooplab
                    fly -h                               ~ there is no command fly ~ cooplab
                    fly --version                        ~ there is no command fly ~ cooplab
                    prcie -V                             ~ there is no command prcie. Did you mean price? ~ cooplab
                    help prcie                           ~ there is no command prcie. Did you mean price? ~ cooplab
                    help price plan                      ~ nothing more is expected here, but plan is given ~ cooplab help
                    --colour                             ~ there is no option --colour here ~ cooplab
                    price                                ~ --book=FILE is missing.; --order=FILE is missing. ~ cooplab price
                    price --book                         ~ --book=FILE is missing. ~ cooplab price
                    price --bok b --order o              ~ there is no option --bok here. Did you mean --book?; --book=FILE is missing. ~ cooplab price
                    price --book a --book b --order o    ~ --book=FILE appears twice. ~ cooplab price
                    price --book b --order o --explain=x ~ --explain: expected true or false, but found "x" ~ cooplab price
                    diff                                 ~ BEFORE is missing.; AFTER is missing.; --population=FILE is missing.; --date=DAY is missing. ~ cooplab diff
                    diff b --date 2026-03-08             ~ AFTER is missing.; --population=FILE is missing. ~ cooplab diff
                    check                                ~ TYPE is missing.; FILE is missing. ~ cooplab check
                    table order                          ~ FILE is missing. ~ cooplab table
                    export --base https://a.example/ --catalogue c --day 2026-03-06 ~ --book=FILE is missing. ~ cooplab export
                    export --base https://a.example/ --catalogue c --currency EUR ~ --book=FILE is missing.; --day=DAY is missing. ~ cooplab export
                    check order a b                      ~ nothing more is expected here, but b is given ~ cooplab check
                    price -- --book                      ~ nothing more is expected here, but --book is given; --book=FILE is missing.; --order=FILE is missing. ~ cooplab price
                    price --book b --order o -- --lang   ~ nothing more is expected here, but --lang is given ~ cooplab price
                    price --book b --order o -- --book=b ~ nothing more is expected here, but --book=b is given ~ cooplab price
                    price --book=b --order o -- --book=b ~ nothing more is expected here, but --book=b is given ~ cooplab price
                    price --book b --order o -- --bok    ~ nothing more is expected here, but --bok is given ~ cooplab price
                    -- --help                            ~ there is no command --help. Did you mean help? ~ cooplab
                    schema facs                          ~ TYPE: "facs" is not one of: price-book, pricing-context, priced-order, priced-orders, quote, network, day, distribution-plan, rule-set, facts, population, call, applications, support-round, order, catalogue, cooperative, programme. Did you mean facts? ~ cooplab schema
                    route f --objective speed            ~ --objective=distance|vehicles: "speed" is not one of: distance, vehicles ~ cooplab route
                    route f --seed 99999999999999999999  ~ --seed=K: expected a whole number of at most 18 digits, but found "99999999999999999999" ~ cooplab route
                    route f --threads many               ~ --threads=T: expected a whole number from 1 to 64, but found "many" ~ cooplab route
                    route f --threads 65                 ~ --threads=T: expected a whole number from 1 to 64, but found "65" ~ cooplab route
                    route f --iterations -1              ~ --iterations=N: expected a whole number of at most 18 digits, 0 or more, but found "-1" ~ cooplab route
                    match --round r --limit 0            ~ --limit=N: expected a whole number of at most 18 digits, 1 or more, but found "0" ~ cooplab match
                    export --base https://a.example/ --catalogue c --book b ~ --day=DAY is missing. ~ cooplab export
                    refund --priced p --return ,         ~ --return=LINE=QUANTITY is missing. ~ cooplab refund
                    statement --party platform p --refund r=2026-01-01 --refund ./r=2026-01-02 ~ --refund=FILE=DAY: ./r is given twice ~ cooplab statement
                    route f --seconds 1 --iterations 5   ~ only one of these may be given: --seconds=S, --iterations=N ~ cooplab route
                    refund --priced p --return 1         ~ --return=LINE=QUANTITY: expected lines and quantities such as 1=2,3=0.5, but found "1" ~ cooplab refund
                    export --base x --catalogue c        ~ --base=URI: expected an absolute address that ends in a slash such as https://market.example/dfc/, but found "x" ~ cooplab export
                    export --currency DIRHAM             ~ --currency=CURRENCY: expected a currency such as MAD, but found "DIRHAM" ~ cooplab export
                    statement --party platfrom p         ~ --party=PARTY: expected cooperative:ID, partner:ID, customer:ID, platform or treasury, but found "platfrom" ~ cooplab statement
                    assess --date -999999999-01-01       ~ --date=DAY: expected a day such as 2026-03-08, but found "-999999999-01-01" ~ cooplab assess
                    -x                                   ~ there is no option -x here ~ cooplab
                    price --lang de                      ~ --lang=LANGUAGE: "de" is not one of: ar, fr, en ~ cooplab price
                    --lang                               ~ --lang=LANGUAGE is missing. ~ cooplab
                    """)
    void it_is_told_what_is_wrong_and_where_help_is(String typed, String lines, String command) {
        assertEquals(lines + "; Try: " + command + " --help", String.join("; ", said(typed)));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " ~ ", textBlock = """
                    prise                    ~ il n’y a pas de commande prise. Vouliez-vous écrire price\u202F? ~ لا يوجد أمر باسم prise. هل تقصد price؟
                    price --colour           ~ il n’y a pas d’option --colour ici; --book=FICHIER manque.; --order=FICHIER manque. ~ لا يوجد خيار --colour هنا; --book=الملف ناقص.; --order=الملف ناقص.
                    check order a c           ~ rien de plus n’est attendu ici, mais c est donné ~ لا يُنتظر شيء آخر هنا، لكن ورد c
                    price --book a --book b  ~ --book=FICHIER figure deux fois. ~ --book=الملف وارد مرتين.
                    analyse r --date soon    ~ --date=JOUR\u00A0: attendu un jour comme 2026-03-08, trouvé "soon" ~ --date=اليوم: المطلوب يوم مثل 2026-03-08، والموجود "soon"
                    table x y                ~ TYPE\u00A0: "x" ne fait pas partie de\u00A0: catalogue, cooperative, applications, order ~ النوع: "x" ليس من القيم الممكنة: catalogue، cooperative، applications، order
                    assess --rules r --date 2026-03-08 --facts a --cooperative b ~ un seul de ceux-ci peut être donné\u00A0: --cooperative=FICHIER, --facts=FICHIER ~ لا يجوز إعطاء أكثر من واحد من هذه: --cooperative=الملف، --facts=الملف
                    """)
    void it_is_told_in_the_language_asked(String typed, String french, String arabic) {
        assertEquals(french, told(typed + " --lang fr"));
        assertEquals(arabic, told(typed + " --lang=ar"));
    }

    /** All but the last line, without the marks around values in Arabic; the last asks for help in the same language. */
    private static String told(String typed) {
        List<String> lines = said(typed);
        String last = lines.get(lines.size() - 1);
        assertTrue(
                last.replaceAll("[\u2068\u2069]", "")
                        .endsWith(" --help " + typed.replaceAll(".*--lang[ =]", "--lang ")),
                last);
        return String.join("; ", lines.subList(0, lines.size() - 1)).replaceAll("[\u2068\u2069]", "");
    }

    @Test
    void an_empty_name_is_shown() {
        assertEquals("there is no command \"\"", said("help  --lang en").get(0));
    }

    @Test
    void who_types_no_command_is_told_which_there_are() {
        assertEquals("a command is missing", said("").get(0));
        assertTrue(said("").get(1).startsWith("Usage: cooplab "));
        assertEquals("il manque une commande", said("--lang fr").get(0));
        assertTrue(said("--lang fr").get(1).startsWith("Utilisation\u00A0: cooplab "));
    }
}
