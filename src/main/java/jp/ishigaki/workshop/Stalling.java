package jp.ishigaki.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.calendar.BusinessDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When an issue counts as standing still, and when it is put to rest: business days without a touch. What is claimed
 * waits for somebody else's word and what is verified is over; both stand still nowhere. What has a day still to come is
 * planned, and is not put to rest before it. The decision record on resting issues says why these numbers.
 */
@Component
class Stalling {

    static final int STALLED_AFTER = 10;
    static final int REST_AFTER = 20;

    private final BusinessCalendar calendar;
    private final Clock clock;

    Stalling(BusinessCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Whatever was last touched before stands still. */
    Instant stalledBefore() {
        return start(calendar.days(), STALLED_AFTER);
    }

    /** Whatever was last touched before is put to rest. */
    Instant restBefore() {
        return start(calendar.days(), REST_AFTER);
    }

    IssuePace pace(IssueState state, Instant touchedAt, @Nullable Instant restedAt, Instant stalledBefore) {
        if (restedAt != null) {
            return IssuePace.RESTING;
        }
        return state.compareTo(IssueState.CLAIMED) < 0 && touchedAt.isBefore(stalledBefore)
                ? IssuePace.STALLED
                : IssuePace.MOVING;
    }

    private Instant start(BusinessDays days, int back) {
        return days.minus(today(), back).atStartOfDay(clock.getZone()).toInstant();
    }
}
