package jp.ishigaki.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoldedTest {

    private static void same(String... written) {
        var folded = Words.fold(written[0]);
        for (var other : written) {
            assertThat(Words.fold(other)).as(other).isEqualTo(folded);
        }
    }

    @Test
    void widthKanaAndCaseAreTheSame() {
        same("バックアップ", "ﾊﾞｯｸｱｯﾌﾟ", "ばっくあっぷ", "ハ\u3099ックアップ");
        same("VPN", "ｖｐｎ", "vpn");
        same("ヴァイオリン", "ゔぁいおりん", "ｳﾞｧｲｵﾘﾝ");
        same("一か月", "一ヶ月", "一ヵ月", "一カ月");
        same("① 株式会社", "1 株式会社", "１　株式会社");
        same("㈱石垣", "(株)石垣");
    }

    @Test
    void dashesDotsQuotesAndSpacesAreTheSame() {
        same("2-2-3", "２－２－３", "2–2—3", "2ー2ー3", "2−2‐3");
        same("サーバー", "ｻｰﾊﾞｰ", "サ―バ―");
        same("セキュリティ・ポリシー", "セキュリティポリシー", "ｾｷｭﾘﾃｨ･ﾎﾟﾘｼｰ");
        same("“印”", "\"印\"", "＂印＂");
        same("VPN\n 装置", "VPN　装置", "VPN\t装置");
    }

    @Test
    void iterationMarksAreWhatTheyRepeat() {
        same("様々な", "様様な");
        same("佐々木", "佐佐木");
        same("いすゞ", "いすず");
        same("こゝろ", "こころ", "コヽロ");
        assertThat(Words.fold("々")).isEqualTo("々");
    }

    @Test
    void oldFormsAndAccentsAreTheSame() {
        same("髙橋", "高橋");
        same("山﨑", "山崎");
        same("國際學會", "国際学会");
        same("壱万円", "一万円");
        same("Café", "cafe", "CAFE\u0301");
        same("葛\uDB40\uDD00城", "葛城");
    }

    @Test
    void differentWordsStayDifferent() {
        for (var pair : List.of(List.of("ビル", "ビール"), List.of("はし", "ばし"), List.of("病院", "美容院"), List.of("きや", "きゃ"))) {
            assertThat(Words.fold(pair.getFirst())).isNotEqualTo(Words.fold(pair.getLast()));
        }
    }

    @Test
    void eachFoldedCharacterKnowsWhereItStood() {
        var folded = Folded.of("毎日ﾊﾞｯｸｱｯﾌﾟを");

        int at = folded.text().indexOf("ばっくあっぷ");

        assertThat("毎日ﾊﾞｯｸｱｯﾌﾟを".substring(folded.begin(at), folded.end(at + 5)))
                .isEqualTo("ﾊﾞｯｸｱｯﾌﾟ");
    }
}
