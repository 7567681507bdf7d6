package org.cooplab.examples.platform;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** A partner platform. Its messages lie beside it: those of the page's words and of HTTP's problems. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PartnerPlatform {

    /** Starts the server; {@code --server.port=} chooses the port. */
    public static void main(String[] arguments) {
        SpringApplication.run(PartnerPlatform.class, arguments);
    }
}
