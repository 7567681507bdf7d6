package org.cooplab.examples.platform.door;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is not served, with the code of the sentence that says why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String code;

    /** Makes the refusal of that status and message code. */
    public Refusal(HttpStatus status, String code) {
        this(status, code, null);
    }

    Refusal(HttpStatus status, String code, @Nullable Throwable cause) {
        super(code, cause);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
