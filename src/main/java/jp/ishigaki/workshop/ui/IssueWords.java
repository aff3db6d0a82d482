package jp.ishigaki.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.stream.Stream;
import jp.ishigaki.guard.ui.Readers;
import jp.ishigaki.shared.ui.Markup;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueState;
import org.jspecify.annotations.Nullable;

/** How states, disclosures and days are said on the pages of this module. */
final class IssueWords {

    private static final String LOCK = """
            <span aria-hidden="true"><svg viewBox="0 0 16 16" width="13" height="13" fill="currentColor"><path \
            d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2H13v7H3V7zm1.7 0h3.6V5a1.8 1.8 0 0 0-3.6 0z"/></svg></span>""";

    private final Component page;
    private final Clock clock;

    IssueWords(Component page, Clock clock) {
        this.page = page;
        this.clock = clock;
    }

    String state(IssueState state) {
        return page.getTranslation("workshop.IssueState." + state);
    }

    /** The word for a value of the history: a state or a disclosure. */
    String value(String name) {
        var isState =
                Stream.of(IssueState.values()).anyMatch(each -> each.name().equals(name));
        return page.getTranslation("workshop." + (isState ? "IssueState." : "Disclosure.") + name);
    }

    Span chip(IssueState state) {
        var kind = switch (state) {
            case RAISED -> "plain";
            case WORKING, AGREED -> "info";
            case CLAIMED -> "soon";
            case VERIFIED -> "done";
        };
        return Markup.attribute(Markup.chip(kind, state(state)), "data-state", state.name());
    }

    /** A lock stands before the word for what is private, so colour tells nothing alone. */
    Span chip(Disclosure disclosure) {
        var chip = Markup.chip("plain", "");
        if (disclosure == Disclosure.COMPANY_ONLY) {
            chip.add(new Html(LOCK));
        }
        chip.add(Markup.text(page.getTranslation("workshop.Disclosure." + disclosure)));
        return Markup.attribute(chip, "data-disclosure", disclosure.name());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    String day(LocalDate day) {
        return format("workshop.IssueWords.day", day);
    }

    String day(Instant at) {
        return day(at.atZone(clock.getZone()).toLocalDate());
    }

    String moment(Instant at) {
        return format("workshop.IssueWords.moment", at.atZone(clock.getZone()));
    }

    boolean isEnglish() {
        return page.getTranslation("workshop.IssueWords.language").equals(Locale.ENGLISH.getLanguage());
    }

    /** Who reads what is written of an issue; as long as nothing is chosen, as many as might. */
    static Readers readers(@Nullable Disclosure disclosure) {
        return disclosure == Disclosure.COMPANY_ONLY
                ? Readers.OWN_COMPANY
                : disclosure == Disclosure.COHORT ? Readers.OTHERS_WHO_KNOW : Readers.OTHERS;
    }

    /** Paragraphs as typed. */
    static Div paragraphs(String classes, String text) {
        var div = Markup.div(classes);
        text.lines().filter(line -> !line.isBlank()).forEach(line -> div.add(Markup.p("", line)));
        return div;
    }

    private String format(String key, TemporalAccessor time) {
        var locale = isEnglish() ? Locale.ENGLISH : Locale.JAPANESE;
        return DateTimeFormatter.ofPattern(page.getTranslation(key), locale).format(time);
    }
}
