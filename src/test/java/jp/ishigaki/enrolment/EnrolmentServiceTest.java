package jp.ishigaki.enrolment;

import static jp.ishigaki.enrolment.Recruiting.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.enrolment.Signers.Signer;
import jp.ishigaki.identity.ConsentService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.identity.SeatClosedException;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stories S03 to S08, from a company nobody knows to a confirmed participant. */
@DatabaseTest
@Import(Recruiting.class)
class EnrolmentServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    Recruiting recruiting;

    @Autowired
    ApplyDesk desk;

    @Autowired
    ApplicationService applications;

    @Autowired
    ApplicationQueries queries;

    @Autowired
    LotteryService lottery;

    @Autowired
    EnrolmentService enrolments;

    @Autowired
    EnrolmentQueries enrolmentQueries;

    @Autowired
    ReadmissionService readmissions;

    @Autowired
    MembershipService members;

    @Autowired
    ConsentService consents;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    ApplicantReminders reminders;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;
    private UUID cohort;

    @BeforeEach
    void recruit() {
        world = programme.found();
        cohort = recruiting.open(world.staff());
    }

    @Test
    void s03TheLastSecondCountsAndTheNextIsTooLate() {
        var inTime = recruiting.apply(cohort, "2024-06-28T23:59:59", IndustryClass.MANUFACTURING);
        assertThat(desk.status(inTime.token()).orElseThrow().state()).isEqualTo(ApplicationState.RECEIVED);

        assertThatThrownBy(() -> recruiting.apply(cohort, "2024-06-29T00:00:00", IndustryClass.MANUFACTURING))
                .isInstanceOf(ClosedException.class);
    }

    @Test
    void s03EitherLimitSuffices() {
        at("2024-06-20T10:00:00", () -> {
            assertThatThrownBy(() -> desk.apply(
                            cohort, recruiting.form(recruiting.number(), IndustryClass.RETAIL_TRADE, 6000, 51)))
                    .isInstanceOf(NotSmallException.class);
            assertThat(desk.apply(cohort, recruiting.form(recruiting.number(), IndustryClass.RETAIL_TRADE, 4000, 51)))
                    .isNotNull();
        });
    }

    @Test
    void aCompanyAppliesOnceACohort() {
        var form = recruiting.form(IndustryClass.LODGING);
        at("2024-06-20T10:00:00", () -> {
            desk.apply(cohort, form);
            assertThatThrownBy(() -> desk.apply(cohort, form)).isInstanceOf(AlreadyAppliedException.class);
            assertThat(desk.apply(recruiting.open(world.staff()), form)).isNotNull();
        });
    }

    @Test
    void aCohortThatDoesNotRecruitTakesNoApplication() {
        assertThatThrownBy(() -> recruiting.apply(world.cohort(), "2024-06-20T10:00:00", IndustryClass.LODGING))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void s04CallBacksAreDueInThreeBusinessDaysAndTheOldestLeads() {
        var later = recruiting.apply(cohort, "2024-06-24T09:00:00", IndustryClass.LODGING);
        var friday = recruiting.apply(cohort, "2024-06-21T16:00:00", IndustryClass.LODGING);
        var called = recruiting.apply(cohort, "2024-06-20T09:00:00", IndustryClass.LODGING);
        programme.as(world.staff(), () -> applications.call(recruiting.id(world.staff(), called)));

        programme.as(world.staff(), () -> {
            var rows = queries.applications(cohort, new ApplicationFilter(null, null), null, 10)
                    .items();
            assertThat(rows)
                    .extracting(ApplicationRow::number)
                    .containsExactly(friday.number(), later.number(), called.number());
            assertThat(calendar.plus(
                            CallBacks.received(rows.getFirst(), java.time.ZoneId.of("Asia/Tokyo")), CallBacks.DAYS))
                    .isEqualTo("2024-06-26");
        });
    }

    @Test
    void theListIsPagedByKey() {
        for (int i = 0; i < 5; i++) {
            recruiting.apply(cohort, "2024-06-2" + i + "T09:00:00", IndustryClass.LODGING);
        }
        programme.as(world.staff(), () -> {
            var filter = new ApplicationFilter(ApplicationState.RECEIVED, QuotaFrame.SERVICE_OTHER);
            var first = queries.applications(cohort, filter, null, 3);
            var second = queries.applications(cohort, filter, first.next(), 3);
            assertThat(first.items()).hasSize(3);
            assertThat(second.items()).hasSize(2);
            assertThat(second.next()).isNull();
            assertThat(second.items()).doesNotContainAnyElementsOf(first.items());
        });
    }

    @Test
    void s05WithoutAPolicyTheCompanyIsReferredAndTheAnswersAreKept() {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.LODGING);
        var id = recruiting.id(world.staff(), receipt);

        recruiting.check(world.staff(), id, EligibilityQuestion.POLICY);

        var status = desk.status(receipt.token()).orElseThrow();
        assertThat(status.state()).isEqualTo(ApplicationState.NOT_ELIGIBLE);
        assertThat(status.referral()).isEqualTo(Referrals.BASIC_MEASURES);
        programme.as(
                world.staff(),
                () -> assertThat(queries.answers(id))
                        .hasSize(EligibilityQuestion.values().length)
                        .filteredOn(answer -> !answer.yes())
                        .singleElement()
                        .extracting(EligibilityAnswer::question)
                        .isEqualTo(EligibilityQuestion.POLICY));
        assertThat(letters(id)).contains("enrolment.received " + id, "enrolment.notEligible " + id);
        assertThat(letter("enrolment.notEligible " + id)).contains("基本対策事業");
        assertThatThrownBy(() -> recruiting.check(world.staff(), id)).isInstanceOf(WrongStateException.class);
    }

    @Test
    void everyStepIsInTheAuditTrail() {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.LODGING);
        var id = recruiting.id(world.staff(), receipt);
        recruiting.check(world.staff(), id, EligibilityQuestion.TOKYO_OFFICE);

        programme.as(world.staff(), () -> {
            assertThat(queries.steps(id))
                    .extracting(ApplicationStep::action)
                    .containsExactlyInAnyOrder("application.received", "application.not_eligible");
            assertThat(queries.application(id).referral()).isNull();
        });
    }

    @Test
    void s06TheSameSeedGivesTheSameWinnersAndEverybodyIsTold() {
        var receipts = apply(25, IndustryClass.CONSTRUCTION);
        at("2024-07-01T10:00:00", () -> draw("S"));

        var draw = desk.draws(cohort).stream()
                .filter(one -> one.frame() == QuotaFrame.CONSTRUCTION_MANUFACTURING)
                .findFirst()
                .orElseThrow();
        assertThat(draw.seed()).isEqualTo(draw.sealed() + "-S");
        assertThat(Sha256.of(java.util.Objects.requireNonNull(draw.sealed()))).isEqualTo(draw.sealHash());
        var expected = order(receipts);
        assertThat(draw.order()).isEqualTo(expected);
        assertThat(draw.listHash()).isEqualTo(Lottery.listHash(expected));
        var winners = receipts.stream()
                .filter(receipt -> state(receipt) == ApplicationState.OFFERED)
                .map(Receipt::number)
                .toList();
        assertThat(winners).containsExactlyInAnyOrderElementsOf(expected.subList(0, 10));
        assertThat(receipts.stream().filter(receipt -> state(receipt) == ApplicationState.RESERVE))
                .hasSize(15);
        assertThat(letters(null).stream().filter(key -> key.matches("enrolment\\.(offer|reserve) .*")))
                .hasSize(25);
        assertThat(audited("lottery.drawn"))
                .anySatisfy(
                        entry -> assertThat(entry).contains("seed=" + draw.seed(), "list=" + draw.listHash(), "by="));
        programme.as(
                world.staff(),
                () -> assertThatThrownBy(() -> lottery.draw(cohort, "T")).isInstanceOf(WrongStateException.class));
    }

    @Test
    void nothingIsDrawnBeforeTheDeadlineOrBeforeEveryCheck() {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.CONSTRUCTION);
        programme.as(
                world.staff(),
                () -> assertThatThrownBy(() -> lottery.publish(cohort, "")).isInstanceOf(WrongStateException.class));
        recruiting.check(world.staff(), recruiting.id(world.staff(), receipt));
        at(
                "2024-06-28T12:00:00",
                () -> programme.as(
                        world.staff(),
                        () -> assertThatThrownBy(() -> lottery.publish(cohort, ""))
                                .isInstanceOf(WrongStateException.class)));
        at("2024-07-01T12:00:00", () -> programme.as(world.staff(), () -> lottery.publish(cohort, "")));
    }

    @Test
    void s07WhoDeclinesInTimeFreesTheSeatForTheNextReserve() {
        var receipts = apply(12, IndustryClass.MANUFACTURING);
        at("2024-07-01T10:00:00", () -> draw("S"));
        var winner = one(receipts, ApplicationState.OFFERED);
        var order = order(receipts);
        assertThat(desk.status(winner.token()).orElseThrow().respondBy())
                .isEqualTo(Recruiting.moment("2024-07-04T00:00:00"));

        assertThat(at("2024-07-03T23:59:59", () -> desk.decline(winner.token())))
                .isTrue();

        assertThat(state(winner)).isEqualTo(ApplicationState.DECLINED);
        var moved = receipts.stream()
                .filter(receipt -> receipt.number().equals(order.get(10)))
                .findFirst()
                .orElseThrow();
        assertThat(state(moved)).isEqualTo(ApplicationState.OFFERED);
        assertThat(letters(null)).contains("enrolment.movedUp " + recruiting.id(world.staff(), moved));
        assertThat(receipts.stream().filter(receipt -> state(receipt) == ApplicationState.RESERVE))
                .hasSize(1);
        assertThat(desk.decline(winner.token())).as("a second click").isTrue();
        assertThat(receipts.stream().filter(receipt -> state(receipt) == ApplicationState.RESERVE))
                .hasSize(1);
        assertThatThrownBy(() -> desk.decline(moved.token() + "x")).isInstanceOf(MissingException.class);
    }

    @Test
    void s06NobodyChoosesASeedForAListThatIsPublic() {
        apply(3, IndustryClass.MANUFACTURING);
        at(
                "2024-07-01T10:00:00",
                () -> programme.as(world.staff(), () -> {
                    lottery.publish(cohort, "7月5日の終値");
                    assertThat(desk.draws(cohort)).allSatisfy(list -> {
                        assertThat(list.sealed()).as("sealed until the draw").isNull();
                        assertThat(list.sealHash()).hasSize(64);
                    });
                    assertThatThrownBy(() -> lottery.draw(cohort, "")).isInstanceOf(IllegalArgumentException.class);
                }));
        assertThatThrownBy(() -> programme.as(
                        world.staff(),
                        () -> tx(() -> db.sql(
                                        "update lottery_draw set seed = 'mine', drawn_at = now() where cohort_id = ?")
                                .param(cohort)
                                .update())))
                .hasStackTraceContaining("lottery_draw_check");
        assertThatThrownBy(() -> programme.as(
                        world.staff(),
                        () -> tx(() -> db.sql("update lottery_draw set sealed = 'mine' where cohort_id = ?")
                                .param(cohort)
                                .update())))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void s06ALongFigureIsASeedAsWell() {
        apply(3, IndustryClass.MANUFACTURING);
        var figure = "7".repeat(100);
        at("2024-07-01T10:00:00", () -> draw(figure));

        assertThat(desk.draws(cohort))
                .allSatisfy(list -> assertThat(list.seed()).endsWith("-" + figure));
    }

    @Test
    void theReceiptThatAStopLeftOutIsWrittenByTheJobOnce() throws Exception {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.LODGING);
        var key = "enrolment.received " + recruiting.id(world.staff(), receipt);
        try (var superuser = jp.ishigaki.TestDatabase.connectAsSuperuser()) {
            superuser.createStatement().execute("delete from outgoing_mail where key = '" + key + "'");
        }
        at("2024-06-20T10:00:30", this::finish);
        assertThat(letters(null)).as("the request may still be at it").doesNotContain(key);

        at("2024-06-20T10:05:00", this::finish);
        at("2024-06-20T10:35:00", this::finish);
        assertThat(letters(null)).containsOnlyOnce(key);
        assertThat(letter(key)).contains("令和7年度 第1期");
    }

    @Test
    void oneMailboxGetsFiveReceiptsADay() {
        var address = "same" + UUID.randomUUID() + "@company.example";
        var keys = IntStream.range(0, 7)
                .mapToObj(i -> at("2024-06-20T10:00:0" + i, () -> desk.apply(cohort, with(address))))
                .map(receipt -> "enrolment.received " + recruiting.id(world.staff(), receipt))
                .toList();
        assertThat(letters(null)).containsAll(keys.subList(0, 5)).doesNotContainAnyElementsOf(keys.subList(5, 7));
    }

    @Test
    void afterTheProgrammeAnApplicantsLinkShowsNothing() {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.LODGING);
        programme.as(
                world.staff(),
                () -> tx(() -> db.sql("update cohort set state = 'FINISHED' where id = ?")
                        .param(cohort)
                        .update()));
        assertThat(desk.status(receipt.token())).isEmpty();
    }

    @Test
    void whoeverNamesOthersMeanwhileIsReadAgainBeforeTheyAreAccepted() {
        var receipt = apply(1, IndustryClass.MANUFACTURING).getFirst();
        at("2024-07-01T10:00:00", () -> draw("S"));
        var id = recruiting.id(world.staff(), receipt);
        desk.name(receipt.token(), signers("first"));
        var read = programme.as(world.staff(), () -> queries.application(id).version());
        desk.name(receipt.token(), signers("second"));

        assertThatThrownBy(() -> programme.as(world.staff(), () -> enrolments.accept(id, read)))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    void theOfficeSeesWhatIsMissingAndConfirmsWhatCameOnPaper() {
        publishConsents();
        var company = accept();
        programme.as(world.staff(), () -> {
            var waiting = enrolmentQueries.enrolments(cohort, EnrolmentState.CONSENT_PENDING, null, 10);
            assertThat(waiting.items())
                    .singleElement()
                    .matches(row -> !row.isSigned(Role.EXECUTIVE, SignatureKind.PARTICIPATION));
            assertThat(enrolments.confirmOnPaper(cohort, List.of(company), "書庫1"))
                    .isOne();
            assertThat(enrolments.confirmOnPaper(cohort, List.of(company), "書庫2"))
                    .isZero();
            assertThat(enrolmentQueries
                            .enrolments(cohort, EnrolmentState.ENROLLED, null, 10)
                            .items())
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.paper()).isEqualTo("書庫1");
                        assertThat(row.isSigned(Role.EXECUTIVE, SignatureKind.PARTICIPATION))
                                .isTrue();
                    });
            assertThat(enrolmentQueries.counts(cohort)).containsExactly(Map.entry(EnrolmentState.ENROLLED, 1));
        });
        assertThatThrownBy(
                        () -> programme.as(world.expert(), () -> enrolmentQueries.enrolments(cohort, null, null, 10)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(programme.as(
                        world.staffOther(),
                        () -> enrolmentQueries
                                .enrolments(cohort, null, null, 10)
                                .items()))
                .isEmpty();
    }

    @Test
    void s07AfterTheLimitTheStaffConfirm() {
        var receipts = apply(11, IndustryClass.MANUFACTURING);
        at("2024-07-01T10:00:00", () -> draw("S"));
        var winner = one(receipts, ApplicationState.OFFERED);

        assertThat(at("2024-07-04T00:00:00", () -> desk.decline(winner.token())))
                .isFalse();

        assertThat(state(winner)).isEqualTo(ApplicationState.OFFERED);
        assertThat(receipts.stream().filter(receipt -> state(receipt) == ApplicationState.RESERVE))
                .hasSize(1);
        var id = recruiting.id(world.staff(), winner);
        programme.as(world.staff(), () -> applications.decline(id));
        assertThat(state(winner)).isEqualTo(ApplicationState.DECLINED);
        assertThat(receipts.stream().filter(receipt -> state(receipt) == ApplicationState.RESERVE))
                .isEmpty();
    }

    @Test
    void s08WithThreeSignaturesTheCohortIsClosedAndWithTheFourthItOpens() {
        publishConsents();
        var accepted = accept();
        var participant = seat(accepted, Role.PARTICIPANT);
        var executive = seat(accepted, Role.EXECUTIVE);
        agree(participant);
        agree(executive);

        sign(participant, SignatureKind.NON_DISCLOSURE, SignatureKind.PARTICIPATION);
        sign(executive, SignatureKind.NON_DISCLOSURE);

        assertThat(programme.as(
                        executive, () -> enrolmentQueries.own().orElseThrow().state()))
                .isEqualTo(EnrolmentState.CONSENT_PENDING);
        assertThat(programme.as(participant, () -> enrolmentQueries.isAdmitted()))
                .isFalse();
        assertThat(cohortsSeen(participant)).isZero();

        sign(executive, SignatureKind.PARTICIPATION);

        assertThat(programme.as(participant, () -> enrolmentQueries.isAdmitted()))
                .isTrue();
        assertThat(cohortsSeen(participant)).isOne();
        programme.as(participant, () -> {
            var own = enrolmentQueries.own().orElseThrow();
            assertThat(own.state()).isEqualTo(EnrolmentState.ENROLLED);
            assertThat(own.signatures()).hasSize(OwnEnrolment.SIGNATURES).allSatisfy(signature -> {
                assertThat(signature.version()).isEqualTo(signature.kind() == SignatureKind.NON_DISCLOSURE ? 2 : 1);
                assertThat(signature.signedAt()).isNotNull();
            });
        });
        assertThat(programme.as(world.staff(), () -> applicationOf(accepted))).isEqualTo("ENROLLED");
    }

    @Test
    void nobodySignsForAnother() {
        publishConsents();
        var accepted = accept();
        var participant = seat(accepted, Role.PARTICIPANT);
        agree(participant);
        assertThatThrownBy(() ->
                        programme.as(participant, () -> tx(() -> db.sql("""
                        insert into enrolment_signature (cohort_id, company_id, role, kind, version, person_id, signed_at)
                        values (acting_cohort_of_seat(), acting_company(), 'EXECUTIVE', 'PARTICIPATION', 1,
                                acting_person(), now())
                        """).update())))
                .hasStackTraceContaining("row-level security");
        assertThat(programme.as(
                        participant,
                        () -> tx(() -> db.sql("update enrolment set state = 'ENROLLED'")
                                .update())))
                .isZero();
    }

    @Test
    void twoSignersAreTwoPersons() {
        var receipts = apply(1, IndustryClass.MANUFACTURING);
        at("2024-07-01T10:00:00", () -> draw("S"));
        var same = new Signer("森", "もり", "one@company.example");
        assertThatThrownBy(() -> desk.name(receipts.getFirst().token(), new Signers(same, same)))
                .isInstanceOf(org.springframework.dao.DataIntegrityViolationException.class);
    }

    @Test
    void whoWithdrawsHasNoSeatAnyMore() {
        publishConsents();
        var company = accept();
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(cohort, List.of(company), "事務局の書庫"));
        var participant = seat(company, Role.PARTICIPANT);
        agree(participant);
        assertThat(programme.as(participant, () -> enrolmentQueries.isAdmitted()))
                .isTrue();

        programme.as(world.staff(), () -> enrolments.withdraw(cohort, company));

        assertThatThrownBy(() -> programme.as(participant, () -> enrolmentQueries.isAdmitted()))
                .isInstanceOf(jp.ishigaki.tenancy.AccessEndedException.class);
    }

    @Test
    void aCompanyThatHasLeftIsInvitedOnlyOnceItIsTakenBackWithAReason() {
        publishConsents();
        var company = accept();
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(cohort, List.of(company), "事務局の書庫"));
        programme.as(world.staff(), () -> enrolments.withdraw(cohort, company));

        assertThatThrownBy(() -> invite(company, Role.PARTICIPANT)).isInstanceOf(SeatClosedException.class);
        assertThatThrownBy(() -> programme.as(
                        world.staff(),
                        () -> tx(() -> db.sql("""
                        update membership set ended_at = null where cohort_id = ? and company_id = ?
                        """).params(cohort, company).update())))
                .hasStackTraceContaining("has left this cohort");
        assertThat(programme.as(
                        world.staff(),
                        () -> tx(() -> db.sql("update enrolment set state = 'CONSENT_PENDING' where company_id = ?")
                                .param(company)
                                .update())))
                .isZero();

        programme.as(world.staff(), () -> readmissions.readmit(cohort, company, " 体制が整ったため "));
        var participant = invite(company, Role.PARTICIPANT);
        var executive = invite(company, Role.EXECUTIVE);

        assertThat(programme.as(participant, () -> enrolmentQueries.isAdmitted()))
                .isFalse();
        assertThat(programme.as(world.staff(), () -> applicationOf(company))).isEqualTo("CONSENT_PENDING");
        assertThat(programme.as(world.staff(), () -> enrolmentQueries.signatures(cohort, company)))
                .isEmpty();
        assertThat(programme.as(
                        world.staff(),
                        () -> tx(() -> db.sql("select count(*) from past_signature where company_id = ?")
                                .param(company)
                                .query(Integer.class)
                                .single())))
                .isEqualTo(4);
        for (var seat : List.of(participant, executive)) {
            agree(seat);
            for (var kind : SignatureKind.values()) {
                programme.as(seat, () -> enrolments.sign(kind));
            }
        }
        assertThat(programme.as(participant, () -> enrolmentQueries.isAdmitted()))
                .isTrue();
        assertThat(programme
                        .as(world.staff(), () -> enrolmentQueries.enrolments(cohort, null, null, 10))
                        .items())
                .filteredOn(row -> row.companyId().equals(company))
                .extracting(EnrolmentRow::readmission)
                .containsExactly("体制が整ったため");
    }

    @Test
    void onlyStaffTakeBackAndOnlyWhoHasLeft() {
        publishConsents();
        var company = accept();
        assertThatThrownBy(() -> programme.as(world.staff(), () -> readmissions.readmit(cohort, company, "理由")))
                .isInstanceOf(WrongStateException.class);
        programme.as(world.staff(), () -> enrolments.withdraw(cohort, company));
        assertThatThrownBy(() -> programme.as(world.alpha(), () -> readmissions.readmit(cohort, company, "理由")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> readmissions.readmit(cohort, company, "理由")))
                .isInstanceOf(WrongStateException.class);
    }

    private UUID invite(UUID company, Role role) {
        return programme.as(
                world.staff(),
                () -> members.invite("再", "さい", UUID.randomUUID() + "@company.example", role, cohort, company));
    }

    @Test
    void nobodyElseSeesApplications() {
        var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.LODGING);
        var id = recruiting.id(world.staff(), receipt);
        recruiting.check(world.staff(), id);
        for (var member : List.of(world.alpha(), world.alphaExec(), world.expert(), world.lecturer())) {
            assertThatThrownBy(() -> programme.as(member, () -> queries.application(id)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> queries.application(id)))
                .isInstanceOf(MissingException.class);
        for (var actor : List.of(world.alpha(), world.expert(), world.staffOther())) {
            assertThat(programme.as(actor, this::rows)).isZero();
        }
        assertThat(acting.asVisitor(cohort, this::rows)).isZero();
        assertThat(acting.asNobody(this::rows)).isZero();
    }

    @Test
    void aSecretShowsItsOwnApplicationOnly() {
        var first = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.LODGING);
        var second = recruiting.apply(cohort, "2024-06-20T10:00:00", IndustryClass.LODGING);
        assertThat(desk.status(first.token()).orElseThrow().number()).isEqualTo(first.number());
        assertThat(desk.status(second.token()).orElseThrow().number()).isEqualTo(second.number());
        assertThat(desk.status(first.number())).isEmpty();
        assertThat(desk.status(Secrets.hash(first.token()))).isEmpty();
        assertThat(desk.status("")).isEmpty();
    }

    @Test
    void everyTemplateIsFilledInBothLanguages() {
        for (var language : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
            var plain = recruiting.form(IndustryClass.MANUFACTURING);
            var form = new NewApplication(
                    plain.corporateNumber(),
                    plain.companyName(),
                    plain.companyKana(),
                    plain.industry(),
                    plain.capital(),
                    plain.employees(),
                    plain.address(),
                    plain.contactName(),
                    plain.contactEmail(),
                    plain.contactPhone(),
                    "",
                    language);
            var receipt = at("2024-06-20T10:00:00", () -> desk.apply(cohort, form));
            var letter = letter("enrolment.received " + recruiting.id(world.staff(), receipt));
            assertThat(letter).contains(receipt.number(), "/apply/status/").doesNotContain("{{");
        }
    }

    private List<Receipt> apply(int number, IndustryClass industry) {
        var receipts = new ArrayList<Receipt>();
        IntStream.range(0, number).forEach(i -> {
            var receipt = recruiting.apply(cohort, "2024-06-20T10:00:00", industry);
            recruiting.check(world.staff(), recruiting.id(world.staff(), receipt));
            receipts.add(receipt);
        });
        return receipts;
    }

    private void draw(String seed) {
        programme.as(world.staff(), () -> {
            lottery.publish(cohort, "サイコロの目");
            lottery.draw(cohort, seed);
            lottery.announce(cohort);
        });
    }

    private List<String> order(List<Receipt> receipts) {
        var seed =
                java.util.Objects.requireNonNull(desk.draws(cohort).getFirst().seed());
        return Lottery.order(seed, receipts.stream().map(Receipt::number).toList());
    }

    private NewApplication with(String address) {
        var plain = recruiting.form(IndustryClass.MANUFACTURING);
        return new NewApplication(
                plain.corporateNumber(),
                plain.companyName(),
                plain.companyKana(),
                plain.industry(),
                plain.capital(),
                plain.employees(),
                plain.address(),
                plain.contactName(),
                address,
                plain.contactPhone(),
                "",
                Locale.JAPANESE);
    }

    private static Signers signers(String word) {
        return new Signers(
                new Signer("森 あおい", "もり", "p" + word + "@company.example"),
                new Signer("林 みどり", "はやし", "e" + word + "@company.example"));
    }

    private UUID accept() {
        var receipt = apply(1, IndustryClass.MANUFACTURING).getFirst();
        at("2024-07-01T10:00:00", () -> draw("S"));
        desk.name(receipt.token(), signers(UUID.randomUUID().toString().substring(0, 8)));
        var id = recruiting.id(world.staff(), receipt);
        return programme.as(
                world.staff(),
                () -> enrolments.accept(id, queries.application(id).version()));
    }

    private void publishConsents() {
        programme.as(world.staff(), () -> {
            for (var kind : List.of("PURPOSE", "NON_DISCLOSURE")) {
                if (consents.due().stream().noneMatch(text -> text.kind().equals(kind))) {
                    consents.publish(kind, "約束", "promise");
                }
            }
            consents.agree(consents.due());
        });
    }

    private void agree(UUID seat) {
        programme.as(seat, () -> consents.agree(consents.due()));
    }

    private void sign(UUID seat, SignatureKind... kinds) {
        for (var kind : kinds) {
            programme.as(seat, () -> enrolments.sign(kind));
        }
    }

    private UUID seat(UUID company, Role role) {
        return programme.as(
                world.staff(),
                () -> tx(
                        () -> db.sql("select id from membership where company_id = ? and role = ? and ended_at is null")
                                .params(company, role.name())
                                .query(UUID.class)
                                .single()));
    }

    private int cohortsSeen(UUID seat) {
        return programme.as(
                seat,
                () -> tx(() -> db.sql("select count(*) from cohort")
                        .query(Integer.class)
                        .single()));
    }

    private String applicationOf(UUID company) {
        return tx(() -> db.sql("select state from application where company_id = ?")
                .param(company)
                .query(String.class)
                .single());
    }

    private Receipt one(List<Receipt> receipts, ApplicationState state) {
        return receipts.stream()
                .filter(receipt -> state(receipt) == state)
                .findFirst()
                .orElseThrow();
    }

    private ApplicationState state(Receipt receipt) {
        return desk.status(receipt.token()).orElseThrow().state();
    }

    private long rows() {
        return tx(() -> db.sql("""
                        select (select count(*) from application) + (select count(*) from eligibility_answer)
                             + (select count(*) from application_link)
                        """).query(Long.class).single());
    }

    private List<String> letters(UUID application) {
        return programme.as(
                world.staff(),
                () -> tx(() -> db.sql("select key from outgoing_mail where key like ?")
                        .param("enrolment.%" + (application == null ? "" : application))
                        .query(String.class)
                        .list()));
    }

    private String letter(String key) {
        return programme.as(
                world.staff(),
                () -> tx(() -> db.sql("select subject || body from outgoing_mail where key = ?")
                        .param(key)
                        .query(String.class)
                        .single()));
    }

    private List<String> audited(String action) {
        return programme.as(
                world.staff(),
                () -> tx(() -> db.sql("select subject from audit_entry where action = ?")
                        .param(action)
                        .query(String.class)
                        .list()));
    }

    private void finish() {
        acting.asJob(
                world.tenant(),
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> reminders.finish()));
    }

    private <T> T tx(java.util.function.Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }
}
