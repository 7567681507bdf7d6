package org.cooplab.examples.platform.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.cooplab.core.text.LanguageTag;
import org.cooplab.core.text.Messages;
import org.cooplab.distribution.DistributionPlanner;
import org.cooplab.eligibility.Eligibility;
import org.cooplab.examples.platform.PartnerPlatform;
import org.cooplab.pricing.Pricer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Arabic, French and English, as the header Accept-Language asks; French for everybody else. */
@Configuration
public class Languages implements WebMvcConfigurer {

    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final Messages arabic = messages(ARABIC);
    private final Messages french = messages(Locale.FRENCH);
    private final Messages english = messages(Locale.ENGLISH);

    private static Messages messages(Locale locale) {
        return Messages.of(locale, Pricer.class, DistributionPlanner.class, Eligibility.class, PartnerPlatform.class);
    }

    @Bean
    LocaleResolver localeResolver() {
        return new AcceptHeaderLocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                Locale asked = Locale.lookup(ranges(request), List.of(ARABIC, Locale.FRENCH, Locale.ENGLISH));
                return asked == null ? Locale.FRENCH : asked;
            }
        };
    }

    /**
     * Returns what a request asks for, the most wanted first. Unreadable parts of its header are ignored: the server would
     * read the language of the machine from a header without anything else.
     */
    private static List<LanguageRange> ranges(HttpServletRequest request) {
        List<LanguageRange> ranges = new ArrayList<>();
        for (String header : Collections.list(request.getHeaders(HttpHeaders.ACCEPT_LANGUAGE))) {
            for (String range : header.split(",")) {
                try {
                    ranges.addAll(LanguageRange.parse(range.strip()));
                } catch (IllegalArgumentException unreadable) {
                    // Whoever asks for nothing else is answered as everybody is.
                }
            }
        }
        ranges.sort(Comparator.comparingDouble(LanguageRange::getWeight).reversed());
        return ranges;
    }

    /** Every answer of a controller states its language. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod) {
                    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
                    response.setHeader(
                            HttpHeaders.CONTENT_LANGUAGE,
                            in(LocaleContextHolder.getLocale()).language().value());
                }
                return true;
            }
        });
    }

    /** Returns the sentences of all modules and of the platform for a reader. */
    public Messages in(Locale locale) {
        String language = LanguageTag.of(locale).language().value();
        return language.equals("ar") ? arabic : language.equals("en") ? english : french;
    }
}
