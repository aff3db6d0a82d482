package jp.ishigaki.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

public record NoticeRow(UUID id, String messageKey, List<String> args, String path, Instant createdAt, boolean read) {

    public NoticeKey key() {
        return new NoticeKey(createdAt, id);
    }
}
