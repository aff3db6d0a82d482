package jp.ishigaki.attachment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.attachment.AttachmentPaths;
import jp.ishigaki.attachment.AttachmentQueries;
import jp.ishigaki.attachment.AttachmentRow;
import jp.ishigaki.material.field.FileField;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.Disclosure;
import jp.ishigaki.workshop.IssueService;
import jp.ishigaki.workshop.NewIssue;
import jp.ishigaki.workshop.WorkshopPaths;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class AttachViewTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    IssueService issues;

    @Autowired
    AttachmentQueries queries;

    private Programme.World world;
    private UUID issue;

    @BeforeEach
    void raise() {
        world = programme.found();
        issue = programme.as(
                world.alpha(),
                () -> issues.raise(new NewIssue("共有フォルダー", "だれでも開けます。", null, null, null, Disclosure.COHORT)));
    }

    @Test
    void theIssuesPageLeadsToAPageWhereFilesAreAddedOneAfterTheOther() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        UI.getCurrent().navigate(WorkshopPaths.issue(issue));
        assertThat(find(Anchor.class, page()).withId("attachment-add").single().getHref())
                .isEqualTo(AttachmentPaths.attach(issue));

        UI.getCurrent().navigate(AttachmentPaths.attach(issue));
        save();
        assertThat(find(Paragraph.class, page())
                        .withId("material-file-error")
                        .single()
                        .getText())
                .isEqualTo("ファイルを選んでください。");
        for (var name : new String[] {"写し.pdf", "記録.pdf"}) {
            find(FileField.class, page()).single().hold(SampleFiles.received(name, SampleFiles.pdf(name)));
            save();
            assertThat(told()).contains(name);
        }

        assertThat(told()).contains("2個");
        assertThat(programme.as(world.alpha(), () -> queries.ofIssue(issue)))
                .extracting(AttachmentRow::name)
                .containsExactlyInAnyOrder("写し.pdf", "記録.pdf");
    }

    @Test
    void thePageIsMissingForWhoeverMayNotAdd() {
        sit(world, world.beta(), Role.PARTICIPANT);
        UI.getCurrent().navigate(WorkshopPaths.issue(issue));
        assertThat(find(Anchor.class, page()).withId("attachment-add").all()).isEmpty();
        UI.getCurrent().navigate(AttachmentPaths.attach(issue));
        assertThat(find(FileField.class).all()).isEmpty();
    }

    @Test
    void neitherDoesAnExpertOfOthersFindIt() {
        sit(world, world.expert2(), Role.EXPERT);
        UI.getCurrent().navigate(AttachmentPaths.attach(issue));
        assertThat(find(FileField.class).all()).isEmpty();
    }

    private void save() {
        test(find(NativeButton.class, page()).withId("attachment-save").single())
                .click();
    }

    private String told() {
        return find(Paragraph.class, page())
                .withId("attachment-notice")
                .single()
                .getText();
    }

    private static Component page() {
        return UI.getCurrent();
    }
}
