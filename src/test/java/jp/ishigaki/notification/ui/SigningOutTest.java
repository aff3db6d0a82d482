package jp.ishigaki.notification.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever signs out is signed out, whatever becomes of the rest. */
class SigningOutTest {

    @Test
    void oneIsSignedOutAlsoWhenTheBrowserCannotBeLeft() {
        var out = new AtomicBoolean();

        SigningOut.both(
                () -> {
                    throw new IllegalStateException("The database is away");
                },
                () -> out.set(true));

        assertThat(out).isTrue();
    }
}
