package jp.ishigaki.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.ishigaki.mail.Letter;
import jp.ishigaki.mail.MailPaths;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.shared.ui.Days;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Words letters about notices: that there is something, where, and under which address of one's own. Neither the letter
 * nor its key names the thing.
 */
@Component
class NoticeWords {

    record Reader(String name, String email, Locale language) {}

    /** @param title what it is about, or empty where letters do not say so */
    record Line(String key, List<String> args, @Nullable String title, int number) {}

    /** So that a letter after a long absence can be read. */
    private static final int NAMED = 30;

    private final Messages messages;
    private final String address;

    NoticeWords(Messages messages, @Value("${ishigaki.address:http://localhost:${server.port}}") String address) {
        this.messages = messages;
        this.address = address;
    }

    Letter now(UUID id, Reader reader, String topic, Line line, String path, String stop) {
        var language = reader.language();
        return new Letter(
                "notification.now",
                reader.email(),
                language,
                Map.of(
                        "name", reader.name(),
                        "what", what(line, language),
                        "where", where(line, language),
                        "named", title("title", line, language),
                        "address", address(path),
                        "topic", messages.getTranslation("notification.Topic." + topic, language),
                        "settings", address(NotificationPaths.SETTINGS),
                        "stop", address(MailPaths.stop(stop))),
                "notification.now " + id);
    }

    Letter digest(UUID id, Reader reader, LocalDate day, List<Line> lines, String stop) {
        var language = reader.language();
        var list = lines.stream()
                .limit(NAMED)
                .map(line -> text(
                        "line",
                        language,
                        where(line, language),
                        what(line, language),
                        line.number(),
                        title("named", line, language)))
                .collect(Collectors.joining("\n"));
        var number = lines.stream().mapToInt(Line::number).sum();
        return new Letter(
                "notification.digest",
                reader.email(),
                language,
                Map.of(
                        "name", reader.name(),
                        "date", Days.day(day, language),
                        "number", Integer.toString(number),
                        "list", lines.size() <= NAMED ? list : list + "\n" + text("more", language),
                        "address", address(NotificationPaths.NOTICES),
                        "settings", address(NotificationPaths.SETTINGS),
                        "stop", address(MailPaths.stop(stop))),
                "notification.digest " + id);
    }

    private String address(String path) {
        return address + "/" + path;
    }

    private String what(Line line, Locale language) {
        return messages.getTranslation(line.key(), language, line.args().toArray());
    }

    private String where(Line line, Locale language) {
        return messages.getTranslation(
                placeKey(line.key(), line.args()), language, line.args().toArray());
    }

    private String title(String how, Line line, Locale language) {
        var title = line.title();
        return title == null || title.isEmpty() ? "" : text(how, language, title);
    }

    /** Where it happened, in the words of the class that told of it; numbers, where it has any, say it more nearly. */
    static String placeKey(String key, List<String> args) {
        var teller = key.substring(0, key.lastIndexOf('.'));
        return args.isEmpty() ? teller + ".place" : teller + ".place.in";
    }

    private String text(String key, Locale language, Object... values) {
        return messages.getTranslation("notification.NoticeWords." + key, language, values);
    }
}
