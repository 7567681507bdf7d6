package org.cooplab.examples.platform.door;

import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cooplab.core.json.DocumentReader;
import org.cooplab.core.json.DocumentReader.Limits;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Reads the bodies of requests with cooplab's strict reader: all faults at once, with line and column, the constraints judged
 * by the host's own validator in the language of the request. Answers are written by the host's mapper.
 */
@Component
final class StrictDocuments extends AbstractHttpMessageConverter<Document> {

    private static final String TEXT = StrictDocuments.class.getName() + ".text";

    private final DocumentReader reader;
    private final int most;

    StrictDocuments(RequestLimits limits, Validator validator) {
        super(MediaType.APPLICATION_JSON);
        most = Math.toIntExact(limits.size().toBytes());
        reader = DocumentReader.within(new Limits(limits.depth(), most, limits.faults()))
                .checking(validator);
    }

    /** Returns the text of the body of the request at hand, empty if none was read. */
    static String text() {
        RequestAttributes request = RequestContextHolder.currentRequestAttributes();
        Object text = request.getAttribute(TEXT, RequestAttributes.SCOPE_REQUEST);
        return text instanceof String read ? read : "";
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Document.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canWrite(MediaType type) {
        return false;
    }

    @Override
    protected Document readInternal(Class<? extends Document> type, HttpInputMessage message) throws IOException {
        byte[] body = message.getBody().readNBytes(most + 1);
        if (body.length <= most) {
            RequestContextHolder.currentRequestAttributes()
                    .setAttribute(TEXT, new String(body, StandardCharsets.UTF_8), RequestAttributes.SCOPE_REQUEST);
        }
        return reader.read(type, body);
    }

    @Override
    protected void writeInternal(Document document, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("documents are written by the mapper");
    }
}
