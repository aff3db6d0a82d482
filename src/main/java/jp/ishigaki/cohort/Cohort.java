package jp.ishigaki.cohort;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.identity.QuotaFrame;
import org.jspecify.annotations.Nullable;

@Entity
class Cohort {

    @Id
    private UUID id;

    private String name;
    private String nameEn;
    private int fiscalYear;

    private @Nullable Instant applicationsOpenAt;

    private @Nullable Instant applicationsCloseAt;

    private @Nullable LocalDate lotteryOn;

    @Enumerated(EnumType.STRING)
    private @Nullable DayOfWeek sessionWeekday;

    private @Nullable LocalTime sessionFrom;

    private @Nullable LocalTime sessionTo;

    @Enumerated(EnumType.STRING)
    private CohortState state;

    @Version
    private Integer version;

    @SuppressWarnings("NullAway") // for JPA
    protected Cohort() {}

    @SuppressWarnings("NullAway.Init") // the names are the plan's, the version is JPA's
    Cohort(CohortPlan plan) {
        this.id = UUID.randomUUID();
        this.state = CohortState.DRAFT;
        plan(plan);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    CohortDetails details(int companies, Map<QuotaFrame, Integer> seats, CohortDays.@Nullable Span days) {
        var plan = new CohortPlan(
                name,
                nameEn,
                fiscalYear,
                applicationsOpenAt,
                applicationsCloseAt,
                lotteryOn,
                sessionWeekday,
                sessionFrom,
                sessionTo,
                seats);
        return new CohortDetails(id, version, state, companies, plan, days);
    }

    /** Takes a plan over. */
    final void plan(CohortPlan plan) {
        name = plan.name();
        nameEn = plan.nameEn();
        fiscalYear = plan.fiscalYear();
        applicationsOpenAt = plan.applicationsOpenAt();
        applicationsCloseAt = plan.applicationsCloseAt();
        lotteryOn = plan.lotteryOn();
        sessionWeekday = plan.sessionWeekday();
        sessionFrom = plan.sessionFrom();
        sessionTo = plan.sessionTo();
    }

    boolean isOver() {
        return state == CohortState.FINISHED || state == CohortState.ARCHIVED;
    }

    boolean isDraft() {
        return state == CohortState.DRAFT;
    }

    /** It ran before it was known here: its recruiting was done elsewhere. */
    void takeOverRunning() {
        state = CohortState.RUNNING;
    }

    /** What the cohort itself has against a step. */
    List<Shortfall> against(CohortStep step, Instant now) {
        if (state != step.from()) {
            return List.of(Shortfall.of("cohort.Shortfall." + step + "." + state));
        }
        var shortfalls = new ArrayList<Shortfall>();
        var closes = applicationsCloseAt;
        if (step == CohortStep.PUBLISH && closes == null) {
            shortfalls.add(Shortfall.of("cohort.Shortfall.noClosing"));
        } else if (step == CohortStep.PUBLISH && !now.isBefore(closes)) {
            shortfalls.add(Shortfall.of("cohort.Shortfall.closingPassed"));
        } else if (step == CohortStep.START && closes != null && now.isBefore(closes)) {
            shortfalls.add(Shortfall.of("cohort.Shortfall.stillRecruiting"));
        }
        return shortfalls;
    }

    void step(CohortStep step) {
        if (state != step.from()) {
            throw new IllegalStateException(step + " does not begin at " + state);
        }
        state = step.to();
    }
}
