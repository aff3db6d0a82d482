package jp.ishigaki.workshop.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.identity.Seat;
import jp.ishigaki.tenancy.Acting;
import jp.ishigaki.tenancy.Role;
import jp.ishigaki.workshop.BoardMoves;
import jp.ishigaki.workshop.BoardQueries;
import jp.ishigaki.workshop.BoardRows;
import jp.ishigaki.workshop.CardMove;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Measures what a large board costs its server: opening 2,000 cards of 40 companies, catching up with others, a move, and
 * what goes to the browser. Times are in ms, transactions included. Run by {@code bin/bench workshop}.
 */
@DatabaseTest
class WorkshopBench extends SpringBrowserlessTest {

    private static final int CARDS = 2_000;
    private static final int COMPANIES = 40;
    private static final int CALLS = 100;

    @Autowired
    Programme programme;

    @Autowired
    BoardQueries queries;

    @Autowired
    BoardMoves moves;

    @Autowired
    Acting acting;

    private Programme.World world;

    @Test
    void figures() {
        world = programme.found();
        new BoardRows(world).layCards(CARDS, COMPANIES);
        programme.as(world.alpha(), this::cards);
        programme.as(world.alpha(), this::moves);
        views();
        world = programme.found();
        new BoardRows(world).layCards(200, COMPANIES);
        programme.as(world.alpha(), () -> weigh("board of a 40-company workshop, 200 cards"));
    }

    private void cards() {
        print("2,000 cards read", p95(i -> queries.cards(Narrowing.NONE)));
        print(
                "2,000 cards narrowed by a word",
                p95(i -> queries.cards(
                        new Narrowing(null, null, null, null, null, null, false, null, "", "フォルダ 1999", false))));
        print("totals of the columns", p95(i -> queries.totals(null)));
        var before = new SentCards(queries.cards(Narrowing.NONE));
        print("2,000 cards caught up with", p95(i -> before.until(queries.cards(Narrowing.NONE))));
        weigh("board of 2,000 cards");
    }

    private void weigh(String what) {
        var words = new BoardWords(new Div(), LocalDate.of(2024, 10, 8));
        var word = words.all(
                1, Lanes.NONE, Map.of(), queries.limits(null), queries.totals(null), queries.cards(Narrowing.NONE));
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        print(
                what + ", word for the browser",
                "%d kB, %d kB zipped".formatted(bytes.length / 1024, zipped(bytes) / 1024));
    }

    private void moves() {
        var mine = queries.cards(new Narrowing(null, null, null, null, null, null, true, null, "", "", false)).stream()
                .filter(card -> card.state().compareTo(IssueState.AGREED) <= 0)
                .toList();
        var all = queries.cards(Narrowing.NONE);
        var versions = new int[mine.size()];
        print("one card moved", p95(i -> {
            int which = i % mine.size();
            var to = IssueState.values()[(i / mine.size() + i) % 3];
            var below = all.get((i * 37) % 400 + 400 * to.ordinal()).id();
            moves.move(new CardMove(mine.get(which).id(), to, below, null, versions[which]++, false));
            queries.card(mine.get(which).id());
            queries.totals(null);
        }));
    }

    /** The whole page: session, tabs, bar and board, as the server builds it. */
    private void views() {
        var session = VaadinSession.getCurrent();
        session.setAttribute(
                "jp.ishigaki.shell.Session.seat",
                new Seat(
                        world.alpha(),
                        world.tenant(),
                        UUID.randomUUID(),
                        "森",
                        Role.PARTICIPANT,
                        "機構",
                        null,
                        world.cohort()));
        acting.choose(session, world.alpha());
        var authentication = new TestingAuthenticationToken("alpha", "", "ROLE_PARTICIPANT");
        authentication.setAuthenticated(true);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        print("page with 2,000 cards opened", p95(i -> {
            UI.getCurrent().navigate("board", QueryParameters.of("q", i % 2 == 0 ? "" : "フォルダ"));
            UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations();
        }));
        SecurityContextHolder.clearContext();
    }

    private static int zipped(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.size();
    }

    private static String p95(IntConsumer call) {
        IntStream.range(0, 20).forEach(call);
        var times = IntStream.range(20, 20 + CALLS)
                .mapToDouble(i -> {
                    long begin = System.nanoTime();
                    call.accept(i);
                    return (System.nanoTime() - begin) / 1e6;
                })
                .toArray();
        Arrays.sort(times);
        return "p95 %.1f ms (median %.1f)".formatted(times[CALLS * 95 / 100], times[CALLS / 2]);
    }

    private static void print(String what, String figure) {
        System.out.printf("workshop bench, %s: %s%n", what, figure);
    }
}
