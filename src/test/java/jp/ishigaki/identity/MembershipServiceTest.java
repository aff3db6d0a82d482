package jp.ishigaki.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.tenancy.AccessEndedException;
import jp.ishigaki.tenancy.MissingException;
import jp.ishigaki.tenancy.NoActorException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class MembershipServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    MembershipService members;

    @Autowired
    IdentityQueries identity;

    @Test
    void anEndedMembershipHasNoRightsFromTheNextTransactionOn() {
        var world = programme.found();
        assertThat(programme.as(world.alpha(), identity::actor).company()).isEqualTo(world.alphaCompany());

        programme.as(world.staff(), () -> members.end(world.alpha()));

        assertThatThrownBy(() -> programme.as(world.alpha(), identity::actor)).isInstanceOf(AccessEndedException.class);
    }

    @Test
    void refusedTransactionsGiveTheirConnectionBack() {
        var world = programme.found();
        programme.as(world.staff(), () -> members.end(world.alpha()));

        for (int attempt = 0; attempt < 25; attempt++) {
            assertThatThrownBy(() -> programme.as(world.alpha(), identity::actor))
                    .isInstanceOf(AccessEndedException.class);
        }

        assertThat(programme.as(world.beta(), identity::actor).company()).isEqualTo(world.betaCompany());
    }

    @Test
    void staffOfAnotherTenantEndNothingHere() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(world.staffOther(), () -> members.end(world.alpha())))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void theLastSeatOfTheOfficeStaysOpen() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(world.staff(), () -> members.end(world.staff())))
                .isInstanceOf(LastStaffException.class);
    }

    @Test
    void onlyStaffInvite() {
        var world = programme.found();

        assertThatThrownBy(() -> programme.as(world.alpha(), () -> members.end(world.beta())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyReachesTheDatabase() {
        assertThatThrownBy(identity::actor).isInstanceOf(NoActorException.class);
    }

    @Test
    void anExpertReadsThePrivateRecordsOfTheAssignedCompanyOnly() {
        var world = programme.found();

        assertThat(programme.as(world.expert(), identity::actor).readable()).containsExactly(world.alphaCompany());
        assertThat(programme.as(world.expert2(), identity::actor).readable()).isEmpty();
    }
}
