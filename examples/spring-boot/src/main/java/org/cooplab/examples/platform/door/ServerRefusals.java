package org.cooplab.examples.platform.door;

import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.cooplab.core.json.Documents;
import org.cooplab.core.text.Messages;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers what the server refuses before Spring sees it, such as an address that cannot be read, as a problem too. */
@Component
final class ServerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final Languages languages;

    ServerRefusals(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(""); // it would answer before this one, and in HTML
            host.getPipeline().addValve(new Valve());
        });
    }

    private final class Valve extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, Throwable failure) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            Messages messages = languages.in(languages.localeResolver().resolveLocale(request));
            String code = Problems.code(status, messages);
            ProblemView problem =
                    new ProblemView(Problems.type(code).toString(), messages.text(code, Map.of()), status, null, null);
            try {
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setHeader(
                        HttpHeaders.CONTENT_LANGUAGE, messages.language().value());
                response.setCharacterEncoding("UTF-8");
                response.getReporter().write(Documents.write(problem));
                response.finishResponse();
            } catch (IOException gone) {
                container.getLogger().debug("nobody reads the answer any more", gone);
            }
        }
    }
}
