package org.cooplab.examples.platform.door;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cooplab.core.json.Documents;
import org.cooplab.core.refusal.InvalidValue;
import org.cooplab.core.text.Fault;
import org.cooplab.core.text.Faults;
import org.cooplab.core.text.InvalidDocument;
import org.cooplab.core.text.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers errors as problem documents (RFC 9457), in the language of the request. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Set<String> NOT_JSON = Set.of("json.syntax", "json.encoding", "json.end", "json.trailing");

    private final Languages languages;

    Problems(Languages languages) {
        this.languages = languages;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidDocument invalid, Locale locale) {
        return faults(invalid.faults(), languages.in(locale)::text, locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidPart part, Locale locale) {
        return faults(part.invalid().faults(), fault -> part.said(fault, locale), locale);
    }

    private ResponseEntity<ProblemDetail> faults(List<Fault> faults, Function<Fault, String> words, Locale locale) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (faults.stream().anyMatch(fault -> fault.code().equals("json.limit.bytes"))) {
            status = HttpStatus.CONTENT_TOO_LARGE;
        } else if (faults.stream().anyMatch(fault -> NOT_JSON.contains(fault.code()))) {
            status = HttpStatus.BAD_REQUEST;
        }
        String text = StrictDocuments.text();
        boolean placed = faults.stream().anyMatch(fault -> fault.line() > 0);
        List<Fault> located = placed || text.isEmpty() ? faults : Documents.locate(text, faults);
        Messages messages = languages.in(locale);
        ProblemDetail problem =
                problem(status, status == HttpStatus.CONTENT_TOO_LARGE ? "problem.413" : "problem.faults", messages);
        problem.setProperty(
                "faults",
                located.stream()
                        .map(fault -> FaultView.of(fault, words.apply(labelled(fault, messages))))
                        .toList());
        return answer(problem, new HttpHeaders(), messages);
    }

    /** Calls a member as the platform's forms call it, where they have it. */
    private static Fault labelled(Fault fault, Messages messages) {
        List<String> steps = new ArrayList<>(List.of(fault.pointer().split("/")));
        steps.remove("value"); // a quantity is one field, whose unit is beside it
        String code = "field." + (steps.isEmpty() ? "" : steps.get(steps.size() - 1));
        return fault.parameters().containsKey("name") && messages.codes().contains(code)
                ? fault.with("name", messages.text(code, Map.of()))
                : fault;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE || refusal.status() == HttpStatus.TOO_MANY_REQUESTS) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        Messages messages = languages.in(locale);
        return answer(problem(refusal.status(), refusal.code(), messages), headers, messages);
    }

    /** What an engine refuses of what it was given. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(InvalidValue refusal, Locale locale) {
        return invalid(new InvalidDocument(Faults.of(refusal)), locale);
    }

    /** Amounts that do not fit. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> overflow(ArithmeticException overflow, Locale locale) {
        Messages messages = languages.in(locale);
        return answer(
                problem(HttpStatus.UNPROCESSABLE_CONTENT, "problem.overflow", messages), new HttpHeaders(), messages);
    }

    /** Anything unexpected: logged here, and not shown outside. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(RuntimeException unexpected, Locale locale) {
        LOG.error("unexpected", unexpected);
        Messages messages = languages.in(locale);
        return answer(
                problem(HttpStatus.INTERNAL_SERVER_ERROR, "problem.unexpected", messages), new HttpHeaders(), messages);
    }

    /** A missing body is a document that ends too early. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        InvalidDocument empty =
                new InvalidDocument(List.of(Fault.of("json.end", "").at(1, 1)));
        ResponseEntity<ProblemDetail> told = invalid(empty, LocaleContextHolder.getLocale());
        return new ResponseEntity<>(told.getBody(), told.getHeaders(), told.getStatusCode());
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Messages messages = languages.in(LocaleContextHolder.getLocale());
        ProblemDetail problem = problem(status, code(status.value(), messages), messages);
        problem.setInstance(address(((ServletWebRequest) request).getRequest().getRequestURI()));
        HttpHeaders all = new HttpHeaders();
        all.putAll(headers); // those given may be read-only
        all.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        all.set(HttpHeaders.CONTENT_LANGUAGE, messages.language().value());
        return new ResponseEntity<>(problem, all, status);
    }

    /** Returns the code of a status; one without a sentence of its own is the fault of the request, or of the server. */
    static String code(int status, Messages messages) {
        String own = "problem." + status;
        return messages.codes().contains(own) ? own : status < 500 ? "problem.400" : "problem.500";
    }

    static URI type(String code) {
        return URI.create("urn:cooplab:" + code.replace('.', ':'));
    }

    /** Answers with that status and nothing more. */
    static ResponseEntity<ProblemDetail> answer(int status, String asked, Messages messages) {
        ProblemDetail problem = problem(HttpStatusCode.valueOf(status), code(status, messages), messages);
        problem.setInstance(address(asked));
        return answer(problem, new HttpHeaders(), messages);
    }

    /** Returns the address that was asked; for a path that is none by itself, such as {@code //}, an empty one, which is left out. */
    private static URI address(String asked) {
        try {
            return new URI(asked);
        } catch (URISyntaxException none) {
            return URI.create("");
        }
    }

    private static ProblemDetail problem(HttpStatusCode status, String code, Messages messages) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(type(code));
        problem.setTitle(messages.text(code, Map.of()));
        return problem;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpHeaders headers, Messages messages) {
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, messages.language().value());
        return new ResponseEntity<>(problem, headers, HttpStatusCode.valueOf(problem.getStatus()));
    }
}
