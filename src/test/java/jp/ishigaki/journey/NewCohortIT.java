package jp.ishigaki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * From an empty cohort to a released schedule with forty enrolled companies, as the office does it: in a browser, with two
 * lists from a spreadsheet. Pictures lie in {@code target/new-cohort}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(LastSeen.class)
class NewCohortIT {

    private static final Path FOLDER = Path.of("target", "new-cohort").toAbsolutePath();
    private static final String NAME = "令和8年度 第1期";
    private static final int COMPANIES = 40;
    private static final List<String> TRADES =
            List.of("金属加工,建設・製造", "食品卸,小売・卸売", "情報サービス,サービス・その他", "家具小売,小売・卸売", "設備保守,サービス・その他");

    private RunningIshigaki ishigaki;
    private Playwright playwright;
    private Visitor staff;
    private String cohort;

    @BeforeAll
    void start() throws IOException {
        ishigaki = RunningIshigaki.start(FOLDER);
        Files.createDirectories(FOLDER.resolve("pictures"));
        playwright = Browsers.playwright();
        Browser browser = Browsers.chromium(playwright);
        staff = new Visitor(browser, ishigaki.address(), FOLDER.resolve("pictures"), "staff");
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (ishigaki != null) {
            ishigaki.close();
        }
    }

    @Test
    @Order(1)
    void staffDraftAnEmptyCohort() {
        staff.open("cohort/all");
        staff.find("#cohort-new").click();
        staff.find("#cohort-name input").fill(NAME);
        choose("#cohort-year", "2026");
        typeMoment("#cohort-opens", "2026/05/11", "09:00");
        typeMoment("#cohort-closes", "2026/06/26", "23:59");
        choose("#cohort-weekday", "水曜日");
        type("#cohort-from", "13:30");
        type("#cohort-to", "17:00");
        for (var frame : List.of("RETAIL_WHOLESALE", "CONSTRUCTION_MANUFACTURING", "SERVICE_OTHER")) {
            type("#cohort-seats-" + frame, "16");
        }
        assertThat(staff.find("#plan-form [invalid]")).hasCount(0);
        staff.look("1-plan");
        staff.find("#plan-save").click();
        staff.page.waitForURL("**/cohort?cohort=*");
        cohort = staff.page.url().replaceAll(".*cohort=", "");
        assertThat(staff.find("#shortfalls li")).hasCount(10);
        staff.look("1-draft");
    }

    @Test
    @Order(2)
    void theyPlanTenSessionsAtOnceAndReleaseThem() {
        staff.open("schedule/draft?cohort=" + cohort);
        staff.find("#plan-all").click();
        type("#outline-first", "2026/07/08");
        type("#outline-place", "品川会議センター");
        assertThat(staff.find("#outline tbody tr")).hasCount(10);
        staff.look("2-outline");
        staff.find("#outline-save").click();
        assertThat(staff.find("[data-planned]")).hasCount(10);
        assertThat(staff.find("#uncovered-parts")).containsText("すべて");

        type("#release-name", "はじめの日程");
        staff.find("#release-send").click();
        assertThat(staff.find("#release-panel")).hasAttribute("data-changes", "0");
        staff.look("2-released");

        staff.open("cohort?cohort=" + cohort);
        staff.find("#cohort-step").click();
        staff.find("#step-confirm").click();
        assertThat(staff.find("#cohort-step")).hasAttribute("data-step", "START");
        staff.look("2-recruiting");
    }

    @Test
    @Order(3)
    void theyBringFortyCompaniesAndTheirPeopleByTwoLists() {
        enter(
                0,
                "企業名,企業名かな,業種,業種枠,従業員数",
                IntStream.range(0, COMPANIES)
                        .mapToObj(i -> "石積%02d工房,いしづみ,%s,%d".formatted(i, TRADES.get(i % TRADES.size()), 10 + i)));
        staff.look("3-companies");
        enter(
                2,
                "企業名または法人番号,氏名,氏名かな,メールアドレス,役割",
                IntStream.range(0, COMPANIES).boxed().mapMulti((i, rows) -> {
                    rows.accept("石積%02d工房,担当 %d番,たんとう,tanto%d@ishizumi.example,参加担当者".formatted(i, i, i));
                    rows.accept("石積%02d工房,責任 %d番,せきにん,sekinin%d@ishizumi.example,経営層".formatted(i, i, i));
                }));
        staff.look("3-people");
    }

    @Test
    @Order(4)
    void theyEnrolThemByTheirConsentsOnPaper() {
        staff.open("enrolments?cohort=" + cohort);
        assertThat(staff.find("[data-tick]")).hasCount(COMPANIES);
        staff.look("4-waiting");
        type("#paper-kept", "事務局書庫 令和8年度ファイル1");
        staff.find("#paper-all").click();
        staff.find("#paper-confirm").click();
        assertThat(staff.find("[data-state='ENROLLED']")).hasCount(COMPANIES);
        staff.look("4-enrolled");

        staff.open("cohort?cohort=" + cohort);
        assertThat(staff.find("#companies tbody tr")).hasCount(COMPANIES);
        staff.open("schedule?cohort=" + cohort);
        assertThat(staff.find("[data-session]")).hasCount(10);
        staff.look("4-schedule");
    }

    private void enter(int kind, String header, java.util.stream.Stream<?> rows) {
        var list = rows.map(String::valueOf).collect(Collectors.joining("\r\n", "\ufeff" + header + "\r\n", "\r\n"));
        staff.open("import");
        staff.find("#import-kind vaadin-radio-button").nth(kind).click();
        if (kind == 2) {
            choose("#import-cohort", NAME);
        }
        staff.find("#import-file input[type=file]")
                .setInputFiles(new FilePayload("list.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        staff.find("#import-confirm").click();
        staff.find("#import-undo").waitFor();
        assertThat(staff.find("#import-status")).hasAttribute("data-state", "DONE");
    }

    private void type(String field, String text) {
        var input = staff.find(field + " input").first();
        input.fill(text);
        input.press("Enter");
        input.press("Tab");
    }

    private void typeMoment(String field, String day, String time) {
        for (var each : List.of(day, time)) {
            var input = staff.find(field + " input").nth(each.equals(day) ? 0 : 1);
            input.fill(each);
            input.press("Enter");
        }
    }

    private void choose(String field, String text) {
        staff.find(field).click();
        staff.page
                .locator("vaadin-select-item")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(text))
                .first()
                .click();
    }
}
