package org.cooplab.examples.platform.door;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server sends a request that it gives up on its way to a controller. */
@Controller
final class ErrorAddress implements ErrorController {

    private final Languages languages;

    ErrorAddress(Languages languages) {
        this.languages = languages;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
        Integer status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return Problems.answer(
                status == null ? 404 : status, asked == null ? request.getRequestURI() : asked, languages.in(locale));
    }
}
