package jp.ishigaki.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.SQLException;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.TestDatabase;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ConsentServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    ConsentService consents;

    @Autowired
    IdentityQueries identity;

    @Autowired
    MembershipService members;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aTenantIsFoundedWithBothTextsAndAsksEverybody() {
        var world = programme.found();
        var newcomer = programme.as(
                world.staff(),
                () -> members.invite(
                        "新人", "しんじん", UUID.randomUUID() + "@example.jp", Role.LECTURER, world.cohort(), null));

        assertThat(programme.as(newcomer, consents::due))
                .extracting(ConsentText::kind, ConsentText::version)
                .containsExactly(tuple("PURPOSE", 1), tuple("NON_DISCLOSURE", 1));
        assertThatThrownBy(() -> programme.as(newcomer, () -> identity.company(world.alphaCompany())))
                .isInstanceOf(AccessDeniedException.class);

        programme.agreeing(newcomer);
        assertThat(programme.as(newcomer, () -> identity.company(world.alphaCompany())))
                .isPresent();
    }

    @Test
    void aNewVersionIsAskedForAgain() {
        var world = programme.found();

        programme.as(world.staff(), () -> consents.publish("PURPOSE", "新しい本文", "New text"));

        assertThat(isConsented(world.alpha())).isFalse();
        assertThat(programme.as(world.alpha(), consents::due))
                .extracting(ConsentText::version)
                .containsExactly(2);
        programme.agreeing(world.alpha());
        assertThat(isConsented(world.alpha())).isTrue();
        assertThat(isConsented(world.gamma())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PURPOSE", "NON_DISCLOSURE"})
    void nobodyHasConsentedWhereATextIsMissing(String kind) throws SQLException {
        var world = programme.found();
        assertThat(isComplete(world.staff(), world.alphaCompany())).isTrue();

        sql("delete from consent where kind = '" + kind + "' and tenant_id = '" + world.tenant() + "'");
        sql("delete from consent_document where kind = '" + kind + "' and tenant_id = '" + world.tenant() + "'");

        assertThat(programme.as(world.alpha(), consents::due)).isEmpty();
        assertThat(isConsented(world.alpha())).isFalse();
        assertThat(isComplete(world.staff(), world.alphaCompany())).isFalse();
        assertThat(isConsented(world.gamma())).isTrue();
    }

    @Test
    void aTextThatIsNotInForceYetCountsAsMissing() throws SQLException {
        var world = programme.found();

        sql("update consent_document set valid_from = now() + interval '1 day' where tenant_id = '" + world.tenant()
                + "'");

        assertThat(isConsented(world.alpha())).isFalse();
        assertThat(isComplete(world.staff(), world.alphaCompany())).isFalse();
    }

    private boolean isConsented(UUID seat) {
        return programme.as(seat, identity::actor).consented();
    }

    private boolean isComplete(UUID seat, UUID company) {
        return Boolean.TRUE.equals(programme.as(
                seat,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> db.sql("select consents_complete(?)")
                                .param(company)
                                .query(Boolean.class)
                                .single())));
    }

    private static void sql(String statement) throws SQLException {
        try (var superuser = TestDatabase.connectAsSuperuser()) {
            superuser.createStatement().executeUpdate(statement);
        }
    }
}
