package jp.ishigaki.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a question on the desk.
 *
 * @param by name of an expert or of the office's member; empty for the asker and for the desk itself
 * @param expert whom it was given to or taken from; empty where it concerns nobody
 * @param due the last day in time that followed from it
 * @param reasons why an expert was chosen, or none was, as codes
 */
public record DeskEvent(
        Kind kind,
        Instant at,
        String by,
        String expert,
        @Nullable UUID answer,
        @Nullable LocalDate due,
        List<String> reasons,
        String note) {

    public enum Kind {
        ROUTED,
        UNROUTED,
        CLAIMED,
        ASSIGNED,
        HANDED,
        DECLINED,
        RELEASED,
        ASKED_BACK,
        REPLIED,
        ANSWERED,
        ACCEPTED,
        EXTENDED,
        TAKEN_OFF,
        PUT_BACK,
        CLOSED,
        REOPENED,
        /** Its answer became a question of its own. */
        UNANSWERED,
        UNACCEPTED,
        HIDDEN,
        SHOWN
    }
}
