package jp.ishigaki.schedule;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is planned of a session. It may be an impossible plan: {@link PlanObjection#to} says why.
 *
 * @param number counts from 1 and is taken once among the sessions of the same companies; it stays once the session was
 *     released
 * @param roundTable null when there is none
 * @param place the house; the room within it stands apart
 * @param onlineLink https, or empty
 * @param capacity persons
 * @param parts numbers of the textbook's parts; a part may be taught in several sessions
 * @param lecturers memberships of lecturers and experts of the cohort
 * @param track of the cohort, or null when the session is for all its companies
 */
public record SessionPlan(
        int number,
        LocalDate heldOn,
        Hours seminar,
        Hours workshop,
        @Nullable Hours roundTable,
        String workshopTitle,
        String workshopGoals,
        String place,
        String room,
        String onlineLink,
        int capacity,
        List<Integer> parts,
        Map<Block, List<UUID>> lecturers,
        boolean cancelled,
        @Nullable UUID track) {

    /** Brought into one form, so that equal plans are equal. */
    public SessionPlan {
        workshopTitle = workshopTitle.strip();
        workshopGoals = workshopGoals.strip();
        place = place.strip();
        room = room.strip();
        onlineLink = onlineLink.strip();
        parts = parts.stream().distinct().sorted().toList();
        var sorted = new EnumMap<Block, List<UUID>>(Block.class);
        lecturers.forEach((block, who) -> {
            if (!who.isEmpty()) {
                sorted.put(block, who.stream().distinct().sorted().toList());
            }
        });
        lecturers = sorted;
    }

    /** A plan for all companies of the cohort. */
    public SessionPlan(
            int number,
            LocalDate heldOn,
            Hours seminar,
            Hours workshop,
            @Nullable Hours roundTable,
            String workshopTitle,
            String workshopGoals,
            String place,
            String room,
            String onlineLink,
            int capacity,
            List<Integer> parts,
            Map<Block, List<UUID>> lecturers,
            boolean cancelled) {
        this(
                number,
                heldOn,
                seminar,
                workshop,
                roundTable,
                workshopTitle,
                workshopGoals,
                place,
                room,
                onlineLink,
                capacity,
                parts,
                lecturers,
                cancelled,
                null);
    }

    /** A plan of the bare necessities; the rest is left open. */
    public SessionPlan(
            int number,
            LocalDate heldOn,
            Hours seminar,
            Hours workshop,
            String workshopTitle,
            String place,
            int capacity,
            Collection<Integer> parts) {
        this(
                number,
                heldOn,
                seminar,
                workshop,
                null,
                workshopTitle,
                "",
                place,
                "",
                "",
                capacity,
                List.copyOf(parts),
                Map.of(),
                false);
    }

    public Optional<Hours> hours(Block block) {
        return switch (block) {
            case SEMINAR -> Optional.of(seminar);
            case WORKSHOP -> Optional.of(workshop);
            case ROUND_TABLE -> Optional.ofNullable(roundTable);
        };
    }

    /** From the first minute to the last, the round table included. */
    public Hours lasting() {
        return new Hours(seminar.from(), roundTable == null ? workshop.to() : roundTable.to());
    }

    public List<UUID> lecturersOf(Block block) {
        return lecturers.getOrDefault(block, List.of());
    }

    public Set<UUID> everyLecturer() {
        return lecturers.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    public boolean begunBy(LocalDateTime now) {
        return !now.isBefore(heldOn.atTime(seminar.from()));
    }

    public boolean overBy(LocalDateTime now) {
        return !now.isBefore(heldOn.atTime(workshop.to()));
    }

    /** Whether there are companies that have to come to both sessions. */
    boolean meetsThoseOf(SessionPlan other) {
        return track == null || other.track == null || track.equals(other.track);
    }

    /** Whether the session takes place for the same companies at the same time of the same day as in the other plan. */
    boolean sameMeetingAs(SessionPlan other) {
        return heldOn.equals(other.heldOn)
                && Objects.equals(track, other.track)
                && cancelled == other.cancelled
                && seminar.equals(other.seminar)
                && workshop.equals(other.workshop)
                && hours(Block.ROUND_TABLE).equals(other.hours(Block.ROUND_TABLE));
    }

    public SessionPlan on(LocalDate day) {
        return new SessionPlan(
                number,
                day,
                seminar,
                workshop,
                roundTable,
                workshopTitle,
                workshopGoals,
                place,
                room,
                onlineLink,
                capacity,
                parts,
                lecturers,
                cancelled,
                track);
    }

    /** Without lecturers, on a day and for a track of another cohort: what a copy starts from. */
    SessionPlan copiedTo(LocalDate day, @Nullable UUID itsTrack) {
        return new SessionPlan(
                number,
                day,
                seminar,
                workshop,
                roundTable,
                workshopTitle,
                workshopGoals,
                place,
                room,
                "",
                capacity,
                parts,
                Map.of(),
                false,
                itsTrack);
    }

    public SessionPlan inTrack(@Nullable UUID itsTrack) {
        return new SessionPlan(
                number,
                heldOn,
                seminar,
                workshop,
                roundTable,
                workshopTitle,
                workshopGoals,
                place,
                room,
                onlineLink,
                capacity,
                parts,
                lecturers,
                cancelled,
                itsTrack);
    }

    public SessionPlan cancelled(boolean isCancelled) {
        return new SessionPlan(
                number,
                heldOn,
                seminar,
                workshop,
                roundTable,
                workshopTitle,
                workshopGoals,
                place,
                room,
                onlineLink,
                capacity,
                parts,
                lecturers,
                isCancelled,
                track);
    }
}
