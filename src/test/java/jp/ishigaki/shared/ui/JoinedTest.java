package jp.ishigaki.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class JoinedTest {

    @Test
    void factsStandApartByTheMarkOfTheLanguage() {
        assertThat(Joined.dotted(Locale.JAPANESE, "事務局", "立花野 美緒")).isEqualTo("事務局・立花野 美緒");
        assertThat(Joined.dotted(Locale.ENGLISH, "Expert", "", "2 Oct")).isEqualTo("Expert · 2 Oct");
    }

    @Test
    void membersOfAListAreCountedUp() {
        assertThat(Joined.listed(Locale.JAPANESE, List.of(1, 4))).isEqualTo("1、4");
        assertThat(Joined.listed(Locale.ENGLISH, List.of(1, 4))).isEqualTo("1, 4");
    }
}
