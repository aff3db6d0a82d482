package jp.ishigaki.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in sentences what a release does to a session: on the page of releases, before one, and in its mail. */
@Component
public class ChangeWords {

    private final Messages messages;

    ChangeWords(Messages messages) {
        this.messages = messages;
    }

    /** @param names as {@link ScheduleQueries#names} has them; who is not among them is not named */
    public List<String> of(SessionChange change, Map<UUID, String> names, Locale locale) {
        return change.differences().stream()
                .map(difference -> sentence(difference, change, names, locale))
                .toList();
    }

    private String sentence(
            SessionChange.Difference difference, SessionChange change, Map<UUID, String> names, Locale locale) {
        var after = change.after();
        var before = change.before() == null ? after : change.before();
        return switch (difference) {
            case ADDED ->
                text(
                        locale,
                        difference,
                        Days.day(after.heldOn(), locale),
                        hours(after.lasting()),
                        place(after, locale));
            case CANCELLED, REVIVED -> text(locale, difference, Days.day(after.heldOn(), locale));
            case TRACK -> text(locale, difference, track(before, names, locale), track(after, names, locale));
            case DAY -> text(locale, difference, Days.day(before.heldOn(), locale), Days.day(after.heldOn(), locale));
            case SEMINAR -> text(locale, difference, hours(before.seminar()), hours(after.seminar()));
            case WORKSHOP -> text(locale, difference, hours(before.workshop()), hours(after.workshop()));
            case ROUND_TABLE -> roundTable(before.roundTable(), after.roundTable(), locale);
            case TITLE -> text(locale, difference, before.workshopTitle(), after.workshopTitle());
            case PLACE -> text(locale, difference, place(before, locale), place(after, locale));
            case CAPACITY -> text(locale, difference, before.capacity(), after.capacity());
            case PARTS -> text(locale, difference, parts(before, locale), parts(after, locale));
            case LECTURERS -> lecturers(before, after, names, locale);
            case GOALS -> text(locale, difference);
            case LINK ->
                messages.getTranslation(
                        "schedule.Difference.LINK" + (after.onlineLink().isEmpty() ? ".gone" : ""), locale);
        };
    }

    /** What the session of a change is called. */
    public String title(SessionChange change, Map<UUID, String> names, Locale locale) {
        var plan = change.after();
        return plan.track() == null
                ? messages.getTranslation("schedule.session", locale, plan.number())
                : messages.getTranslation("schedule.sessionOfTrack", locale, plan.number(), track(plan, names, locale));
    }

    private String track(SessionPlan plan, Map<UUID, String> names, Locale locale) {
        return plan.track() == null
                ? messages.getTranslation("schedule.allTracks", locale)
                : names.getOrDefault(plan.track(), "?");
    }

    private String text(Locale locale, SessionChange.Difference difference, Object... places) {
        return messages.getTranslation("schedule.Difference." + difference, locale, places);
    }

    private String roundTable(@Nullable Hours before, @Nullable Hours after, Locale locale) {
        if (after == null) {
            return messages.getTranslation("schedule.Difference.ROUND_TABLE.gone", locale);
        }
        return before == null
                ? messages.getTranslation("schedule.Difference.ROUND_TABLE.added", locale, hours(after))
                : text(locale, SessionChange.Difference.ROUND_TABLE, hours(before), hours(after));
    }

    private String lecturers(SessionPlan before, SessionPlan after, Map<UUID, String> names, Locale locale) {
        var blocks = List.of(Block.values()).stream()
                .filter(block -> !before.lecturersOf(block).equals(after.lecturersOf(block)))
                .map(block -> messages.getTranslation(
                        "schedule.Difference.LECTURERS.of",
                        locale,
                        messages.getTranslation("schedule.Block." + block, locale),
                        people(before.lecturersOf(block), names, locale),
                        people(after.lecturersOf(block), names, locale)))
                .collect(Collectors.joining(messages.getTranslation("schedule.Difference.join", locale)));
        return text(locale, SessionChange.Difference.LECTURERS, blocks);
    }

    private String people(List<UUID> memberships, Map<UUID, String> names, Locale locale) {
        return memberships.isEmpty()
                ? none(locale)
                : memberships.stream()
                        .map(one -> names.getOrDefault(one, "?"))
                        .sorted()
                        .collect(Collectors.joining(messages.getTranslation("schedule.Difference.join", locale)));
    }

    private String parts(SessionPlan plan, Locale locale) {
        return plan.parts().isEmpty()
                ? none(locale)
                : plan.parts().stream()
                        .map(part -> messages.getTranslation("curriculum.part", locale, part))
                        .collect(Collectors.joining(messages.getTranslation("schedule.Difference.join", locale)));
    }

    private String place(SessionPlan plan, Locale locale) {
        var place = (plan.place() + " " + plan.room()).strip();
        return place.isEmpty() ? none(locale) : place;
    }

    private String none(Locale locale) {
        return messages.getTranslation("schedule.Difference.none", locale);
    }

    private static String hours(Hours hours) {
        return Days.hours(hours.from(), hours.to());
    }
}
