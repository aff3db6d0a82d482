package jp.ishigaki.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.mail.MailState;
import jp.ishigaki.mail.OutboxFilter;
import jp.ishigaki.mail.OutboxQueries;
import jp.ishigaki.mail.OutgoingRow;
import jp.ishigaki.mail.TemplateQueries;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Outgoing mail and its wording as staff meet them. */
@DatabaseTest
class MailViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    OutboxQueries outbox;

    @Autowired
    TemplateQueries templates;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Programme.World world;

    @BeforeEach
    void sitDownAsStaff() {
        world = programme.found();
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(world.staff(), world.tenant(), UUID.randomUUID(), "森", Role.STAFF, "機構", null, null));
        acting.choose(session, world.staff());
        var authentication = new TestingAuthenticationToken("staff", "", "ROLE_STAFF");
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        UI.getCurrent().setLocale(Locale.JAPANESE);
    }

    @Test
    void withoutAMailServerTheLettersWaitInSight() {
        var view = navigate(OutboxView.class);

        assertThat(said(view)).contains("メールサーバーが設定されていません", "送信待ち（6）", "石垣への招待", "alpha@");
    }

    @Test
    void aWaitingLetterReadsAsItWillGo() {
        var view = navigate(LetterView.class, Map.of("letter", any().id().toString()));

        assertThat(said(view)).contains("送信待ち", "石垣への招待", "から、石垣に招待されました", "ishigaki@localhost");
        assertThat(find(NativeButton.class, view).withId("resend-letter").exists())
                .isFalse();
    }

    @Test
    void whatDidNotGoSaysWhyAndIsSentAgain() {
        var letter = any();
        fail(letter, "FAILED", "550 5.1.1 <x>: Recipient address rejected");

        assertThat(said(list(Map.of("state", "failed"))))
                .contains("存在しないようです", "送れなかった1通")
                .doesNotContain("条件に合う");
        navigate(LetterView.class, Map.of("letter", letter.id().toString()));
        assertThat(said((Component) getCurrentView())).contains("550 5.1.1");
        click("resend-letter");

        assertThat(state(letter)).isEqualTo(MailState.WAITING);
    }

    @Test
    void whatPerhapsWentMayBeLeft() {
        var letter = any();
        fail(letter, "UNCLEAR", "");

        assertThat(said(navigate(OutboxView.class))).contains("届いたか分からないメールが1通あります");
        navigate(LetterView.class, Map.of("letter", letter.id().toString()));
        click("leave-letter");

        assertThat(state(letter)).isEqualTo(MailState.LEFT);
        assertThat(said((Component) getCurrentView())).contains("消去しました");
    }

    @Test
    void theListIsNarrowedToOneRecipient() {
        var letter = any();

        var view = list(Map.of("to", letter.recipient()));
        assertThat(said(view)).contains(letter.recipient());
        assertThat(find(Anchor.class, view).withClassName("row-title").all()).hasSize(1);
        assertThat(said(list(Map.of("to", "nobody@alpha.example", "state", "nonsense"))))
                .contains("条件に合うメールはありません");
    }

    @Test
    void theWordingIsChangedWithALivePreviewAndPutBack() {
        assertThat(said(navigate(TemplatesView.class))).contains("招待");
        open();
        byId(TextField.class, "wording-subject").setValue("{{organiser}}からの招待");
        assertThat(said(byId(LetterPaper.class, "wording-preview"))).contains("石積み支援機構からの招待", "石垣 花子");

        click("wording-save");
        assertThat(said((Component) getCurrentView())).contains("保存しました", "編集ずみ");
        assertThat(subject()).isEqualTo("{{organiser}}からの招待");

        click("wording-reset");
        assertThat(subject()).isEqualTo("石垣への招待");
    }

    @Test
    void whatCannotBeUsedIsToldBesideTheFieldAndNothingIsLost() {
        open();
        byId(TextField.class, "wording-subject").setValue(" ");
        byId(TextArea.class, "wording-body").setValue("{{nmae}} さん");

        click("wording-save");

        var subject = byId(TextField.class, "wording-subject");
        var body = byId(TextArea.class, "wording-body");
        assertThat(subject.isInvalid()).isTrue();
        assertThat(subject.getErrorMessage()).isEqualTo("書いてください");
        assertThat(body.getErrorMessage()).contains("nmae");
        assertThat(body.getValue()).isEqualTo("{{nmae}} さん");
        assertThat(subject()).isEqualTo("石垣への招待");
    }

    private Component list(Map<String, String> query) {
        UI.getCurrent().navigate("outbox", QueryParameters.simple(query));
        return (Component) getCurrentView();
    }

    private void open() {
        navigate(TemplateView.class, Map.of("template", "identity.invitation"));
    }

    private String subject() {
        return programme.as(
                world.staff(),
                () -> templates
                        .template("identity.invitation", "ja", Locale.JAPANESE)
                        .subject());
    }

    private OutgoingRow any() {
        return programme.as(
                world.staff(),
                () -> outbox.letters(OutboxFilter.ALL, null, 1).items().getFirst());
    }

    private MailState state(OutgoingRow letter) {
        return programme.as(
                world.staff(), () -> outbox.letter(letter.id()).row().state());
    }

    private void fail(OutgoingRow letter, String state, String answer) {
        acting.asJob(world.tenant(), () -> {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(status -> db.sql(
                                    "update outgoing_mail set state = ?, answer = ?, ended_at = put_at where id = ?")
                            .param(state)
                            .param(answer)
                            .param(letter.id())
                            .update());
        });
    }

    private static String said(Component component) {
        return component.getElement().getTextRecursively();
    }
}
