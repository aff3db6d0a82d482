package jp.ishigaki.guard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.ViewTest;
import jp.ishigaki.guard.ContactKind;
import jp.ishigaki.guard.Guard;
import jp.ishigaki.guard.GuardedWordQueries;
import jp.ishigaki.guard.GuardedWordService;
import jp.ishigaki.guard.IncidentContacts;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class GuardViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    Guard guard;

    @Autowired
    GuardedWordService words;

    @Autowired
    GuardedWordQueries list;

    @Autowired
    IncidentContacts contacts;

    Programme.World world;
    final TextField title = new TextField("題名");
    final TextArea body = new TextArea("本文");
    final List<String> sent = new ArrayList<>();

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void s24WhatIsFoundStandsBelowItsFieldAndSendingAsksOnce() {
        var send = form(Readers.OTHERS);
        title.setValue("ファイルサーバーの権限");
        body.setValue("192.168.10.5 に置いています。パスワードは Hokusei2024! です。");
        assertThat(marks()).containsExactly("192.168.10.5", "Hokusei2024!");
        assertThat(buttons("guard-send")).isEmpty();

        send.run();

        assertThat(sent).isEmpty();
        assertThat(body.getValue()).contains("192.168.10.5");
        click(buttons("guard-replace").getFirst());
        assertThat(body.getValue()).startsWith("〔IPアドレス1〕 に").contains("Hokusei2024!");
        click(buttons("guard-send").getFirst());
        assertThat(sent).containsExactly("〔IPアドレス1〕 に置いています。パスワードは Hokusei2024! です。");
    }

    @Test
    void replacingAllLeavesNothingToAskAndTheSameHasTheSameNumberInEveryField() {
        var send = form(Readers.OTHERS);
        title.setValue("203.0.113.9 から");
        body.setValue("203.0.113.9 と 203.0.113.10 から来ます");

        click(buttons("guard-replace-all").getFirst());

        assertThat(title.getValue()).isEqualTo("〔IPアドレス1〕 から");
        assertThat(body.getValue()).isEqualTo("〔IPアドレス1〕 と 〔IPアドレス2〕 から来ます");
        assertThat(marks()).isEmpty();
        send.run();
        assertThat(sent).hasSize(1);
    }

    @Test
    void whatIsToBeKeptIsNotAskedAgain() {
        var send = form(Readers.OTHERS);
        body.setValue("045-555-0100 は公開している番号です");

        click(buttons("guard-keep").getFirst());
        body.setValue("045-555-0100 は公開している番号です。FAXも 045-555-0100 です。");

        assertThat(marks()).isEmpty();
        send.run();
        assertThat(sent).hasSize(1);
    }

    @Test
    void withinTheCompanyOnlyWhatNobodyShouldHaveIsAsked() {
        form(Readers.OWN_COMPANY);

        body.setValue("192.168.10.5 の担当は 045-555-0100 です。パスワード:Hokusei2024");

        assertThat(marks()).containsExactly("Hokusei2024");
        assertThat(text((Component) getCurrentView())).contains("社内だけに見える投稿");
    }

    @Test
    void aTextWithNothingInItIsSentAtOnce() {
        var send = form(Readers.OTHERS);
        body.setValue("FortiOS 7.2.5 から上げたほうがよいですか");

        send.run();

        assertThat(sent).hasSize(1);
    }

    @Test
    void wordsArePastedInManyAtOnceAndThoseThatAreUnfitStayWithTheirReason() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        navigate(GuardedWordsView.class);
        test(button("words-add")).click();
        assertThat(byId(TextArea.class, "word-lines").isInvalid()).isTrue();

        byId(TextArea.class, "word-lines").setValue("東都電装株式会社\nみなと食品\n当社");
        test(button("words-add")).click();

        assertThat(byId(TextArea.class, "word-lines").getValue()).isEqualTo("当社");
        assertThat(byId(TextArea.class, "word-lines").getErrorMessage()).contains("3行目");
        assertThat(rows("data-word")).hasSize(2);
        test(find(NativeButton.class, rows("data-word").getFirst()).single()).click();
        assertThat(programme.as(world.alpha(), () -> list.count())).isEqualTo(1);
    }

    @Test
    void s25TheIncidentPageShowsTheOwnContactsThePublicDesksAndTheDays() {
        programme.as(world.alpha(), () -> contacts.add(ContactKind.VENDOR, "汐見システム", "045-555-0123", "夜間も可"));
        TravellingClock.at(
                LocalDate.of(2024, 10, 8)
                        .atTime(9, 0)
                        .atZone(ZoneId.of("Asia/Tokyo"))
                        .toInstant(),
                () -> {
                    sit(world, world.alpha(), Role.PARTICIPANT);
                    var page = navigate(IncidentView.class);

                    assertThat(text(page))
                            .contains("詳しい内容は、コミュニティや課題ボードに書かないで", "汐見システム", "045-555-0123", "安心相談窓口", "個人情報保護委員会");
                    byId(DatePicker.class, "incident-known").setValue(LocalDate.of(2024, 10, 7));
                    assertThat(until()).containsExactly("2024-10-11", "2024-11-05");
                    byId(Checkbox.class, "incident-harm").setValue(true);
                    assertThat(until()).containsExactly("2024-10-11", "2024-12-05");
                });
    }

    @Test
    void othersSeeTheDesksAndNobodysContacts() {
        programme.as(world.alpha(), () -> contacts.add(ContactKind.VENDOR, "汐見システム", "045-555-0123", ""));
        sit(world, world.expert(), Role.EXPERT);

        assertThat(text(navigate(IncidentView.class))).contains("安心相談窓口").doesNotContain("汐見システム", "連絡先を用意する");
    }

    @Test
    void contactsAreAddedChangedAndRemoved() {
        sit(world, world.alphaExec(), Role.EXECUTIVE);
        navigate(IncidentContactsView.class);
        test(button("contact-add")).click();
        assertThat(byId(TextField.class, "contact-name").isInvalid()).isTrue();

        byId(TextField.class, "contact-name").setValue("海風保険");
        byId(TextField.class, "contact-reach").setValue("03-5550-0199");
        test(button("contact-add")).click();

        assertThat(rows("data-contact")).hasSize(1);
        assertThat(byId(TextField.class, "contact-name").getValue()).isEmpty();
        test(find(NativeButton.class, rows("data-contact").getFirst()).all().getLast())
                .click();
        assertThat(programme.as(world.alpha(), () -> contacts.all())).isEmpty();
    }

    private Runnable form(Readers readers) {
        sit(world, world.alpha(), Role.PARTICIPANT);
        var page = navigate(IncidentView.class);
        page.removeAll();
        page.add(title, body);
        return new GuardedFields(guard)
                .readBy(() -> readers)
                .watch(title)
                .watch(body)
                .before(() -> sent.add(body.getValue()));
    }

    private List<String> until() {
        return find(DescriptionList.Description.class).all().stream()
                .map(each -> each.getElement().getAttribute("data-until"))
                .toList();
    }

    private List<String> marks() {
        return all(((Component) getCurrentView()).getElement()).stream()
                .filter(each -> !each.isTextNode() && each.getTag().equals("mark"))
                .map(com.vaadin.flow.dom.Element::getText)
                .toList();
    }

    private List<NativeButton> buttons(String name) {
        return find(NativeButton.class).withClassName(name).all();
    }

    private void click(NativeButton button) {
        test(button).click();
    }

    private NativeButton button(String id) {
        return byId(NativeButton.class, id);
    }

    private List<Div> rows(String attribute) {
        return find(Div.class).all().stream()
                .filter(each -> each.getElement().hasAttribute(attribute))
                .toList();
    }

    private static String text(HasElement shown) {
        return shown.getElement().getTextRecursively();
    }

    private static List<com.vaadin.flow.dom.Element> all(com.vaadin.flow.dom.Element element) {
        var all = new ArrayList<com.vaadin.flow.dom.Element>();
        all.add(element);
        element.getChildren().forEach(child -> all.addAll(all(child)));
        return all;
    }
}
