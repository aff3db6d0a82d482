package jp.ishigaki.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

@DatabaseTest
class FirstTenantTest {

    @Autowired
    Founding founding;

    @Autowired
    SignIns signIns;

    @Autowired
    Programme programme;

    @Test
    void aStartThatFindsATenantFoundsNoOther() {
        programme.found();
        var address = "first-" + UUID.randomUUID() + "@example.jp";

        new FirstTenant(founding, false, "機構", "Organiser", "事務局", address).run(new DefaultApplicationArguments());

        assertThat(signIns.seatsOf("issuer", address, address, true)).isEmpty();
    }

    @Test
    void nobodySitsDownInATenantThatIsNotOpenYet() {
        programme.found();
        var address = "shut-" + UUID.randomUUID() + "@example.jp";
        founding.foundUnopened(UUID.randomUUID(), "機構", "Organiser", "事務局", address);
        assertThat(signIns.seatsOf("issuer", address, address, true)).isEmpty();

        assertThat(founding.discardUnopened()).isFalse();
        founding.open();

        assertThat(signIns.seatsOf("issuer", address, address, true)).hasSize(1);
    }
}
