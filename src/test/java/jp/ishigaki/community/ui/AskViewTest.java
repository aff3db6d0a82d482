package jp.ishigaki.community.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.Drafts;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.curriculum.CurriculumService;
import jp.ishigaki.shared.ui.Going;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Asking well: what is found, tagged and attached while a question is written. */
@DatabaseTest
class AskViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    @Autowired
    Drafts drafts;

    @Autowired
    CurriculumService textbook;

    Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
        programme.as(world.staff(), () -> textbook.load());
        programme.as(
                world.beta(),
                () -> community.ask(new NewQuestion("退職者のアカウント", "<b>いつ</b>消しますか。", null, null, List.of("退職"))));
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(AskView.class);
    }

    @Test
    void aMomentAfterTheLastKeyWhatIsLikeItIsShownAndOnlyTheNumberIsTold() {
        var title = byId(TextField.class, "question-title");
        assertThat(title.getValueChangeMode()).isEqualTo(ValueChangeMode.LAZY);
        assertThat(title.getValueChangeTimeout()).isEqualTo(400);
        assertThat(count().getText()).isEmpty();

        title.setValue("退職者がいます");

        assertThat(count().getText()).isEqualTo("近いものが1件あります。");
        assertThat(count().getElement().getAttribute("role")).isEqualTo("status");
        var found = find(Anchor.class).withClassName("row-title").single();
        assertThat(found.getTarget()).hasValue("_blank");
        assertThat(found.getElement().getAttribute("rel")).isEqualTo("noopener");
        assertThat(found.getElement().getTextRecursively()).startsWith("退職者のアカウント");
        assertThat(byId(SimilarPanel.class, "similar").getElement().getOuterHTML())
                .contains("<mark>退職者</mark>", "&lt;b&gt;");
    }

    @Test
    void thatNothingIsLikeItIsSaidAndOneLetterAsksNothing() {
        var title = byId(TextField.class, "question-title");

        title.setValue("複合機");
        assertThat(count().getText()).isEqualTo("近いものは見つかりませんでした。");
        assertThat(find(NativeButton.class).withId("similar-solved").exists()).isFalse();
        title.setValue("複");

        assertThat(count().getText()).isEmpty();
    }

    @Test
    void whoseQuestionIsSolvedLetsTheDraftGoAndMayTakeItBack() {
        byId(TextField.class, "question-title").setValue("退職者");
        byId(TextArea.class, "question-body").setValue("書きかけの文");

        click("similar-solved");
        assertThat(find(TextField.class).withId("question-title").exists()).isFalse();
        assertThat(programme.as(world.alpha(), () -> drafts.open("question")).isEmpty())
                .isTrue();
        click("take-back");

        assertThat(byId(TextArea.class, "question-body").getValue()).isEqualTo("書きかけの文");
        assertThat(count().getText()).isEqualTo("近いものが1件あります。");
        assertThat(programme.as(world.alpha(), () -> drafts.open("question")).title())
                .isEqualTo("退職者");
    }

    @Test
    void tagsAreChosenOrTypedInAnyWidthAndAreNoMoreThanFive() {
        var tags = byId(TagPicker.class, "question-tags");
        assertThat(tags.getListDataView().getItems()).containsExactly("退職");

        type(tags, "ＶＰＮ");
        type(tags, "#vpn、 無線　LAN");
        assertThat(tags.chosen()).containsExactly("vpn", "無線 lan");
        type(tags, "三");
        type(tags, "四");
        type(tags, "五");
        assertThat(tags.isInvalid()).isFalse();
        type(tags, "六");

        assertThat(tags.isInvalid()).isTrue();
        assertThat(tags.chosen()).containsExactly("vpn", "無線 lan", "三", "四", "五");
        assertThat(programme.as(world.alpha(), () -> drafts.open("question")).tags())
                .containsExactlyElementsOf(tags.chosen());
    }

    @Test
    void aTagLeadsToTheOtherQuestionsWithItAndTheListSaysSo() {
        var asked = programme.as(
                world.alpha(), () -> community.ask(new NewQuestion("VPNの更新", "いつですか。", null, null, List.of("ＶＰＮ"))));

        navigate(QuestionView.class, Map.of("id", asked.toString()));
        assertThat(tag("vpn").getHref()).isEqualTo("community?tag=vpn");
        Going.to("community?tag=vpn&tab=unanswered");

        assertThat(find(Anchor.class).withClassName("row-title").single().getText())
                .isEqualTo("VPNの更新");
        assertThat(tag("vpn").getHref()).isEqualTo("community?tag=vpn");
        var chosen = byId(Anchor.class, "chosen-tag");
        assertThat(chosen.getElement().getTextRecursively()).startsWith("タグ：vpn");
        assertThat(chosen.getHref()).isEqualTo("community?tab=unanswered");
    }

    private Anchor tag(String tag) {
        return find(Anchor.class).all().stream()
                .filter(link -> tag.equals(link.getElement().getAttribute("data-tag")))
                .findFirst()
                .orElseThrow();
    }

    private static void type(TagPicker tags, String word) {
        ComponentUtil.fireEvent(
                tags, new MultiSelectComboBox.CustomValueSetEvent<MultiSelectComboBox<String>>(tags, true, word));
    }

    private Paragraph count() {
        return byId(Paragraph.class, "similar-count");
    }
}
