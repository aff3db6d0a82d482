package jp.ishigaki.notification.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.stream.Collectors;
import jp.ishigaki.notification.Hearing;
import jp.ishigaki.notification.HearingSettings;
import jp.ishigaki.notification.TopicChoice;
import jp.ishigaki.shared.ui.Days;

/** Says in one sentence what comes of all that was chosen. */
final class HearingWords {

    private HearingWords() {}

    static String now(Component at, List<TopicChoice> topics, HearingSettings settings) {
        var once = names(at, topics, Hearing.AT_ONCE);
        var gathered = settings.digest() ? names(at, topics, Hearing.DIGEST) : "";
        var quiet = quiet(at, settings);
        var digest = gathered.isEmpty()
                ? ""
                : text(
                        at,
                        settings.daily() ? "digest.daily" : "digest.business",
                        gathered,
                        Integer.toString(settings.hour()));
        if (once.isEmpty()) {
            return digest.isEmpty() ? text(at, "nothing") : text(at, "onlyDigest", digest);
        }
        return digest.isEmpty() ? text(at, "onlyOnce", once, quiet) : text(at, "both", once, quiet, digest);
    }

    private static String quiet(Component at, HearingSettings settings) {
        var from = settings.quietFrom();
        var to = settings.quietTo();
        if (from == null || to == null) {
            return settings.quietDaysOff() ? text(at, "quiet.off") : "";
        }
        return text(at, settings.quietDaysOff() ? "quiet.both" : "quiet", Days.time(from), Days.time(to));
    }

    private static String names(Component at, List<TopicChoice> topics, Hearing how) {
        return topics.stream()
                .filter(topic -> topic.how() == how && !topic.must())
                .map(topic -> text(at, "name", name(at, topic.topic())))
                .collect(Collectors.joining(text(at, "comma")));
    }

    static String name(Component at, String topic) {
        return at.getTranslation("notification.Topic." + topic);
    }

    private static String text(Component at, String key, Object... params) {
        return at.getTranslation("notification.HearingWords." + key, params);
    }
}
