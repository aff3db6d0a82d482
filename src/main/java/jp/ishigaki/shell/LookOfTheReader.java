package jp.ishigaki.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Carries the reader's text size, colour scheme and language from cookies into the first page and the session. */
@Component
class LookOfTheReader implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var html = page.getDocument().child(0);
            var request = page.getVaadinRequest();
            html.attr("lang", language(request).getLanguage());
            html.attr(
                    "data-size", cookie(request, "size", List.of("s", "m", "l")).orElse("m"));
            html.attr(
                    "data-scheme",
                    cookie(request, "scheme", List.of("auto", "light", "dark")).orElse("auto"));
        });
        event.getSource().addSessionInitListener(init -> init.getSession().setLocale(language(init.getRequest())));
        event.getSource().addUIInitListener(init -> {
            var locale = language(VaadinRequest.getCurrent());
            init.getUI().getSession().setLocale(locale);
            init.getUI().setLocale(locale);
        });
    }

    private static Locale language(VaadinRequest request) {
        return cookie(request, "language", List.of("ja", "en")).map(Locale::of).orElse(Locale.JAPANESE);
    }

    private static Optional<String> cookie(VaadinRequest request, String name, List<String> allowed) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return java.util.Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals("ishigaki-" + name))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(allowed::contains)
                .findFirst();
    }
}
