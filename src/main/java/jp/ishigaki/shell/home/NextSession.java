package jp.ishigaki.shell.home;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.p;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.ishigaki.curriculum.PartRow;
import jp.ishigaki.grouping.WorkshopGroup;
import jp.ishigaki.schedule.SessionRow;

/** When and where the next session is, what it is about, and how far off. */
class NextSession extends HomeCard {

    private static final long serialVersionUID = 1L;

    NextSession(Optional<SessionRow> next, Optional<WorkshopGroup> group, List<PartRow> parts, Clock clock) {
        super("next-session", "shell.NextSession.title");
        next.ifPresentOrElse(
                session -> show(session, parts, LocalDate.now(clock)),
                () -> nothing(getTranslation("shell.NextSession.none")));
        group.ifPresent(this::group);
        rest("schedule", getTranslation("shell.NextSession.all"));
    }

    private void show(SessionRow session, List<PartRow> parts, LocalDate today) {
        row(
                chip("info", getTranslation("shell.NextSession.number", session.number())),
                "schedule/" + session.id(),
                date(session.heldOn()) + " " + session.seminarFrom() + "–" + session.workshopTo(),
                session.place(),
                inDays(ChronoUnit.DAYS.between(today, session.heldOn())));
        parts.stream()
                .filter(part -> session.parts().contains(part.number()))
                .forEach(part -> add(p("meta", getTranslation("shell.NextSession.part", part.number(), title(part)))));
        add(p("meta", getTranslation("shell.NextSession.workshop", session.workshopTitle())));
    }

    private void group(WorkshopGroup group) {
        var table = group.table().isEmpty() ? getTranslation("grouping.table", group.number()) : group.table();
        var line = p("meta", getTranslation("shell.NextSession.group", group.number(), table));
        line.setId("own-group");
        add(line);
    }

    private String title(PartRow part) {
        return isJapanese() ? part.title() : part.titleEn();
    }

    private String inDays(long days) {
        return days == 0 ? getTranslation("shell.NextSession.today") : getTranslation("shell.NextSession.inDays", days);
    }

    private String date(LocalDate date) {
        var pattern = isJapanese() ? "M月d日(E)" : "EEE d MMM";
        return DateTimeFormatter.ofPattern(pattern, getLocale()).format(date);
    }

    private boolean isJapanese() {
        return getLocale().getLanguage().equals(Locale.JAPANESE.getLanguage());
    }
}
