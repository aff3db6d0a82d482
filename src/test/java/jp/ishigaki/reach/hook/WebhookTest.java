package jp.ishigaki.reach.hook;

import static jp.ishigaki.community.QuestionDisclosure.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Surfaces;
import jp.ishigaki.community.ClosingReason;
import jp.ishigaki.community.CommunityClosing;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.notification.NotificationQueries;
import jp.ishigaki.notification.Notifications;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.MissingException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The office's programs are told that there is something, and nothing of it. */
@DatabaseTest
class WebhookTest {

    private static final String ADDRESS = "https://hooks.example.com/in";

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CurriculumService textbook;

    @Autowired
    WebhookService service;

    @Autowired
    WebhookQueries queries;

    @Autowired
    HookDeliveries deliveries;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationQueries notices;

    @Autowired
    Acting acting;

    @Autowired
    Surfaces surfaces;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient db;

    @Autowired
    CommunityClosing closing;

    @Autowired
    Clock clock;

    private Programme.World world;
    private UUID hook;

    @BeforeEach
    void foundAProgrammeWithAnAddress() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        programme.as(world.staff(), () -> service.add(ADDRESS, EnumSet.copyOf(HookEvent.ofQuestions())));
        hook = programme.as(world.staff(), () -> queries.webhooks()).getFirst().id();
    }

    private UUID ask(NewQuestion question) {
        return programme.as(world.alpha(), () -> community.ask(question));
    }

    private static NewQuestion question() {
        return new NewQuestion("更新の順", "どう進めますか。", "2-2-3", null, List.of());
    }

    private List<DeliveryRow> log() {
        return programme
                .as(world.staff(), () -> queries.deliveries(hook, null, 50))
                .items();
    }

    private Optional<HookMessage> claim() {
        return acting.asJob(world.tenant(), () -> deliveries.claim());
    }

    private void note(HookMessage message, HookAnswer answer) {
        acting.asJob(world.tenant(), () -> deliveries.note(message, answer));
    }

    /** As the worker would do later. */
    private <T> T later(Duration by, Function<HookDeliveries, @Nullable T> work) {
        var then = new HookDeliveries(db, Clock.offset(clock, by), notifications);
        return acting.asJob(world.tenant(), () -> transaction.execute(status -> work.apply(then)));
    }

    @Test
    void whatIsClosedAndOpenedAgainIsToldByIds() {
        var asked = ask(question());
        programme.as(world.alpha(), () -> closing.close(asked, ClosingReason.SETTLED, "毎晩にしました。"));
        programme.as(world.staff(), () -> closing.reopen(asked));
        assertThat(log())
                .extracting(DeliveryRow::event)
                .containsExactlyInAnyOrder(HookEvent.ASKED, HookEvent.CLOSED, HookEvent.REOPENED);
    }

    @Test
    void whatIsAskedAnsweredAndSolvedIsToldByIds() {
        var asked = ask(question());
        var answer = programme.as(world.expert2(), () -> community.answer(asked, "古いものからです。"));
        programme.as(world.alpha(), () -> community.accept(asked, answer));

        assertThat(log())
                .extracting(DeliveryRow::event)
                .containsExactlyInAnyOrder(HookEvent.ASKED, HookEvent.ANSWERED, HookEvent.SOLVED);
        var message = claim().orElseThrow();
        assertThat(message.question()).isEqualTo(asked);
        assertThat(message.body("https://ishigaki.example"))
                .contains(asked.toString())
                .doesNotContain("更新", "アルファ", world.alphaCompany().toString());
        note(message, HookAnswer.said(204));
        assertThat(log()).extracting(DeliveryRow::state).contains(DeliveryState.SENT);
    }

    @Test
    void s24WhatIsTheCompanysOwnIsToldByItsIdAlone() {
        var asked = ask(question().readBy(COMPANY));

        assertThat(claim().orElseThrow().body("https://x.example"))
                .contains(asked.toString())
                .doesNotContain(world.alphaCompany().toString());
    }

    @Test
    void whatIsDoneWithoutANameIsToldWhenItsDayHasEnded() {
        var asked = ask(question().underPseudonym());
        programme.as(world.alpha(), () -> community.answer(asked, "台数が多いのです。"));

        assertThat(log()).isEmpty();
        assertThat(claim()).isEmpty();
        var moments = surfaces.inTransaction(
                world.staff(),
                () -> db.sql("select distinct put_at = shown_day(put_at) and due_at = put_at and attempted_at is null"
                                + " from webhook_delivery")
                        .query(Boolean.class)
                        .list());
        assertThat(moments).containsExactly(true);
        assertThat(later(Duration.ofDays(1), HookDeliveries::claim)).isPresent();
    }

    @Test
    void whoWroteTheRowIsNotToldByItsTransactionEither() {
        ask(question());

        assertThatThrownBy(() -> surfaces.inTransaction(
                        world.staff(),
                        () -> db.sql("select xmin::text from webhook_delivery")
                                .query(String.class)
                                .list()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyWhatIsWantedIsTold() {
        programme.as(world.staff(), () -> service.remove(hook));
        programme.as(world.staff(), () -> service.add(ADDRESS, EnumSet.of(HookEvent.ANSWERED)));
        hook = programme.as(world.staff(), () -> queries.webhooks()).getFirst().id();

        ask(question());
        assertThat(log()).isEmpty();
        programme.as(world.staff(), () -> service.pause(hook));
        var asked = ask(question());
        programme.as(world.expert2(), () -> community.answer(asked, "古いものからです。"));
        assertThat(log()).isEmpty();
    }

    @Test
    void twoNodesDoNotSendTheSameAndADeadOnesIsSentAgain() {
        ask(question());
        var first = claim().orElseThrow();

        assertThat(claim()).isEmpty();
        var again = later(Duration.ofMinutes(3), HookDeliveries::claim).orElseThrow();
        assertThat(again.id()).isEqualTo(first.id());
        note(first, HookAnswer.said(204));
        assertThat(log().getFirst().state()).isEqualTo(DeliveryState.SENDING);
    }

    @Test
    void aFailureIsTriedAgainEverLaterAndGivenUpAfterADay() {
        ask(question());
        note(claim().orElseThrow(), HookAnswer.none(HookFailure.TIMEOUT));

        var waiting = log().getFirst();
        assertThat(waiting.state()).isEqualTo(DeliveryState.WAITING);
        assertThat(waiting.failure()).isEqualTo(HookFailure.TIMEOUT);
        assertThat(claim()).isEmpty();
        assertThat(HookDeliveries.delay(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(HookDeliveries.delay(30)).isEqualTo(Duration.ofHours(4));
        later(Duration.ofHours(24), then -> {
            then.note(then.claim().orElseThrow(), HookAnswer.said(500));
            return true;
        });
        assertThat(log().getFirst().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(log().getFirst().status()).isEqualTo(500);
    }

    @Test
    void anAddressThatKeepsFailingIsStoppedAndTheOfficeIsTold() {
        for (int i = 0; i < HookDeliveries.MOST_FAILURES; i++) {
            programme.as(world.staff(), () -> service.test(hook));
            note(claim().orElseThrow(), HookAnswer.said(410));
        }

        assertThat(programme
                        .as(world.staff(), () -> queries.webhook(hook))
                        .orElseThrow()
                        .state())
                .isEqualTo(HookState.DISABLED);
        assertThat(programme.as(world.staff(), () -> notices.latest(null, 5)).items())
                .anyMatch(notice -> notice.messageKey().equals("reach.WebhookNotifications.disabled"));
        ask(question());
        assertThat(log()).hasSize(HookDeliveries.MOST_FAILURES);
        programme.as(world.staff(), () -> service.resume(hook));
        ask(question());
        assertThat(claim()).isPresent();
    }

    @Test
    void onlyTheOfficeSetsUpAndSeesAndNobodyReadsASecretAgain() {
        ask(question());
        for (var other : List.of(world.alpha(), world.expert(), world.lecturer(), world.beta())) {
            assertThatThrownBy(() -> programme.as(other, () -> queries.webhooks()))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(count(other, "webhook")).isZero();
            assertThat(count(other, "webhook_delivery")).isZero();
        }
        assertThat(count(world.staff(), "webhook_secret")).isZero();
        assertThat(programme.as(world.staffOther(), () -> queries.webhooks())).isEmpty();
        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> service.remove(hook)))
                .isInstanceOf(MissingException.class);
        for (var wrong : List.of("http://hooks.example.com/", "https://user@hooks.example.com/", "nonsense")) {
            assertThatThrownBy(() -> programme.as(world.staff(), () -> service.add(wrong, EnumSet.of(HookEvent.ASKED))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private int count(UUID seat, String table) {
        return surfaces.inTransaction(
                seat,
                () -> db.sql("select count(tenant_id) from " + table)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aLogIsKeptForAWhileOnly() {
        ask(question());
        note(claim().orElseThrow(), HookAnswer.said(204));
        later(Duration.ofDays(31), then -> {
            then.forget(Duration.ofDays(30));
            return true;
        });

        assertThat(log()).isEmpty();
    }
}
