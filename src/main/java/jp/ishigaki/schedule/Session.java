package jp.ishigaki.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Entity
class Session {

    @Id
    private UUID id;

    private UUID cohortId;
    private int number;
    private LocalDate heldOn;
    private LocalTime seminarFrom;
    private LocalTime seminarTo;
    private LocalTime workshopFrom;
    private LocalTime workshopTo;
    private String workshopTitle;
    private String place;
    private int capacity;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Session() {}

    @SuppressWarnings("NullAway.Init") // the version is JPA's
    Session(
            UUID cohortId,
            int number,
            LocalDate heldOn,
            LocalTime seminarFrom,
            LocalTime seminarTo,
            LocalTime workshopFrom,
            LocalTime workshopTo,
            String workshopTitle,
            String place,
            int capacity) {
        this.id = UUID.randomUUID();
        this.cohortId = cohortId;
        this.number = number;
        this.heldOn = heldOn;
        this.seminarFrom = seminarFrom;
        this.seminarTo = seminarTo;
        this.workshopFrom = workshopFrom;
        this.workshopTo = workshopTo;
        this.workshopTitle = workshopTitle;
        this.place = place;
        this.capacity = capacity;
    }

    UUID id() {
        return id;
    }

    UUID cohortId() {
        return cohortId;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    boolean hasBegun(LocalDateTime now) {
        return !now.isBefore(heldOn.atTime(seminarFrom));
    }

    /** The first reason against a day, given all sessions of the cohort. */
    Optional<PostponementObjection> objection(LocalDate to, List<Session> all, LocalDateTime now) {
        if (hasBegun(now)) {
            return Optional.of(PostponementObjection.ALREADY_HELD);
        }
        if (to.equals(heldOn)) {
            return Optional.of(PostponementObjection.SAME_DAY);
        }
        if (to.isBefore(now.toLocalDate())) {
            return Optional.of(PostponementObjection.IN_THE_PAST);
        }
        if (all.stream().anyMatch(other -> other != this && other.heldOn.equals(to))) {
            return Optional.of(PostponementObjection.DAY_TAKEN);
        }
        if (all.stream().anyMatch(other -> other.number < number && other.heldOn.isAfter(to))) {
            return Optional.of(PostponementObjection.BEFORE_PREVIOUS);
        }
        if (all.stream().anyMatch(other -> other.number > number && other.heldOn.isBefore(to))) {
            return Optional.of(PostponementObjection.AFTER_NEXT);
        }
        return Optional.empty();
    }

    void move(LocalDate to) {
        heldOn = to;
    }
}
