package jp.ishigaki.schedule.feed;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads feeds with ical4j and keeps each in target/ical, beside what was read of it: bin/ical reads the same feeds with
 * ical.js and compares.
 */
final class ReadFeeds {

    private static final Path KEPT = Path.of("target", "ical");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReadFeeds() {}

    static Calendar read(String text) throws IOException, ParserException {
        var calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate(true);
        var name = UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
        Files.createDirectories(KEPT);
        Files.writeString(KEPT.resolve(name + ".ics"), text);
        Files.writeString(KEPT.resolve(name + ".json"), JSON.writeValueAsString(facts(calendar)));
        return calendar;
    }

    private static List<Map<String, String>> facts(Calendar calendar) {
        return events(calendar).stream()
                .map(event -> Map.of(
                        "uid", value(event, "UID"),
                        "sequence", value(event, "SEQUENCE"),
                        "status", value(event, "STATUS"),
                        "zone", zone(event),
                        "start", start(event).toInstant().toString()))
                .toList();
    }

    /** As the feed names it: the parser has a name of its own for each zone it reads. */
    private static String zone(VEvent event) {
        return event.getProperty("DTSTART")
                .orElseThrow()
                .getParameter("TZID")
                .orElseThrow()
                .getValue();
    }

    private static ZonedDateTime start(VEvent event) {
        return event.<ZonedDateTime>getDateTimeStart().getDate();
    }

    static List<VEvent> events(Calendar calendar) {
        return calendar.<CalendarComponent>getComponents().stream()
                .filter(VEvent.class::isInstance)
                .map(VEvent.class::cast)
                .toList();
    }

    static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
