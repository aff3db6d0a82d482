package jp.ishigaki.schedule.feed;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.schedule.Block;
import jp.ishigaki.schedule.SchedulePaths;
import jp.ishigaki.schedule.SessionRow;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Days;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Sessions as an iCalendar text. The same sessions always give the same text: times of change are those of the
 * releases. The online link is left out, as calendars are shown to more people than a session's page is.
 */
@Component
class SessionCalendar {

    private static final Locale LANGUAGE = Locale.JAPANESE;
    private static final String JAPAN = "+0900";

    private final Messages messages;
    private final ZoneId zone;
    private final String address;

    SessionCalendar(
            Messages messages,
            Clock clock,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.messages = messages;
        this.zone = clock.getZone();
        this.address = address;
    }

    /** @param more what else the calendar shows */
    String write(String name, List<SessionRow> sessions, List<FeedEvent> more) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Ishigaki//Schedule//JA"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new CalScale(CalScale.VALUE_GREGORIAN));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        // At once: each one added by itself would copy all that are there.
        var components = new ArrayList<CalendarComponent>();
        components.add(japanTime());
        sessions.forEach(session -> components.add(event(session)));
        more.forEach(each -> components.add(event(each)));
        calendar.setComponentList(new ComponentList<>(components));
        return OctetFolding.fold(calendar.toString());
    }

    /** Japan has kept one offset, without summer time, since 1951. */
    private VTimeZone japanTime() {
        var standard = new Standard();
        standard.add(new DtStart<>(LocalDateTime.of(1951, 9, 8, 0, 0)));
        standard.add(new TzOffsetFrom(ZoneOffset.of(JAPAN)));
        standard.add(new TzOffsetTo(ZoneOffset.of(JAPAN)));
        standard.add(new TzName("JST"));
        var japan = new VTimeZone(new ComponentList<>(List.of(standard)));
        japan.add(new TzId(zone.getId()));
        return japan;
    }

    private VEvent event(SessionRow session) {
        var plan = session.plan();
        return event(new FeedEvent(
                "session-" + session.id() + "@ishigaki",
                session.sequence(),
                session.releasedAt(),
                session.heldOn().atTime(plan.seminar().from()),
                session.heldOn().atTime(plan.workshop().to()),
                summary(session),
                description(session),
                (plan.place() + " " + plan.room()).strip(),
                SchedulePaths.session(session.id()),
                session.cancelled()));
    }

    private String summary(SessionRow session) {
        var plan = session.plan();
        var summary = messages.getTranslation(
                session.cancelled() ? "schedule.feed.cancelled" : "schedule.feed.summary",
                LANGUAGE,
                plan.number(),
                plan.workshopTitle());
        var track = session.track();
        return track == null
                ? summary
                : messages.getTranslation("schedule.feed.ofTrack", LANGUAGE, summary, track.nameIn(LANGUAGE));
    }

    /** All properties at once, for the same reason as the components. */
    private VEvent event(FeedEvent shown) {
        var properties = new ArrayList<Property>(List.of(
                new Uid(shown.uid()),
                new DtStamp(shown.changedAt()),
                new LastModified(shown.changedAt()),
                new Sequence(shown.sequence()),
                new DtStart<>(shown.begin().atZone(zone)),
                new DtEnd<>(shown.end().atZone(zone)),
                new Summary(shown.summary()),
                new Description(shown.description())));
        if (!shown.place().isEmpty()) {
            properties.add(new Location(shown.place()));
        }
        properties.add(new Url(URI.create(address + "/" + shown.path())));
        properties.add(new Status(shown.cancelled() ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return new VEvent(new PropertyList(properties));
    }

    private String description(SessionRow session) {
        var plan = session.plan();
        var blocks = Stream.of(Block.values())
                .flatMap(block -> plan
                        .hours(block)
                        .map(hours -> messages.getTranslation(
                                "schedule.feed.block",
                                LANGUAGE,
                                messages.getTranslation("schedule.Block." + block, LANGUAGE),
                                Days.hours(hours.from(), hours.to())))
                        .stream());
        var parts = plan.parts().isEmpty()
                ? Stream.<String>empty()
                : Stream.of(messages.getTranslation(
                        "schedule.feed.parts",
                        LANGUAGE,
                        plan.parts().stream()
                                .map(part -> messages.getTranslation("curriculum.part", LANGUAGE, part))
                                .collect(Collectors.joining("、"))));
        var goals = plan.workshopGoals().isEmpty() ? Stream.<String>empty() : Stream.of(plan.workshopGoals());
        return Stream.of(blocks, parts, goals).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }
}
