package jp.ishigaki.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.cohort.CohortCopying;
import jp.ishigaki.cohort.CohortPlan;
import jp.ishigaki.cohort.CohortService;
import jp.ishigaki.cohort.CohortStep;
import jp.ishigaki.cohort.ProposedDay;
import jp.ishigaki.cohort.Shortfall;
import jp.ishigaki.cohort.Track;
import jp.ishigaki.cohort.TrackKeptException;
import jp.ishigaki.cohort.TrackQueries;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.schedule.feed.FeedReader;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Today is 1 October 2024. Session 6 is on Wednesday the 9th for alpha's track and on Friday the 11th for beta's; session 7
 * on the 22nd is for all. The sixth of Friday teaches part 8 alone, that of Wednesday also part 9.
 */
@DatabaseTest
class ParallelTracksTest {

    @Autowired
    Programme programme;

    @Autowired
    TrackService tracks;

    @Autowired
    TrackQueries ofCohort;

    @Autowired
    ScheduleService service;

    @Autowired
    ScheduleQueries schedule;

    @Autowired
    DraftQueries drafts;

    @Autowired
    ReleaseService releases;

    @Autowired
    CohortService cohorts;

    @Autowired
    MembershipService members;

    @Autowired
    CurriculumService curriculum;

    @Autowired
    CohortCopying copying;

    @Autowired
    SessionReferences references;

    @Autowired
    FeedReader feeds;

    @Autowired
    ChangeWords words;

    private Programme.World world;
    private UUID wednesday;
    private UUID friday;
    private UUID sixthOfWednesday;
    private UUID sixthOfFriday;
    private UUID seventh;

    @BeforeEach
    void found() {
        world = programme.found();
        programme.as(world.staff(), () -> curriculum.load());
        wednesday = staff(() -> tracks.add(world.cohort(), "水曜コース", "Wednesday track"));
        friday = staff(() -> tracks.add(world.cohort(), "金曜コース", "Friday track"));
        place(world.alphaCompany(), wednesday);
        place(world.betaCompany(), friday);
        sixthOfWednesday = plan(SessionPlans.plan(6, "2024-10-09", 8, 9).inTrack(wednesday));
        sixthOfFriday = plan(SessionPlans.plan(6, "2024-10-11", 8).inTrack(friday));
        seventh = plan(SessionPlans.plan(7, "2024-10-22", 10));
    }

    private <T> T staff(Supplier<T> work) {
        return programme.as(world.staff(), work);
    }

    private void place(UUID company, UUID track) {
        programme.as(world.staff(), () -> tracks.place(world.cohort(), List.of(company), track));
    }

    private UUID plan(SessionPlan plan) {
        return staff(() -> service.plan(world.cohort(), plan));
    }

    private void release() {
        staff(() -> releases.release(world.cohort(), "第1版"));
    }

    @Test
    void thePublishingCheckSaysWhichPartIsMissingInWhichTrack() {
        var draft = copy();

        assertThat(staff(() -> cohorts.shortfalls(draft, CohortStep.PUBLISH)))
                .contains(Shortfall.of("cohort.Shortfall.partWithoutSessionInTrack", 9, fridayOf(draft)))
                .doesNotContain(Shortfall.of(
                        "cohort.Shortfall.partWithoutSessionInTrack",
                        9,
                        staff(() -> ofCohort.tracks(draft)).getFirst()))
                .doesNotContain(Shortfall.of("cohort.Shortfall.partWithoutSessionInTrack", 10, fridayOf(draft)));
    }

    private Track fridayOf(UUID cohort) {
        return staff(() -> ofCohort.tracks(cohort)).getLast();
    }

    @Test
    void theTrackInWhichAPartIsMissingIsNamedInTheReadersLanguage() {
        var missing = staff(() -> cohorts.shortfalls(copy(), CohortStep.PUBLISH)).stream()
                .filter(each -> each.key().endsWith("InTrack"))
                .findFirst()
                .orElseThrow();

        assertThat(missing.valuesIn(Locale.JAPAN)[1]).isIn("水曜コース", "金曜コース");
        assertThat(missing.valuesIn(Locale.ENGLISH)[1]).isIn("Wednesday track", "Friday track");
    }

    @Test
    void aFirstPlacementCountsFromWhenItIsMadeOnceSessionsOfTracksWereHeld() {
        release();
        var late = staff(() -> members.registerCompany("遅れて入る企業", "おくれて", QuotaFrame.SERVICE_OTHER, "", 10));
        programme.seat(
                world.staff(), "late", UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), late);
        TravellingClock.at(Instant.parse("2024-10-15T00:00:00Z"), () -> place(late, friday));

        assertThat(staff(() -> schedule.concerning(world.cohort(), late)))
                .extracting(SessionRow::id)
                .containsExactly(seventh);
        var next = plan(SessionPlans.plan(8, "2024-10-25", 8).inTrack(friday));
        release();
        assertThat(staff(() -> schedule.concerning(world.cohort(), late)))
                .extracting(SessionRow::id)
                .containsExactly(seventh, next);
    }

    @Test
    void aPartIsMissingOnceInACohortWithoutTracks() {
        var draft = programme.as(world.staffOther(), () -> cohorts.draft(CohortPlan.named("令和7年度", "R7", 2025)));

        assertThat(programme.as(world.staffOther(), () -> cohorts.shortfalls(draft, CohortStep.PUBLISH)))
                .filteredOn(each -> each.key().startsWith("cohort.Shortfall.partWithoutSession"))
                .hasSize(10)
                .first()
                .isEqualTo(Shortfall.of("cohort.Shortfall.partWithoutSession", 1));
    }

    @Test
    void tracksCountAlikeButShareNoNumberWithACommonSession() {
        assertThatThrownBy(() -> plan(SessionPlans.plan(6, "2024-11-05", 8))).isInstanceOf(PlanRefusedException.class);
        assertThatThrownBy(() -> plan(SessionPlans.plan(7, "2024-11-05", 8).inTrack(friday)))
                .isInstanceOf(PlanRefusedException.class);
    }

    @Test
    void aDraftIsNotTakenBackOnceItsNumberHasGoneToAnotherTrack() {
        release();
        var planned = staff(() -> drafts.session(seventh));
        programme.as(world.staff(), () -> service.change(seventh, planned.plan().inTrack(wednesday), planned.stamp()));
        var seventhOfFriday = plan(SessionPlans.plan(7, "2024-10-25", 10).inTrack(friday));

        assertThatThrownBy(() -> programme.as(world.staff(), () -> service.discard(seventh)))
                .isInstanceOfSatisfying(
                        PlanRefusedException.class,
                        refused -> assertThat(refused.objections()).containsExactly(PlanObjection.NUMBER_TAKEN));
        programme.as(world.staff(), () -> service.discard(seventhOfFriday));
        programme.as(world.staff(), () -> service.discard(seventh));
        assertThat(staff(() -> drafts.unreleased(world.cohort()))).isZero();
    }

    @Test
    void whoeverIsInNoTrackIsConcernedByNone() {
        release();
        programme.as(world.staff(), () -> tracks.place(world.cohort(), List.of(world.betaCompany()), null));

        assertThat(programme.as(world.beta(), () -> schedule.own(world.cohort())))
                .extracting(SessionRow::id)
                .containsExactly(seventh);
    }

    @Test
    void aSessionIsPlannedForATrackOfItsOwnCohortAlone() {
        assertThatThrownBy(() -> plan(SessionPlans.plan(8, "2024-11-05", 8).inTrack(UUID.randomUUID())))
                .isInstanceOfSatisfying(
                        PlanRefusedException.class,
                        refused -> assertThat(refused.objections()).containsExactly(PlanObjection.UNKNOWN_TRACK));
    }

    @Test
    void twoTracksAtTheSameTimeAreNoClashForCompaniesButTheRoomIs() {
        var beside = SessionPlans.plan(5, "2024-10-09", 8).inTrack(friday);

        assertThat(staff(() -> drafts.clashes(null, world.cohort(), beside)))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.ROOM);
        assertThat(staff(() -> drafts.clashes(null, world.cohort(), beside.inTrack(null))))
                .extracting(Clash::kind)
                .contains(Clash.Kind.SAME_DAY, Clash.Kind.ROOM);
    }

    @Test
    void aSessionIsPostponedPastAnotherTracks() {
        release();

        assertThat(staff(() -> service.objection(sixthOfWednesday, LocalDate.parse("2024-10-11"))))
                .isEmpty();
        assertThat(staff(() -> service.objection(sixthOfWednesday, LocalDate.parse("2024-10-22"))))
                .contains(PostponementObjection.DAY_TAKEN);
    }

    @Test
    void aParticipantsScheduleHoldsTheOwnTracksAndTheCommonSessions() {
        release();

        assertThat(programme.as(world.alpha(), () -> schedule.own(world.cohort())))
                .extracting(SessionRow::id)
                .containsExactly(sixthOfWednesday, seventh);
        assertThat(programme.as(world.beta(), () -> schedule.own(world.cohort())))
                .extracting(SessionRow::id)
                .containsExactly(sixthOfFriday, seventh);
        assertThat(programme.as(world.beta(), () -> schedule.next(world.cohort())))
                .map(SessionRow::id)
                .contains(sixthOfFriday);
    }

    @Test
    void aParticipantReadsTheOtherTracksSessionMarkedAsSuch() {
        release();

        assertThat(programme.as(world.alpha(), () -> schedule.session(sixthOfFriday)))
                .hasValueSatisfying(session -> {
                    assertThat(session.own()).isFalse();
                    assertThat(session.track()).isEqualTo(new Track(friday, "金曜コース", "Friday track"));
                });
    }

    @Test
    void thoseWhoActForNoCompanySeeAllTracks() {
        release();

        assertThat(programme.as(world.lecturer(), () -> schedule.own(world.cohort())))
                .hasSize(3);
        assertThat(staff(() -> schedule.own(world.cohort()))).hasSize(3);
        assertThat(programme.as(world.staffOther(), () -> schedule.sessions(world.cohort())))
                .isEmpty();
    }

    @Test
    void aCompanyThatIsInNoTrackHasTheCommonSessions() {
        place(world.alphaCompany(), null);
        release();

        assertThat(programme.as(world.alpha(), () -> schedule.own(world.cohort())))
                .extracting(SessionRow::id)
                .containsExactly(seventh);
    }

    @Test
    void thePersonalFeedHoldsTheOwnTrackAndTheCohortsFeedAll() {
        release();

        var own = programme.as(world.alpha(), () -> feeds.calendar(null));
        assertThat(own).contains("session-" + sixthOfWednesday).doesNotContain("session-" + sixthOfFriday);
        assertThat(programme.as(world.alpha(), () -> feeds.calendar(world.cohort())))
                .contains("session-" + sixthOfWednesday, "session-" + sixthOfFriday, "金曜コース");
    }

    @Test
    void aReleaseMailsOnlyTheTrackItTouches() {
        release();
        change(sixthOfFriday, SessionPlans.plan(6, "2024-10-18", 8).inTrack(friday));

        assertThat(staff(() -> releases.preview(world.cohort())).recipients())
                .extracting(Recipient::name)
                .containsExactly("beta");
    }

    @Test
    void aSessionThatChangesItsTrackTouchesBothAndTheDiffNamesThem() {
        release();
        change(
                sixthOfFriday,
                SessionPlans.plan(6, "2024-10-11", 8).inTrack(friday).cancelled(true));
        release();
        change(seventh, SessionPlans.plan(7, "2024-10-22", 10).inTrack(wednesday));
        var preview = staff(() -> releases.preview(world.cohort()));

        assertThat(preview.recipients()).extracting(Recipient::name).contains("alpha", "beta");
        var change = preview.changes().getFirst();
        var names = staff(() -> schedule.names(world.cohort(), Locale.JAPANESE));
        assertThat(words.of(change, names, Locale.JAPANESE)).containsExactly("コースが全コースから水曜コースに変わりました。");
        assertThat(words.title(change, names, Locale.JAPANESE)).isEqualTo("第7回（水曜コース）");
    }

    private void change(UUID session, SessionPlan plan) {
        programme.as(
                world.staff(),
                () -> service.change(session, plan, drafts.session(session).stamp()));
    }

    @Test
    void aTrackThatASessionIsPlannedForStays() {
        place(world.alphaCompany(), null);

        assertThatThrownBy(() -> programme.as(world.staff(), () -> tracks.remove(wednesday)))
                .isInstanceOf(TrackKeptException.class);
    }

    @Test
    void whatWasHeldBeforeAChangeOfTrackStaysTheCompanysOwn() {
        var held = plan(SessionPlans.plan(5, "2024-09-25", 7).inTrack(wednesday));
        var heldOfFriday = plan(SessionPlans.plan(5, "2024-09-27", 7).inTrack(friday));
        release();
        place(world.alphaCompany(), friday);

        assertThat(programme.as(world.alpha(), () -> schedule.own(world.cohort())))
                .extracting(SessionRow::id)
                .containsExactly(held, sixthOfFriday, seventh)
                .doesNotContain(heldOfFriday);
    }

    private UUID copy() {
        var proposal = staff(() -> copying.propose(world.cohort(), LocalDate.parse("2025-10-01"), DayOfWeek.WEDNESDAY));
        var days = proposal.days().stream().map(ProposedDay::day).toList();
        return staff(() -> copying.copy(world.cohort(), "令和7年度", "R7", 2025, days));
    }

    @Test
    void s02_aCopyHasTheTracksWithoutCompaniesAndKeepsTheirWeekdays() {
        var copy = copy();
        var days = staff(() -> drafts.planned(copy)).stream()
                .map(session -> session.plan().heldOn())
                .toList();

        assertThat(days.getFirst().getDayOfWeek()).isEqualTo(DayOfWeek.WEDNESDAY);
        assertThat(days.get(1)).isEqualTo(days.getFirst().plusDays(2));
        var copied = staff(() -> ofCohort.tracks(copy));
        assertThat(copied).extracting(Track::name).containsExactly("水曜コース", "金曜コース");
        assertThat(staff(() -> drafts.planned(copy)))
                .extracting(session -> session.plan().track())
                .containsExactly(copied.getFirst().id(), copied.getLast().id(), null);
        assertThat(staff(() -> ofCohort.sizes(copy))).allMatch(size -> size.companies() == 0);
    }

    @Test
    void aCopyTakesOverWhereTheModelStandsInTheTextbookWhenTheEditionIsTheSame() {
        release();
        var edition = staff(() -> references.editionFor(sixthOfWednesday));
        staff(() -> references.cite(sixthOfWednesday, edition, "2-2-3", ""));
        var copy = copy();
        staff(() -> releases.release(copy, "第1版"));

        var copied = staff(() -> schedule.sessions(copy)).getFirst();
        assertThat(staff(() -> references.of(copied.id())))
                .extracting(SessionReferenceRow::section)
                .containsExactly("2-2-3");
    }
}
