package jp.ishigaki.notification.push;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import jp.ishigaki.notification.NotificationPaths;
import jp.ishigaki.shared.Messages;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a browser is told: what kind of thing happened, in its reader's language, and where to look. Never of what. */
@Component
class PushWords {

    private final Messages messages;
    private final JsonMapper json = JsonMapper.builder().build();

    PushWords(Messages messages) {
        this.messages = messages;
    }

    byte[] of(PushMessage message) {
        var told = new LinkedHashMap<String, Object>();
        told.put("lang", message.language().getLanguage());
        told.put("title", text(message, "title"));
        told.put("body", body(message));
        told.put("path", path(message));
        // For a browser that shows one already: both together.
        told.put("several", text(message, "several"));
        told.put("list", NotificationPaths.NOTICES);
        told.put("always", message.test());
        return json.writeValueAsString(told).getBytes(StandardCharsets.UTF_8);
    }

    private String body(PushMessage message) {
        var key = message.messageKey();
        if (message.number() == 0 || key == null) {
            return text(message, "test");
        }
        return message.number() > 1
                ? text(message, "number", message.number())
                : messages.getTranslation(
                        key, message.language(), message.args().toArray());
    }

    private static String path(PushMessage message) {
        var notice = message.notice();
        if (message.number() == 0 || notice == null) {
            return NotificationPaths.SETTINGS;
        }
        return message.number() > 1 ? NotificationPaths.NOTICES : NotificationPaths.notice(notice);
    }

    private String text(PushMessage message, String key, Object... params) {
        return messages.getTranslation("notification.PushWords." + key, message.language(), params);
    }
}
