package jp.ishigaki.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.community.CommunityService;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class SearchViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    CommunityService community;

    private Programme.World world;

    @BeforeEach
    void askThreeQuestions() {
        world = programme.found();
        for (var title : List.of("バックアップの頻度", "鍵の管理", "<b>バックアップ</b>の置き場")) {
            programme.as(
                    world.alpha(), () -> community.ask(new NewQuestion(title, "どうしていますか。", null, null, List.of())));
        }
        sit(world, world.beta(), Role.PARTICIPANT);
    }

    @Test
    void hitsAreListedWithTheirWordsMarkedAndCounted() {
        open(Map.of("q", "ﾊﾞｯｸｱｯﾌﾟ"));

        assertThat(count()).contains("2件");
        assertThat(marks()).containsExactly("バックアップ", "バックアップ");
        assertThat(chip("QUESTION").getText()).contains("2");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void resultsFollowWhatIsTyped() {
        open(Map.of("q", "ﾊﾞｯｸｱｯﾌﾟ"));

        test(find(TextField.class, view()).withId("search-words").single()).setValue("鍵");

        assertThat(count()).contains("1件");
        assertThat(marks()).containsExactly("鍵");
    }

    @Test
    void filtersArePressedChipsThatStandInTheAddress() {
        open(Map.of("q", "バックアップ", "kind", "ISSUE"));
        assertThat(chip("ISSUE").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat(rows()).isEmpty();
        assertThat(count()).contains("0件");

        test(chip("ISSUE")).click();

        assertThat(chip("ISSUE").getElement().getAttribute("aria-pressed")).isEqualTo("false");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void whereNothingIsFoundShorterWordsAreOffered() {
        open(Map.of("q", "バックアップ頻度表"));
        assertThat(count()).contains("0件");
        var offered = find(NativeButton.class, view()).all().stream()
                .filter(button -> button.getElement().hasAttribute("data-similar"))
                .toList();
        assertThat(offered).isNotEmpty();

        test(offered.stream()
                        .filter(button ->
                                button.getElement().getAttribute("data-similar").equals("バックアップ"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(rows()).hasSize(2);
    }

    @Test
    void anotherTenantIsToldNothing() {
        sit(world, world.gamma(), Role.PARTICIPANT);
        open(Map.of("q", "バックアップ頻度表"));

        assertThat(count()).contains("0件");
        assertThat(find(NativeButton.class, view()).all())
                .noneMatch(button -> button.getElement().hasAttribute("data-similar"));
    }

    private void open(Map<String, String> query) {
        UI.getCurrent().navigate("search", QueryParameters.simple(query));
    }

    private Component view() {
        return (Component) getCurrentView();
    }

    private String count() {
        return find(Paragraph.class, view()).withId("search-count").single().getText();
    }

    private NativeButton chip(String only) {
        return find(NativeButton.class, view()).all().stream()
                .filter(button -> only.equals(button.getElement().getAttribute("data-only")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> marks() {
        return find(HtmlContainer.class, view()).all().stream()
                .filter(each -> each.getElement().getTag().equals("mark"))
                .map(each -> each.getElement().getText())
                .toList();
    }

    private List<HitRow> rows() {
        return find(HitRow.class, view()).all();
    }
}
