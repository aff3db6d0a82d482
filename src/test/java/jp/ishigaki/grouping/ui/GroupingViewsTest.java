package jp.ishigaki.grouping.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.ViewTest;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.grouping.GroupMember;
import jp.ishigaki.grouping.GroupingQueries;
import jp.ishigaki.grouping.GroupingReview;
import jp.ishigaki.grouping.GroupingService;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.identity.QuotaFrame;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Groups as staff arrange them and the cohort sees them. Today is 1 October 2024, the sixth session a week away. */
@DatabaseTest
class GroupingViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    GroupingService service;

    @Autowired
    GroupingQueries groupings;

    @Autowired
    MembershipService members;

    @Autowired
    EnrolmentService enrolments;

    private World world;
    private UUID sixth;

    @BeforeEach
    void planASession() {
        var held = seminars.found();
        world = held.world();
        sixth = held.sixth();
        var companies = new ArrayList<UUID>();
        programme.as(world.staff(), () -> {
            for (var name : List.of("香川 一", "木村 二", "佐藤 三", "田中 四", "中村 五", "浜田 六")) {
                var company = members.registerCompany("会社 " + name, name, QuotaFrame.SERVICE_OTHER, "製造業", 10);
                members.invite(
                        name, name, UUID.randomUUID() + "@example.org", Role.PARTICIPANT, world.cohort(), company);
                companies.add(company);
            }
        });
        programme.as(world.staff(), () -> enrolments.confirmOnPaper(world.cohort(), companies, "書庫"));
    }

    @Test
    void s17StaffProposeSwapTwoByChoosingOneAndTheOtherAndPublish() {
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("grouping")).contains("第6回", "まだありません").doesNotContain("!grouping");
        assertThat(open("grouping/" + sixth))
                .contains("この回に分ける参加者は8人です", "4人のグループが2つ", "案を作る")
                .doesNotContain("!grouping");
        var number = find(IntegerField.class).withId("grouping-groups").single();
        number.setValue(9);
        press("grouping-propose-button");
        assertThat(number.getErrorMessage()).isEqualTo("1から4までの数を入力してください。");
        number.setValue(2);
        press("grouping-propose-button");
        // Seven of one industry cannot be two in each of two groups.
        assertThat(shown()).contains("案を作りました", "製造業の人が", "確かめたいところ").doesNotContain("!grouping");

        var one = member(0, 0);
        var other = member(1, 0);
        press("person-" + one.membership());
        assertThat(shown()).contains(one.name() + "さん（グループ1）を選んでいます");
        assertThat(button("person-" + one.membership()).getElement().getAttribute("aria-pressed"))
                .isEqualTo("true");
        assertThat(button("person-" + other.membership()).getElement().getAttribute("data-effect"))
                .isEqualTo(String.valueOf(review().effects(one.membership()).get(other.membership())));
        press("person-" + other.membership());

        assertThat(shown()).contains(one.name() + "さんと" + other.name() + "さんを入れ替えました。");
        assertThat(review().groups().get(1).has(one.membership())).isTrue();
        press("grouping-publish");
        assertThat(shown()).contains("公開しました", "公開をやめる");
        assertThat(open("grouping")).contains("公開中", "2グループ・8人");
    }

    @Test
    void whoIsChosenIsMovedTakenOutAndGivenARole() {
        sit(world, world.staff(), Role.STAFF);
        propose();
        open("grouping/" + sixth);
        var one = member(0, 0);

        press("person-" + one.membership());
        press("move-to-2");
        assertThat(shown()).contains(one.name() + "さんをグループ2へ移しました。", "人数の差が2人以上あります。");
        press("person-" + one.membership());
        press("grouping-role-PRESENTER");
        assertThat(shown()).contains("役割を「発表担当」にしました。");
        press("person-" + one.membership());
        press("grouping-take-out");
        assertThat(shown()).contains(one.name() + "さんが、どのグループにも入っていません。");
        press("person-" + one.membership());
        press("grouping-cancel");
        assertThat(find(NativeButton.class).withId("grouping-cancel").all()).isEmpty();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShownInsteadOfOverwritten() {
        sit(world, world.staff(), Role.STAFF);
        propose();
        open("grouping/" + sixth);
        var one = member(0, 0);
        var other = member(1, 0);
        service.nameTable(sixth, 1, "窓側", 1);

        press("person-" + one.membership());
        press("person-" + other.membership());
        assertThat(shown()).contains("ほかの人が先に変えました", "窓側");
        assertThat(review().groups().getFirst().has(one.membership())).isTrue();

        press("table-2");
        var name = find(TextField.class).withId("table-name").single();
        name.setValue("あ".repeat(41));
        press("table-save");
        assertThat(name.getErrorMessage()).isEqualTo("40文字までで入力してください。");
        name.setValue("壁側");
        press("table-save");
        assertThat(shown()).contains("壁側");
    }

    @Test
    void theParticipantSeesGroupTableAndRoleOnTheSessionsPageAndInTheList() {
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("schedule/" + sixth)).doesNotContain("全部のグループを見る");
        programme.as(world.staff(), () -> {
            service.propose(sixth, 2, 1, 0);
            service.nameTable(sixth, 1, "窓側", 1);
            service.nameTable(sixth, 2, "壁側", 2);
        });
        assertThat(open("groups/" + sixth)).contains("グループはまだ決まっていません").doesNotContain("alpha");
        programme.as(world.staff(), () -> service.publish(sixth, 3));

        var number = groupings.groupOf(sixth, world.alpha()).orElseThrow();
        assertThat(open("schedule/" + sixth))
                .contains("グループ" + number.number() + "、" + number.table() + "です。", "全部のグループを見る")
                .doesNotContain("!grouping", "グループを分ける");
        assertThat(open("groups/" + sixth))
                .contains("あなたのグループ", "窓側", "壁側", "書記", "発表担当", "資料担当", "名前順の一覧")
                .doesNotContain("!grouping", "製造業");
        assertThat(open("")).contains("ワークショップは、グループ" + number.number());

        sit(world, world.alphaExec(), Role.EXECUTIVE);
        assertThat(open("schedule/" + sixth)).contains("alphaさんはグループ" + number.number());
        sit(world, world.lecturer(), Role.LECTURER);
        assertThat(open("schedule/" + sixth)).contains("2グループに分かれて作業します。");
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("schedule/" + sixth)).contains("グループを分ける");
        sit(world, world.gamma(), Role.PARTICIPANT);
        assertThatThrownBy(() -> groupings.review(sixth)).isNotNull();
        assertThat(open("groups/" + sixth)).doesNotContain("窓側");
    }

    @Test
    void onceTheSessionHasBegunOnlyAbsencesAreNoted() {
        sit(world, world.staff(), Role.STAFF);
        propose();
        service.publish(sixth, 1);

        TravellingClock.at(Seminars.tokyo("2024-10-08T13:05:00"), () -> {
            assertThat(open("grouping/" + sixth)).contains("グループは確定しています", "欠席を書きとめる");
            var one = member(0, 0);
            find(Checkbox.class).withId("absent-" + one.membership()).single().setValue(true);
            assertThat(member(0, 0).absent()).isTrue();
            assertThat(open("groups/" + sixth)).contains("欠席");
            press("grouping-follow", "grouping/" + sixth);
        });
    }

    private void press(String id, String location) {
        open(location);
        press(id);
        assertThat(shown()).contains("出欠の記録に合わせました（0人）。");
    }

    private void propose() {
        service.propose(sixth, 2, 1, 0);
    }

    private GroupingReview review() {
        return programme.as(world.staff(), () -> groupings.review(sixth));
    }

    private GroupMember member(int group, int place) {
        return review().groups().get(group).members().get(place);
    }

    private NativeButton button(String id) {
        return find(NativeButton.class).withId(id).single();
    }

    private void press(String id) {
        var button = button(id);
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        UI.getCurrent().navigate(location, QueryParameters.empty());
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
