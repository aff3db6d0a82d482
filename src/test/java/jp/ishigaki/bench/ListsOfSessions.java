package jp.ishigaki.bench;

import static jp.ishigaki.bench.Figures.PAGE;
import static jp.ishigaki.bench.Figures.list;
import static jp.ishigaki.bench.Figures.paged;

import java.time.LocalDate;
import java.util.UUID;
import jp.ishigaki.Programme;
import jp.ishigaki.attendance.AbsenceService;
import jp.ishigaki.attendance.MakeUpService;
import jp.ishigaki.attendance.TransferService;
import jp.ishigaki.attendance.ui.Matrices;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.identity.CompanyKey;
import jp.ishigaki.material.MaterialKey;
import jp.ishigaki.material.MaterialQueries;
import jp.ishigaki.schedule.DraftQueries;
import jp.ishigaki.schedule.ScheduleQueries;
import jp.ishigaki.schedule.feed.FeedReader;
import jp.ishigaki.support.DispatchFilter;
import jp.ishigaki.support.DispatchKey;
import jp.ishigaki.support.DispatchQueries;
import jp.ishigaki.support.DispatchShown;
import jp.ishigaki.survey.SurveyQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of what goes on around the sessions of a cohort: presence, surveys, groups, materials and visits. */
@Component
class ListsOfSessions {

    private static final LocalDate FIRST = LocalDate.of(2024, 10, 1);

    private final Programme programme;
    private final ScheduleQueries schedule;
    private final DraftQueries drafts;
    private final FeedReader feeds;
    private final Matrices matrices;
    private final AbsenceService absences;
    private final MakeUpService makeUps;
    private final TransferService transfers;
    private final TrackQueries tracks;
    private final SurveyQueries surveys;
    private final GroupingQueries groups;
    private final MaterialQueries materials;
    private final DispatchQueries dispatches;

    ListsOfSessions(
            Programme programme,
            ScheduleQueries schedule,
            DraftQueries drafts,
            FeedReader feeds,
            Matrices matrices,
            AbsenceService absences,
            MakeUpService makeUps,
            TransferService transfers,
            TrackQueries tracks,
            SurveyQueries surveys,
            GroupingQueries groups,
            MaterialQueries materials,
            DispatchQueries dispatches) {
        this.programme = programme;
        this.schedule = schedule;
        this.drafts = drafts;
        this.feeds = feeds;
        this.matrices = matrices;
        this.absences = absences;
        this.makeUps = makeUps;
        this.transfers = transfers;
        this.tracks = tracks;
        this.surveys = surveys;
        this.groups = groups;
        this.materials = materials;
        this.dispatches = dispatches;
    }

    void measure(BigProgramme.Laid laid) {
        programme.as(laid.world().staff(), () -> {
            schedule(laid.busy());
            presence(laid.busy(), laid.parted());
            list("surveys of a cohort", () -> surveys.overview(laid.busy()));
            list("surveys of a cohort in tracks", () -> surveys.overview(laid.parted()));
            list("sessions and their groups", () -> groups.overview(laid.busy()));
            list("80 groups of a session", () -> groups.grouping(laid.session()));
            list("arranging 80 groups", () -> groups.review(laid.session()));
            paged("materials", (@Nullable MaterialKey after) -> materials.ofCohort(laid.busy(), after, PAGE));
            visits("visits", laid.busy());
        });
        programme.as(laid.expert(), () -> ofExpert("expert of 20", laid.busy()));
        programme.as(laid.expertOfMany(), () -> ofExpert("expert of 400", laid.parted()));
        programme.as(laid.participants().getFirst(), () -> ofParticipant(laid));
    }

    private void schedule(UUID cohort) {
        list("schedule of a cohort", () -> schedule.sessions(cohort));
        list("schedule of a month, all cohorts", () -> schedule.between(null, FIRST, FIRST.plusDays(30)));
        list("plan of a cohort", () -> drafts.planned(cohort));
        list("clashes of a plan", () -> drafts.clashes(cohort));
        list("calendar feed of the staff", () -> feeds.calendar(null));
    }

    private void presence(UUID busy, UUID parted) {
        list("attendance matrix 400 × 10", () -> matrices.read(busy));
        list("attendance matrix 400 × 20, two tracks", () -> matrices.read(parted));
        list("absences to decide", () -> absences.undecided(busy));
        list("make-up tasks", () -> makeUps.ofCohort(busy));
        list("missed, without a task", () -> makeUps.withoutTask(busy));
        list("missed, without a task, two tracks", () -> makeUps.withoutTask(parted));
        list("made up in another track", () -> transfers.ofCohort(parted));
        list("proposal of tracks", () -> tracks.proposal(parted));
    }

    private void visits(String who, UUID cohort) {
        for (var shown : DispatchShown.values()) {
            paged(
                    who + " by company, " + shown,
                    (@Nullable CompanyKey after) ->
                            dispatches.companies(new DispatchFilter(cohort, shown, 0), after, PAGE));
        }
        list(
                who + " by company, second one LATE",
                () -> dispatches.companies(new DispatchFilter(cohort, DispatchShown.LATE, 2), null, PAGE));
        list(who + ", counts", () -> dispatches.counts(cohort));
        agenda(who + " of a month", cohort);
    }

    private void agenda(String name, UUID cohort) {
        paged(name, (@Nullable DispatchKey after) -> dispatches.agenda(cohort, FIRST, FIRST.plusDays(30), after, PAGE));
    }

    private void ofExpert(String who, UUID cohort) {
        paged(
                who + ", visits by company",
                (@Nullable CompanyKey after) ->
                        dispatches.companies(new DispatchFilter(cohort, DispatchShown.ALL, 0), after, PAGE));
        list(
                who + ", late visits",
                () -> dispatches.companies(new DispatchFilter(cohort, DispatchShown.LATE, 0), null, PAGE));
        agenda(who + ", visits of a month", cohort);
        list(who + ", next visits", () -> dispatches.upcoming(5));
    }

    private void ofParticipant(BigProgramme.Laid laid) {
        list("participant, own surveys", surveys::own);
        list("participant, groups of a session", () -> groups.groups(laid.session()));
        paged("participant, materials", (@Nullable MaterialKey after) -> materials.ofCohort(laid.busy(), after, PAGE));
        list("participant, schedule", () -> schedule.own(laid.busy()));
        list("participant, calendar feed", () -> feeds.calendar(null));
    }
}
