package jp.ishigaki.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static jp.ishigaki.journey.LoneBoard.MOVABLE;
import static jp.ishigaki.journey.LoneBoard.OWN;
import static jp.ishigaki.journey.LoneBoard.RESTED;
import static jp.ishigaki.journey.LoneBoard.STALLED;
import static jp.ishigaki.journey.LoneBoard.VERIFIABLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ishigaki.journey.LoneBoard.Card;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/**
 * What the board does in the browser by itself, whatever the server says and however long that takes. Pictures lie in
 * {@code target/board-element}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardElementIT {

    private static final Path PICTURES = Path.of("target", "board-element");
    private static final int MINE = OWN | MOVABLE;

    private Playwright playwright;
    private LoneComponent component;
    private LoneBoard board;

    @BeforeAll
    void start() {
        playwright = Browsers.playwright();
        component = new LoneComponent(Browsers.chromium(playwright), "issue-board");
    }

    @AfterEach
    void leave() {
        board.close();
    }

    @AfterAll
    void stop() {
        playwright.close();
    }

    private LoneBoard desk() {
        board = new LoneBoard(component, 1280);
        return board;
    }

    private LoneBoard phone() {
        board = new LoneBoard(component, 360);
        return board;
    }

    private static Card mine(String title, int column, int place) {
        return Card.of(title, column, place, MINE);
    }

    private static Card others(String title, int column, int place) {
        return Card.of(title, column, place, 0);
    }

    @Test
    void aCardIsLiftedCarriedAndPutDownByKeysAndEachIsSpoken() {
        desk().show(mine("一", 0, 10), others("二", 0, 20), others("三", 1, 10));
        board.page.locator("#before").focus();

        board.press("Tab");
        assertThat(board.focused()).isEqualTo("一");
        board.press("Space");
        assertThat(board.spoken()).hasText("一を持ち上げました。いま列0の1番目です。");
        board.press("ArrowRight");
        assertThat(board.spoken()).hasText("列1の1番目です。");
        board.press("ArrowDown");
        assertThat(board.spoken()).hasText("列1の2番目です。");
        assertThat(board.told()).as("nothing before it is put down").isEmpty();
        board.press("Space");

        assertThat(board.spoken()).hasText("一を列1の2番目に置きました。");
        assertThat(board.titles(1)).containsExactly("三", "一");
        assertThat(board.focused()).isEqualTo("一");
        var moved = board.told().getFirst();
        assertThat(moved).isEqualTo(move("一", "RAISED", "WORKING", "三", "", 0));
        assertThat(board.card("一")).hasAttribute("aria-busy", "true");
        board.answerMove(mine("一", 0, 10).at(1, 30));
        assertThat(board.card("一")).not().hasAttribute("aria-busy", "true");
        assertThat(board.titles(1)).containsExactly("三", "一");
    }

    @Test
    void escapePutsACardBackAndTabLetsItGo() {
        desk().show(mine("一", 0, 10), others("二", 0, 20));
        board.at("一").press("Space", "ArrowRight", "Escape");

        assertThat(board.spoken()).hasText("一を元の場所に戻しました。");
        assertThat(board.titles(0)).containsExactly("一", "二");
        assertThat(board.focused()).isEqualTo("一");
        board.press("Space", "ArrowRight", "Tab");
        assertThat(board.titles(0)).containsExactly("一", "二");
        assertThat(board.told()).isEmpty();
    }

    @Test
    void aHeldCardStaysInTheHandWhileOthersMove() {
        var first = others("一", 1, 10);
        desk().show(mine("私の", 0, 10), first, others("二", 1, 20), others("三", 1, 30));
        board.at("私の").press("Space", "ArrowRight", "ArrowDown");
        assertThat(board.titles(1)).containsExactly("一", "私の", "二", "三");

        board.hear(others("新しい", 1, 5), first.at(2, 10)).gone("三");

        assertThat(board.card("私の")).hasClass(Pattern.compile(".*is-held.*"));
        assertThat(board.focused()).isEqualTo("私の");
        assertThat(board.titles(1)).containsExactly("新しい", "私の", "二");
        board.press("Space");
        assertThat(board.told()).containsExactly(move("私の", "RAISED", "WORKING", "新しい", "二", 0));
    }

    @Test
    void aHeldCardThatIsGoneIsSaidToBe() {
        desk().show(mine("一", 0, 10), others("二", 0, 20));
        board.at("一").press("Space", "ArrowRight");

        board.gone("一");

        assertThat(board.spoken()).hasText("この課題は、もうここにはありません。");
        board.press("Space");
        assertThat(board.told()).isEmpty();
    }

    @Test
    void aMoveThatWasRefusedGoesBackAndSaysSo() {
        desk().show(mine("一", 0, 10), others("二", 0, 20));
        board.at("一").press("Space", "ArrowRight", "Space");

        board.answerMove(mine("一", 0, 10));

        assertThat(board.spoken()).hasText("動かせませんでした。一は列0に戻りました。");
        assertThat(board.titles(0)).containsExactly("一", "二");
        assertThat(board.card("一")).not().hasAttribute("aria-busy", "true");
    }

    @Test
    void aCardMovedTwiceIsToldOnceAtATimeWithTheVersionOfTheAnswer() {
        desk().show(mine("一", 0, 10));
        board.at("一").press("Space", "ArrowRight", "Space");
        board.press("Space", "ArrowRight", "Space");
        assertThat(board.told()).containsExactly(move("一", "RAISED", "WORKING", "", "", 0));

        board.answerMove(mine("一", 0, 10).at(1, 10));

        assertThat(board.titles(2)).as("the second move still shows").containsExactly("一");
        assertThat(board.told()).containsExactly(move("一", "WORKING", "AGREED", "", "", 1));
    }

    @Test
    void aCardOfAnotherCompanyStaysAndSaysWhy() {
        desk().show(others("一", 0, 10));
        board.at("一").press("Space", "ArrowRight", "Space");

        assertThat(board.spoken()).hasText("この課題は動かせません。Enterキーで開きます。");
        assertThat(board.titles(0)).containsExactly("一");
        board.press("Control+z");
        assertThat(board.told()).extracting(each -> each.get("type").asString()).containsExactly("undo-asked");
    }

    @Test
    void longWordsWrapAndNothingIsCutOrPushedAside() {
        var title = "月末の請求が止まると翌月の仕入れに響くのでどうにかしたいが".repeat(5) + "https://example.jp/" + "a".repeat(120);
        var long1 = new Card(
                title, 0, 10, MINE | STALLED, 0, "長い名前の担当者".repeat(5), List.of("x".repeat(20), "タ".repeat(20)));
        for (var width : List.of(1280, 360)) {
            board = new LoneBoard(component, width).show(long1, mine("短い", 0, 20));
            assertThat((Boolean) board.page.evaluate(
                            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as("the page at %d px", width)
                    .isTrue();
            assertThat((Boolean) board.card(title)
                            .evaluate(
                                    "card => [card, ...card.querySelectorAll('*')].every(each => getComputedStyle(each).display === 'inline'"
                                            + " || each.scrollWidth <= each.clientWidth + 1)"))
                    .as("the card at %d px", width)
                    .isTrue();
            keep("long-" + width);
            board.at(title).press("Space");
            assertThat(board.spoken()).containsText("持ち上げました");
            if (width > 360) {
                board.close();
            }
        }
    }

    @Test
    void aCardShowsItsOwnerItsTagsAndThatItStandsStill() {
        desk().show(
                        new Card("一", 0, 10, MINE | STALLED, 0, "槙野 拓海", List.of("権限", "共有")),
                        others("二", 0, 20),
                        Card.of("休み", 1, 10, OWN | RESTED),
                        Card.of("申告", 3, 10, VERIFIABLE));
        keep("marks");
        assertThat(board.card("一")).containsText("担当 槙野 拓海");
        assertThat(board.card("一").locator(".tag")).hasText(new String[] {"#権限", "#共有"});
        assertThat(board.card("一").locator(".pace")).hasText("止まっています");
        assertThat(board.card("二").locator(".marks, .owner")).hasCount(0);
    }

    @Test
    void aNarrowedBoardStillCountsTheWholeAgainstItsLimit() {
        desk().show("", Map.of("RAISED", 2), mine("一", 0, 10)).totals(3, 0, 0, 0, 0);

        assertThat(board.column(0).locator(".count")).hasText("1件・全体 3 / 2");
        assertThat(board.column(0).locator(".over")).hasText("3/2 上限を超えています");
        assertThat(board.column(1).locator(".empty")).hasText("まだありません");
        board.gone("一");
        assertThat(board.column(0).locator(".empty")).hasText("まだありません");
        board.hear(mine("一", 0, 10), mine("二", 0, 20)).totals(2, 0, 0, 0, 0);
        assertThat(board.column(0).locator(".count")).hasText("2/2");
    }

    @Test
    void inLanesACardStaysInItsOwn() {
        desk().show("company", Map.of(), mine("一", 0, 10), others("二", 0, 20), others("三", 1, 10));
        board.at("一").press("Space", "ArrowDown");
        assertThat(board.spoken()).hasText("「わが社」の段の端です。ほかの段には移せません。");
        board.press("ArrowRight", "Space");
        assertThat(board.told()).containsExactly(move("一", "RAISED", "WORKING", "", "", 0));
        assertThat(board.card("一").locator("xpath=ancestor::section[1]")).hasAttribute("data-lane", "own");
    }

    @Test
    void whoeverVerifiesPutsACardAmongTheVerifiedAndNowhereElse() {
        var claimed = Card.of("申告", 3, 10, VERIFIABLE);
        desk().show(claimed, others("済", 4, 10));
        board.at("申告").press("Space");
        assertThat(board.spoken()).hasText("申告を持ち上げました。右矢印キーで「確認ずみ」に移せます。");
        board.press("ArrowLeft");
        assertThat(board.spoken()).hasText("この課題の移し先は「確認ずみ」だけです。");
        assertThat(board.titles(3)).containsExactly("申告");
        board.press("ArrowRight", "ArrowLeft");
        assertThat(board.titles(3)).containsExactly("申告");
        board.press("ArrowRight", "Space");
        assertThat(board.told()).containsExactly(move("申告", "CLAIMED", "VERIFIED", "済", "", 0));

        board.answerMove(claimed.with(VERIFIABLE));
        drag(board.card("申告"), board.column(1));
        assertThat(board.spoken()).hasText("この課題の移し先は「確認ずみ」だけです。");
        assertThat(board.told()).isEmpty();
        drag(board.card("申告"), board.column(4));
        assertThat(board.told()).extracting(each -> each.get("to").asString()).containsExactly("VERIFIED");
    }

    @Test
    void theMousePutsACardWhereItIsLetGo() {
        desk().show(mine("一", 0, 10), others("二", 1, 10));
        drag(board.card("一"), board.column(1));

        assertThat(board.told()).singleElement().satisfies(moved -> {
            assertThat(moved.get("id").asString()).isEqualTo("一");
            assertThat(moved.get("to").asString()).isEqualTo("WORKING");
        });
        assertThat(board.titles(1)).contains("一", "二");
    }

    @Test
    void onAPhoneACardIsSentToAColumnByAListThatOffersOnlyWhereItMayGo() {
        phone().show(mine("一", 0, 10), Card.of("申告", 3, 10, VERIFIABLE));
        assertThat(board.card("一").locator("option")).hasCount(5);
        board.card("一").locator("select").selectOption("2");
        assertThat(board.told()).containsExactly(move("一", "RAISED", "AGREED", "", "", 0));
        assertThat(board.spoken()).hasText("一を列2の1番目に置きました。");

        board.page.locator("issue-board .switch button").nth(3).click();
        assertThat(board.card("申告").locator("option")).hasText(new String[] {"移す", "列4（0）"});
    }

    @Test
    void theKeyWakesWhatRestsOrStandsStillAndOnlyItsCompany() {
        desk().show(
                        Card.of("休み", 0, 10, OWN | RESTED),
                        Card.of("他社", 0, 20, RESTED),
                        Card.of("止まり", 1, 10, MINE | STALLED),
                        mine("動き", 2, 10));
        board.at("休み").press("w", "w");
        assertThat(woken()).containsExactly("休み");
        board.at("他社").press("w");
        assertThat(board.spoken()).hasText("この課題を起こせるのは、課題を出した会社だけです。");
        board.at("動き").press("w");
        assertThat(woken()).isEmpty();
        board.answerWaking(Card.of("休み", 0, 10, OWN | RESTED).with(MINE));
        assertThat(board.card("休み").locator(".wake, .pace")).hasCount(0);
    }

    @Test
    void aHeldCardIsWokenInTheHandAndItsMoveWaitsForTheNewVersion() {
        var still = Card.of("止まり", 1, 10, MINE | STALLED);
        desk().show(still);
        board.at("止まり").press("Space", "w", "ArrowRight", "Space");
        assertThat(board.told()).extracting(each -> each.get("type").asString()).containsExactly("card-woken");

        board.answerWaking(still.with(MINE));

        assertThat(board.titles(2)).containsExactly("止まり");
        assertThat(board.told()).containsExactly(move("止まり", "WORKING", "AGREED", "", "", 1));
    }

    @Test
    void whoeverHasNoKeyboardWakesACardByItsButton() {
        phone().show(Card.of("休み", 0, 10, OWN | RESTED), Card.of("次", 0, 20, OWN | RESTED));
        board.card("休み").locator(".wake").click();
        assertThat(woken()).containsExactly("休み");

        board.answerWaking("休み");

        assertThat(board.titles(0)).containsExactly("次");
        assertThat(board.focused()).as("the focus goes on with the next").isEqualTo("次");
    }

    private void keep(String name) {
        board.page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private List<String> woken() {
        return board.told().stream()
                .filter(each -> each.get("type").asString().equals("card-woken"))
                .map(each -> each.get("id").asString())
                .toList();
    }

    private JsonNode move(String id, String from, String to, String after, String before, int version) {
        return LoneBoard.json(Map.of(
                "type",
                "card-moved",
                "id",
                id,
                "from",
                from,
                "to",
                to,
                "after",
                after,
                "before",
                before,
                "version",
                version));
    }

    private void drag(Locator card, Locator column) {
        var from = card.boundingBox();
        var to = column.boundingBox();
        var mouse = board.page.mouse();
        mouse.move(from.x + 20, from.y + 10);
        mouse.down();
        mouse.move(from.x + 40, from.y + 20);
        mouse.move(middle(to), to.y + to.height - 10);
        mouse.move(middle(to), to.y + to.height - 8);
        mouse.up();
    }

    private static double middle(BoundingBox box) {
        return box.x + box.width / 2;
    }
}
