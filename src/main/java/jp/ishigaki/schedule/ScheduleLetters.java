package jp.ishigaki.schedule;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.Outbox;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes to those whom a release touches what changed for them, and to nobody else. */
@Component
class ScheduleLetters {

    private static final Locale LANGUAGE = Locale.JAPANESE;

    private final Outbox outbox;
    private final Releases releases;
    private final ScheduleQueries schedule;
    private final ChangeWords words;
    private final String address;

    ScheduleLetters(
            Outbox outbox,
            Releases releases,
            ScheduleQueries schedule,
            ChangeWords words,
            @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.outbox = outbox;
        this.releases = releases;
        this.schedule = schedule;
        this.words = words;
        this.address = address;
    }

    @EventListener
    void on(ScheduleReleased released) {
        var release = releases.release(released.release());
        var names = schedule.names(release.cohort(), LANGUAGE);
        outbox.put(releases.recipients(release.cohort(), release.changes()).stream()
                .map(recipient -> letter(release, recipient, names))
                .toList());
    }

    private Letter letter(ReleaseRow release, Recipient recipient, Map<UUID, String> names) {
        return new Letter(
                "schedule.released",
                recipient.email(),
                LANGUAGE,
                Map.of(
                        "name",
                        recipient.name(),
                        "version",
                        release.name(),
                        "changes",
                        text(recipient.changes(), names),
                        "address",
                        address + "/" + SchedulePaths.releases(release.cohort())),
                "schedule.released " + release.id() + " " + recipient.person());
    }

    private String text(List<SessionChange> changes, Map<UUID, String> names) {
        return changes.stream()
                .flatMap(change -> Stream.concat(
                        Stream.of(words.title(change, names, LANGUAGE)),
                        words.of(change, names, LANGUAGE).stream().map("・"::concat)))
                .collect(Collectors.joining("\n"));
    }
}
