package jp.ishigaki.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoughtTest {

    @Test
    void wordsStandBesideEachOther() {
        assertThat(Sought.of("ＶＰＮ　装置 鍵")).isEqualTo(new Sought(List.of("装置", "鍵"), "vpn", null, List.of()));
        assertThat(Sought.of("  ").isEmpty()).isTrue();
    }

    @Test
    void quotesHoldAPhraseTogether() {
        assertThat(Sought.of("「取引先 の確認」 電話").words()).containsExactly("取引先 の確認", "電話");
        assertThat(Sought.of("\"two factor\" “鍵 束").words()).containsExactly("two factor", "鍵 束");
        assertThat(Sought.of("社内「規程の見直し").words()).containsExactly("社内", "規程の見直し");
    }

    @Test
    void aMinusExcludesButOnlyBeforeAWord() {
        var sought = Sought.of("認証 -多要素 －「共有 鍵」");

        assertThat(sought.words()).containsExactly("認証");
        assertThat(sought.without()).containsExactly("多要素", "共有 鍵");
        assertThat(Sought.of("2-2-3").words()).containsExactly("2-2-3");
        assertThat(Sought.of("-認証").isEmpty()).isTrue();
        assertThat(Sought.of("-").isEmpty()).isTrue();
    }

    @Test
    void aProlongedMarkAtTheEndOfALongerWordDoesNotMatter() {
        assertThat(Sought.of("サーバー").words()).isEqualTo(Sought.of("サーバ").words());
        assertThat(Sought.of("キー").words()).isNotEqualTo(Sought.of("キ").words());
    }

    @Test
    void latinWordsMayTakeOtherForms() {
        var sought = Sought.of("backups policies \"logs\" servers");

        assertThat(sought.latin()).isEqualTo("backups");
        assertThat(sought.latinToo()).isEqualTo("policies");
        assertThat(sought.words()).containsExactly("logs", "servers");
    }
}
