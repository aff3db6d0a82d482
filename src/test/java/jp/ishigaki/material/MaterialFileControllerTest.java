package jp.ishigaki.material;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.MembershipService;
import jp.ishigaki.material.file.SampleFiles;
import jp.ishigaki.shared.Sha256;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Files as a browser asks for them, by the seat its session acts by. */
@DatabaseTest
@Import(Shelf.class)
class MaterialFileControllerTest extends SpringBrowserlessTest {

    @Autowired
    Programme programme;

    @Autowired
    Shelf shelf;

    @Autowired
    MembershipService members;

    @Autowired
    Acting acting;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private Programme.World world;
    private Shelf.Sessions sessions;
    private UUID material;
    private final byte[] content = SampleFiles.pdf("a".repeat(1_200_000));

    @BeforeEach
    void releaseAFile() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        world = programme.found();
        sessions = shelf.plan(world);
        material = shelf.add(world.lecturer(), sessions.second(), "急いで塞ぐ穴 (第2回)", content, true);
    }

    @Test
    void aFileIsSavedAndNothingOfItRuns() throws Exception {
        var response = ask(world.alpha(), get(path(material, 1)));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEqualTo(content);
        assertThat(response.getContentType()).isEqualTo("application/pdf");
        assertThat(response.getContentLengthLong()).isEqualTo(content.length);
        assertThat(response.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"file.pdf\"; filename*=UTF-8''"
                        + "%E6%80%A5%E3%81%84%E3%81%A7%E5%A1%9E%E3%81%90%E7%A9%B4%20%28%E7%AC%AC2%E5%9B%9E%29.pdf");
        assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(response.getHeaders("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(response.getHeaders("Cache-Control")).containsExactly("private, no-cache");
        assertThat(response.getHeader("Vary")).isEqualTo("Cookie");
        assertThat(response.getHeader("ETag")).isEqualTo("\"" + Sha256.of(content) + "\"");
    }

    @Test
    void onlyItsHeadIsAnsweredWhereNoMoreIsAsked() throws Exception {
        var response = ask(world.alpha(), head(path(material, 1)));

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentLengthLong()).isEqualTo(content.length);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }

    @Test
    void aDownloadThatBrokeOffGoesOnWhereItStopped() throws Exception {
        var tag = "\"" + Sha256.of(content) + "\"";
        var middle = ask(world.alpha(), get(path(material, 1)).header("Range", "bytes=500000-1100000"));
        assertThat(middle.getStatus()).isEqualTo(206);
        assertThat(middle.getHeader("Content-Range")).isEqualTo("bytes 500000-1100000/" + content.length);
        assertThat(middle.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(content, 500_000, 1_100_001));

        var last = ask(
                world.alpha(),
                get(path(material, 1)).header("Range", "bytes=-7").header("If-Range", tag));
        assertThat(last.getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(content, content.length - 7, content.length));

        var changed = ask(
                world.alpha(),
                get(path(material, 1)).header("Range", "bytes=5-").header("If-Range", "\"other\""));
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(ask(world.alpha(), get(path(material, 1)).header("Range", "bytes=9999999-"))
                        .getStatus())
                .isEqualTo(416);
        assertThat(ask(world.alpha(), get(path(material, 1)).header("Range", "bytes=0-1,5-6"))
                        .getStatus())
                .isEqualTo(200);
        assertThat(ask(world.alpha(), get(path(material, 1)).header("If-None-Match", tag))
                        .getStatus())
                .isEqualTo(304);
    }

    @Test
    void whoeverMayNotHaveAFileIsToldThatThereIsNone() throws Exception {
        var draft = shelf.add(world.lecturer(), sessions.second(), "準備中", false);
        for (var seat : List.of(world.gamma(), world.staffOther())) {
            assertThat(ask(seat, get(path(material, 1))).getStatus()).isEqualTo(404);
        }
        assertThat(ask(world.alpha(), get(path(draft, 1))).getStatus()).isEqualTo(404);
        assertThat(ask(world.expert(), get(path(draft, 1))).getStatus()).isEqualTo(404);
        assertThat(ask(world.lecturer(), get(path(draft, 1))).getStatus()).isEqualTo(200);
        assertThat(ask(world.alpha(), get(path(material, 2))).getStatus()).isEqualTo(404);
        assertThat(ask(world.alpha(), get(path(UUID.randomUUID(), 1))).getStatus())
                .isEqualTo(404);
        assertThat(ask(world.alpha(), get(path(material, 2))).getContentAsString())
                .contains("ファイルが見つかりません");
    }

    @Test
    void anEndedSeatAndAnotherCohortsGetNone() throws Exception {
        var seat = programme.seat(
                world.staff(), "x", "x@" + UUID.randomUUID() + ".example", Role.EXPERT, world.cohort(), null);
        assertThat(ask(seat, get(path(material, 1))).getStatus()).isEqualTo(200);
        programme.as(world.staff(), () -> members.end(seat));
        assertThat(ask(seat, get(path(material, 1))).getStatus()).isEqualTo(404);
    }

    @Test
    void whoeverIsNotSeatedYetIsLedToTheListAndStrangersToTheSignIn() throws Exception {
        var unseated = browser.perform(get(path(material, 1)).with(user("alpha")))
                .andReturn()
                .getResponse();
        assertThat(unseated.getRedirectedUrl()).isEqualTo("/materials");

        var stranger = browser.perform(get(path(material, 1))).andReturn().getResponse();
        assertThat(stranger.getStatus()).isEqualTo(302);
        assertThat(stranger.getRedirectedUrl()).contains("oauth2");
    }

    private static String path(UUID material, int number) {
        return "/" + MaterialPaths.file(material, number);
    }

    private MockHttpServletResponse ask(UUID seat, MockHttpServletRequestBuilder request) throws Exception {
        var vaadin = VaadinSession.getCurrent();
        acting.choose(vaadin, seat);
        var session = new MockHttpSession();
        session.setAttribute(VaadinSession.class.getName() + ".application", vaadin);
        return browser.perform(request.session(session).with(user("alpha")).locale(java.util.Locale.JAPANESE))
                .andReturn()
                .getResponse();
    }
}
