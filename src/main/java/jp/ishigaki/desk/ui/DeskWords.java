package jp.ishigaki.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.desk.DeskColleague;
import jp.ishigaki.desk.DeskRefusedException;
import jp.ishigaki.desk.DeskRow;
import jp.ishigaki.desk.DeskState;
import jp.ishigaki.shared.ui.Days;
import jp.ishigaki.shared.ui.Joined;
import jp.ishigaki.shared.ui.Markup;

/** How the desk's pages say things. */
final class DeskWords {

    private static final Set<String> WITH_VALUE = Set.of("PART", "TAG", "LOAD");

    private DeskWords() {}

    static String word(Component at, String key, Object... args) {
        return at.getTranslation("desk." + key, args);
    }

    static Span stateChip(Component at, DeskRow row) {
        var kind = switch (row.state()) {
            case RUNNING -> row.isLate() ? "late" : row.left() <= 1 ? "soon" : "info";
            case PAUSED, OFF -> "plain";
            case ANSWERED, ACCEPTED -> "done";
        };
        return Markup.attribute(
                Markup.chip(kind, dueWord(at, row)),
                "data-desk-state",
                row.state().name());
    }

    /** How much time is left, or that none is counted. */
    static String dueWord(Component at, DeskRow row) {
        if (row.state() == DeskState.RUNNING) {
            if (row.left() == 0) {
                return word(at, "Words.today");
            }
            return row.left() < 0 ? word(at, "Words.late", -row.left()) : word(at, "Words.left", row.left());
        }
        return word(at, "DeskState." + row.state());
    }

    /** Whom it waits for. */
    static String holder(Component at, DeskRow row) {
        var holder = row.holder();
        var cover = row.cover();
        if (holder == null) {
            return row.state().isOpen() ? word(at, "Words.nobody") : "";
        }
        return cover == null ? word(at, "Words.holder", holder) : word(at, "Words.covered", holder, cover);
    }

    static String part(Component at, DeskRow row) {
        var part = row.part();
        return part == null ? "" : word(at, "Words.part", part);
    }

    static String until(Component at, DeskRow row) {
        var due = row.due();
        return due == null || !row.state().isOpen() ? "" : word(at, "Words.until", Days.day(due, locale()));
    }

    /** Codes as the desk wrote them, in words: {@code PART 3} and the like. */
    static String reasons(Component at, List<String> codes) {
        return codes.stream().map(code -> reason(at, code)).collect(Collectors.joining(comma(locale())));
    }

    private static String reason(Component at, String code) {
        var space = code.indexOf(' ');
        var name = space < 0 ? code : code.substring(0, space);
        return WITH_VALUE.contains(name)
                ? word(at, "Reason." + name, code.substring(space + 1))
                : word(at, "Reason." + name);
    }

    static String colleague(Component at, DeskColleague colleague) {
        return Joined.dotted(
                locale(),
                Stream.of(
                                colleague.name(),
                                word(at, "Words.waiting", colleague.waiting()),
                                colleague.away() ? word(at, "Words.away") : null,
                                colleague.isFull() ? word(at, "Words.full") : null)
                        .filter(Objects::nonNull)
                        .toArray(String[]::new));
    }

    static String refused(Component at, DeskRefusedException refused) {
        return word(at, "Refused." + refused.reason());
    }

    private static Locale locale() {
        return UI.getCurrent().getLocale();
    }

    private static String comma(Locale locale) {
        return locale.getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "、" : ", ";
    }
}
