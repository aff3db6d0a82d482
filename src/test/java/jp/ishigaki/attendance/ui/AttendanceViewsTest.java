package jp.ishigaki.attendance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.nayuki.qrcodegen.QrCode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.ViewTest;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.attendance.AttendanceQueries;
import jp.ishigaki.attendance.AttendanceRecord;
import jp.ishigaki.attendance.AttendanceService;
import jp.ishigaki.attendance.AttendanceState;
import jp.ishigaki.attendance.MakeUpService;
import jp.ishigaki.attendance.Seminars;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Attendance as staff, participants and the room see it. Today is 1 October 2024. */
@DatabaseTest
class AttendanceViewsTest extends ViewTest {

    @Autowired
    Programme programme;

    @Autowired
    Seminars seminars;

    @Autowired
    AttendanceService service;

    @Autowired
    AttendanceQueries attendance;

    @Autowired
    MakeUpService makeUps;

    private World world;
    private UUID fifth;
    private UUID sixth;

    @BeforeEach
    void holdASession() {
        var held = seminars.found();
        world = held.world();
        fifth = held.fifth();
        sixth = held.sixth();
    }

    @Test
    void staffRecordInTheMatrixAndSeeWhatOthersRecordedMeanwhile() {
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("attendance")).contains("出欠の記録", "会場の画面").doesNotContain("!attendance");
        var matrix = find(MatrixElement.class).withId("attendance-matrix").single();

        change(matrix, fifth, "L", 0);
        change(matrix, fifth, "X", 0);
        change(matrix, sixth, "P", 0);
        change(matrix, fifth, "M", 1);

        assertThat(attendance.record(fifth, world.alphaCompany()))
                .map(AttendanceRecord::state)
                .contains(AttendanceState.LATE);
        assertThat(attendance.record(sixth, world.alphaCompany())).isEmpty();
        ComponentUtil.fireEvent(matrix, new MatrixElement.RestPresentEvent(matrix, true, fifth.toString()));
        assertThat(shown()).contains("記録のなかった1社を出席にしました。");
        assertThat(attendance.record(fifth, world.betaCompany()))
                .map(AttendanceRecord::state)
                .contains(AttendanceState.PRESENT);
    }

    private void change(MatrixElement matrix, UUID session, String letter, int seen) {
        ComponentUtil.fireEvent(
                matrix,
                new MatrixElement.CellChangedEvent(
                        matrix, true, world.alphaCompany().toString(), session.toString(), letter, seen));
    }

    @Test
    void s21TheCompanySeesItsTaskAnswersItAndStaffAccept() {
        programme.as(world.staff(), () -> service.approveAbsence(fifth, world.alphaCompany(), "体調不良のため"));
        programme.as(
                world.staff(),
                () -> makeUps.set(
                        fifth, world.alphaCompany(), "第7編の資料", "自社では何を変えますか。", LocalDate.parse("2024-10-15")));
        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("own-attendance"))
                .contains("全9編のうち0編を学びました。", "第7編の資料", "自社では何を変えますか。", "承認欠席", "体調不良のため", "欠席を連絡する")
                .doesNotContain("!attendance");
        find(TextArea.class).withId("task-answer-5").single().setValue("月に一度見直します。");
        press("task-save-5");
        assertThat(shown()).contains("確認待ち");

        sit(world, world.staff(), Role.STAFF);
        assertThat(open("attendance/make-ups"))
                .contains("月に一度見直します。", "ふりかえ済みにする")
                .doesNotContain("!attendance");
        var accept = find(NativeButton.class).withText("ふりかえ済みにする").single();
        ComponentUtil.fireEvent(accept, new ClickEvent<>(accept));

        assertThat(attendance.partsCovered(world.alphaCompany())).containsExactly(7);
    }

    @Test
    void staffChooseByWhenSessionsAreMadeUp() {
        sit(world, world.staff(), Role.STAFF);
        open(AttendancePaths.MAKE_UPS + "?cohort=" + world.cohort());
        find(IntegerField.class).withId("make-up-days").single().setValue(0);
        press("make-up-rule-save");
        assertThat(shown()).doesNotContain("保存しました");
        assertThat(find(IntegerField.class).withId("make-up-days").single().isInvalid())
                .isTrue();

        find(IntegerField.class).withId("make-up-days").single().setValue(5);
        press("make-up-rule-save");
        assertThat(shown()).contains("保存しました。いま課題を置くと").doesNotContain("!attendance");
        assertThat(find(IntegerField.class).withId("make-up-days").single().getValue())
                .isEqualTo(5);
    }

    @Test
    void theRoomShowsTheCodeAndTheParticipantTypesIt() {
        TravellingClock.at(Seminars.tokyo("2024-10-08T12:50:00"), () -> {
            sit(world, world.lecturer(), Role.LECTURER);
            assertThat(open("room")).contains("第6回の画面を開く").doesNotContain("!attendance");
            assertThat(open("room/" + sixth)).contains("第6回", "この6桁を入力するか").doesNotContain("!attendance");
            var digits = find(Span.class).withId("room-code").single().getText();
            assertThat(digits).matches("[0-9]{3} [0-9]{3}");

            sit(world, world.alpha(), Role.PARTICIPANT);
            open("check-in");
            var code = find(TextField.class).withId("check-in-code").single();
            code.setValue(digits.equals("000 000") ? "000001" : "000000");
            press("check-in-save");
            assertThat(code.getErrorMessage()).contains("あと4回試せます");
            code.setValue(digits);
            press("check-in-save");
            assertThat(shown()).contains("第6回の出席を記録しました。", "出席");
        });
    }

    @Test
    void beforeItsTimeTheRoomSaysWhenAndNobodyChecksIn() {
        sit(world, world.staff(), Role.STAFF);
        assertThat(open("room/" + sixth)).contains("10月8日(火) 12:30", "17:15");

        sit(world, world.alpha(), Role.PARTICIPANT);
        assertThat(open("check-in?session=" + sixth + "&code=123456")).contains("次の受付は10月8日(火) 12:30からです。");
    }

    @Test
    void theDrawnCodeHasItsQuietBorder() {
        var code = QrCode.encodeText("https://example.org", QrCode.Ecc.MEDIUM);

        assertThat(QrPicture.svg(code))
                .startsWith("<svg ")
                .contains("viewBox=\"0 0 " + (code.size + 8) + " ", "M4 4h1v1h-1z")
                .doesNotContain("M0 0h1");
    }

    private void press(String id) {
        var button = find(NativeButton.class).withId(id).single();
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private String open(String location) {
        UI.getCurrent().setLocale(Locale.JAPANESE);
        var parts = location.split("\\?", 2);
        UI.getCurrent()
                .navigate(parts[0], parts.length < 2 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
        return shown();
    }

    private String shown() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
