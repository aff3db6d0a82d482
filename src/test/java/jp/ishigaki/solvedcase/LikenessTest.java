package jp.ishigaki.solvedcase;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void titlesWithTheSameWordsAreAlikeInAnyWidthAndCase() {
        assertThat(new Likeness("期限切れソフトが残っている").to("期限切れのソフトを更新した")).isPositive();
        assertThat(new Likeness("ｓｏｆｔ更新").to("SOFT更新の手順")).isPositive();
    }

    @Test
    void endingsAndParticlesAloneMakeNothingAlike() {
        assertThat(new Likeness("パスワードが守られていない").to("机が片付いていない")).isZero();
        assertThat(new Likeness("").to("期限切れ")).isZero();
    }
}
