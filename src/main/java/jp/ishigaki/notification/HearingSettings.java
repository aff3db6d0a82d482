package jp.ishigaki.notification;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * How somebody hears of things, beside the topics.
 *
 * @param hour of the digest, 6 to 21
 * @param daily the digest comes on days off too
 * @param quietFrom from when nothing is mailed at once; null for never
 * @param quietDaysOff nothing is mailed at once on days on which the office is closed
 * @param language of the letters: ja or en
 * @param stoppedAt when a link in a letter ended the digest
 */
public record HearingSettings(
        boolean digest,
        int hour,
        boolean daily,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietTo,
        boolean quietDaysOff,
        String language,
        @Nullable Instant stoppedAt) {

    public static final int FIRST_HOUR = 6;
    public static final int LAST_HOUR = 21;

    static final HearingSettings USUAL = new HearingSettings(true, 8, false, null, null, false, "ja", null);

    public HearingSettings withDigest(boolean wanted) {
        return new HearingSettings(wanted, hour, daily, quietFrom, quietTo, quietDaysOff, language, null);
    }

    public HearingSettings at(int chosen) {
        return new HearingSettings(digest, chosen, daily, quietFrom, quietTo, quietDaysOff, language, stoppedAt);
    }

    public HearingSettings onDaysOff(boolean wanted) {
        return new HearingSettings(digest, hour, wanted, quietFrom, quietTo, quietDaysOff, language, stoppedAt);
    }

    /** Both or neither. */
    public HearingSettings quiet(@Nullable LocalTime from, @Nullable LocalTime to) {
        return new HearingSettings(digest, hour, daily, from, to, quietDaysOff, language, stoppedAt);
    }

    public HearingSettings quietOnDaysOff(boolean wanted) {
        return new HearingSettings(digest, hour, daily, quietFrom, quietTo, wanted, language, stoppedAt);
    }

    public HearingSettings in(String chosen) {
        return new HearingSettings(digest, hour, daily, quietFrom, quietTo, quietDaysOff, chosen, stoppedAt);
    }
}
