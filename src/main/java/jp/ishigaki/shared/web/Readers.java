package jp.ishigaki.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;

/** In which language a visitor reads: the one asked for in the address, else the first of the browser's that we have. */
public final class Readers {

    private Readers() {}

    public static Locale locale(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query != null && query.matches("(.*&)?lang=(ja|en)(&.*)?")) {
            return query.matches("(.*&)?lang=en(&.*)?") ? Locale.ENGLISH : Locale.JAPANESE;
        }
        if (request.getHeader("Accept-Language") == null) {
            return Locale.JAPANESE;
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("ja") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .map(language -> Locale.ENGLISH)
                .orElse(Locale.JAPANESE);
    }
}
