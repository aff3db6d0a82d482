package jp.ishigaki.moderation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as the office reads it.
 *
 * @param answer the reported one, and comment likewise; both null where the question itself was reported
 * @param title of the question, also where it is hidden
 * @param excerpt how the post begins, also where it is hidden
 * @param company of the reporter, empty where they act for none
 * @param age business days since it was made
 * @param why given with the verdict
 * @param privateTo the company whose own question it is
 */
public record ReportRow(
        UUID id,
        UUID question,
        @Nullable UUID answer,
        @Nullable UUID comment,
        String title,
        String excerpt,
        boolean hidden,
        ReportReason reason,
        String words,
        String reporter,
        String company,
        Instant reportedAt,
        int age,
        @Nullable Instant decidedAt,
        @Nullable Verdict verdict,
        @Nullable String why,
        @Nullable UUID privateTo) {

    public UUID post() {
        return comment != null ? comment : answer != null ? answer : question;
    }
}
