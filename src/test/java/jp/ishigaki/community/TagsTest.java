package jp.ishigaki.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.desk.ExpertProfile;
import jp.ishigaki.desk.ExpertProfileService;
import jp.ishigaki.shared.Turn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words of questions and of what experts know, in one vocabulary. */
@DatabaseTest
class TagsTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    CommunityQueries queries;

    @Autowired
    TagQueries tags;

    @Autowired
    ExpertProfileService profiles;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void widthAndCaseDoNotMatterAndSpacesAreOne() {
        assertThat(Tags.normal(List.of("ＶＰＮ", " vpn ", "#Vpn", "無線　 LAN", "ﾒｰﾙ", "  ", "＃")))
                .containsExactly("vpn", "無線 lan", "メール");
    }

    @Test
    void aQuestionHasFiveAndNoneIsLong() {
        assertThatThrownBy(() -> question("一", "二", "三", "四", "五", "六")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> question("あ".repeat(31))).isInstanceOf(IllegalArgumentException.class);
        assertThat(question("一", "二", "三", "四", "五", "一").tags()).hasSize(5);
    }

    @Test
    void whatIsSuggestedIsWhatIsUsedMostInQuestionsOneReadsAndThenWhatExpertsKnow() {
        programme.as(world.expert(), () -> profiles.write(new ExpertProfile(List.of(3), List.of("ＥＤＲ", "メール"), 5)));
        ask(question("メール"));
        ask(question("メール", "台帳"));
        programme.as(world.beta(), () -> community.ask(question("秘密").readBy(QuestionDisclosure.COMPANY)));

        assertThat(programme.as(world.alpha(), tags::suggestions)).containsExactly("メール", "台帳", "edr");
        assertThat(programme.as(world.beta(), tags::suggestions)).containsExactly("メール", "台帳", "秘密", "edr");
        assertThat(programme.as(world.gamma(), tags::suggestions)).isEmpty();
    }

    @Test
    void theListIsNarrowedToATagAndTellsTheTagsOfItsRows() {
        var mail = ask(question("メール", "台帳"));
        ask(question("台帳"));
        var hidden =
                programme.as(world.beta(), () -> community.ask(question("メール").readBy(QuestionDisclosure.COMPANY)));

        assertThat(programme
                        .as(world.alpha(), () -> queries.questions(QuestionScope.ALL.tagged("メール"), Turn.first(), 10))
                        .items())
                .extracting(QuestionRow::id)
                .containsExactly(mail);
        assertThat(programme.as(world.alpha(), () -> tags.of(List.of(mail, hidden))))
                .isEqualTo(Map.of(mail, List.of("メール", "台帳")));
    }

    private UUID ask(NewQuestion question) {
        return programme.as(world.alpha(), () -> community.ask(question));
    }

    private static NewQuestion question(String... tags) {
        return new NewQuestion("題", "文", null, null, List.of(tags));
    }
}
