package jp.ishigaki.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class NotificationsTest {

    @Autowired
    Programme programme;

    @Autowired
    Notifications notifications;

    @Autowired
    NotificationQueries queries;

    private static Notice notice(UUID about) {
        return new Notice("community.QuestionNotifications.answered", List.of("3"), "question/" + about, about);
    }

    private UUID person(UUID seat) {
        return programme.as(seat, queries::reader);
    }

    @Test
    void nobodyReadsAnothersNotices() {
        var world = programme.found();
        var alpha = person(world.alpha());
        programme.as(world.beta(), () -> notifications.tell(alpha, notice(UUID.randomUUID())));

        assertThat(programme.as(world.alpha(), queries::unread)).isEqualTo(1);
        for (var other : List.of(
                world.beta(), world.alphaExec(), world.expert(), world.staff(), world.gamma(), world.staffOther())) {
            assertThat(programme.as(other, queries::unread)).isZero();
            assertThat(programme.as(other, () -> queries.latest(null, 10)).items())
                    .isEmpty();
        }
    }

    @Test
    void tellingTwiceIsTellingOnce() {
        var world = programme.found();
        var alpha = person(world.alpha());
        var about = UUID.randomUUID();
        programme.as(world.beta(), () -> notifications.tell(alpha, notice(about)));
        programme.as(world.beta(), () -> notifications.tell(alpha, notice(about)));

        assertThat(programme.as(world.alpha(), queries::unread)).isEqualTo(1);
    }

    @Test
    void nobodyIsToldOfTheirOwnActs() {
        var world = programme.found();
        var alpha = person(world.alpha());
        programme.as(world.alpha(), () -> notifications.tell(alpha, notice(UUID.randomUUID())));

        assertThat(programme.as(world.alpha(), queries::unread)).isZero();
    }

    @Test
    void lookingAtTheThingReadsItsNoticesAndNobodyElses() {
        var world = programme.found();
        var about = UUID.randomUUID();
        var alpha = person(world.alpha());
        var beta = person(world.beta());
        programme.as(world.expert(), () -> {
            notifications.tell(alpha, notice(about));
            notifications.tell(alpha, notice(UUID.randomUUID()));
            notifications.tell(beta, notice(about));
        });

        programme.as(world.alpha(), () -> notifications.markReadAbout(about));

        assertThat(programme.as(world.alpha(), queries::unread)).isEqualTo(1);
        assertThat(programme.as(world.beta(), queries::unread)).isEqualTo(1);
        programme.as(world.alpha(), notifications::markAllRead);
        assertThat(programme.as(world.alpha(), queries::unread)).isZero();
    }

    @Test
    void aNoticeReachesNobodyOfAnotherTenant() {
        var world = programme.found();
        var gamma = person(world.gamma());

        for (var teller : List.of(world.alpha(), world.staff())) {
            assertThatThrownBy(() -> programme.as(teller, () -> notifications.tell(gamma, notice(UUID.randomUUID()))))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void aNoticeHoldsNoContent() {
        var world = programme.found();
        var beta = person(world.beta());
        var gossip = new Notice(
                "community.QuestionNotifications.answered", List.of("秘密の題名"), "question/1", UUID.randomUUID());

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> notifications.tell(beta, gossip)))
                .hasMessageContaining("check");
    }

    @Test
    void theNewestComesFirstAndPagesFollowEachOther() {
        var world = programme.found();
        var alpha = person(world.alpha());
        programme.as(world.beta(), () -> {
            for (var i = 0; i < 3; i++) {
                notifications.tell(alpha, notice(UUID.randomUUID()));
            }
        });

        programme.as(world.alpha(), () -> {
            var first = queries.latest(null, 2);
            assertThat(first.items()).hasSize(2);
            assertThat(queries.latest(first.next(), 2).items()).hasSize(1);
            notifications.markRead(first.items().getFirst().id());
            assertThat(queries.unread()).isEqualTo(2);
        });
    }
}
