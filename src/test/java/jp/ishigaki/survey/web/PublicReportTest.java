package jp.ishigaki.survey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.Programme.World;
import jp.ishigaki.survey.SurveyAnswering;
import jp.ishigaki.survey.SurveyPaths;
import jp.ishigaki.survey.SurveyReports;
import jp.ishigaki.survey.Surveys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Five companies answered; a browser without an account asks for what was made of it. */
@DatabaseTest
class PublicReportTest {

    private static final String WORDS = "古い機械につないだ端末は更新しにくい。";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Programme programme;

    @Autowired
    Surveys surveys;

    @Autowired
    SurveyAnswering answering;

    @Autowired
    SurveyReports reports;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private MockMvc browser;
    private World world;
    private UUID session;
    private String address;

    @BeforeEach
    void answer() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        var asked = surveys.found();
        world = asked.world();
        session = asked.session();
        address = "10.1." + (int) (Math.random() * 255) + "."
                + Math.floorMod(UUID.randomUUID().hashCode(), 250);
        var seats = new ArrayList<>(List.of(world.alpha(), world.beta()));
        seats.addAll(surveys.more(world, 3));
        seats.forEach(seat -> surveys.at(
                "2024-10-08T21:00:00", seat, () -> answering.send(session, Surveys.answers(4, "自社の<b>古い</b>機械の話。"))));
    }

    private void publish() {
        surveys.at("2024-10-09T09:00:00", world.staff(), () -> {
            reports.choose(session, "next", "自社の<b>古い</b>機械の話。");
            var chosen = reports.quotations(session).getFirst();
            reports.word(chosen.id(), WORDS, chosen.version());
            reports.publish(session);
        });
    }

    @Test
    void s22ThePublicReadsGroupsAndChosenWordsWithoutSigningIn() throws Exception {
        assertThat(open(session.toString()).getStatus()).isEqualTo(404);
        publish();

        var answer = open(session.toString());
        var page = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(page)
                .contains("<html lang=\"ja\">", "5社のうち5社", WORDS, "<progress max=\"5\" value=\"5\"", "2024年10月8日")
                .doesNotContain(
                        "!survey",
                        "!enrolment",
                        "<script",
                        "アルファ",
                        "自社の",
                        world.alphaCompany().toString());
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getCookie("JSESSIONID")).isNull();
        assertThat(open(session + "?lang=en").getContentAsString(StandardCharsets.UTF_8))
                .contains("<html lang=\"en\">")
                .doesNotContain("!survey", "!enrolment");
    }

    private MockHttpServletResponse open(String which) throws Exception {
        return browser.perform(
                        get("/" + SurveyPaths.PUBLIC_REPORT + "/" + which).with(request -> {
                            request.setRemoteAddr(address);
                            return request;
                        }))
                .andReturn()
                .getResponse();
    }

    @Test
    void s22WhatWasWithdrawnIsGoneAndAStrangeAddressIsNoError() throws Exception {
        publish();
        programme.as(world.staff(), () -> reports.withdraw(session));

        assertThat(open(session.toString()).getStatus()).isEqualTo(404);
        assertThat(open("1").getStatus()).isEqualTo(404);
        assertThat(open(UUID.randomUUID().toString()).getContentAsString(StandardCharsets.UTF_8))
                .contains("報告が見つかりません");
    }

    @Test
    void whoeverAsksTooOftenWaits() throws Exception {
        var last = 0;
        for (int i = 0; i <= 120; i++) {
            last = open(session.toString()).getStatus();
        }

        assertThat(last).isEqualTo(429);
    }

    /** What the page reads is the report alone; the tables stay closed to whoever does not sign in. */
    @Test
    void s22NothingElseOfTheSessionIsOpen() {
        publish();
        for (var seat : List.of(world.gamma(), world.staffOther())) {
            int rows = programme.as(
                    seat,
                    () -> transaction.execute(status -> db.sql(
                                    "select (select count(*) from survey_report) + (select count(*) from survey_answers)")
                            .query(Integer.class)
                            .single()));
            assertThat(rows).isZero();
        }
    }
}
