package jp.ishigaki.workshop.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.workshop.IssueState;
import jp.ishigaki.workshop.Lanes;
import jp.ishigaki.workshop.Narrowing;
import jp.ishigaki.workshop.WorkshopPaths;
import org.jspecify.annotations.Nullable;

/** All that a board shows is said in its address, so that it can be passed on. */
final class BoardAddress {

    private static final String NOBODY = "none";

    private BoardAddress() {}

    static Narrowing narrowing(BeforeEnterEvent event, @Nullable UUID cohort) {
        return new Narrowing(
                cohort,
                Asked.number(event, "session").orElse(null),
                Asked.number(event, "group").orElse(null),
                Asked.id(event, "company").orElse(null),
                Asked.number(event, "part").orElse(null),
                Asked.oneOf(event, "column", IssueState.class).orElse(null),
                Asked.flag(event, "mine"),
                owner(event),
                Asked.word(event, "tag").orElse(""),
                Asked.word(event, "q").orElse(""),
                Asked.flag(event, "rested"));
    }

    private static @Nullable UUID owner(BeforeEnterEvent event) {
        return Asked.word(event, "owner").filter(NOBODY::equals).isPresent()
                ? Narrowing.NOBODY
                : Asked.id(event, "owner").orElse(null);
    }

    static Lanes lanes(BeforeEnterEvent event) {
        var asked = Asked.word(event, "lanes").orElse("");
        return Stream.of(Lanes.values())
                .filter(each -> name(each).equals(asked))
                .findFirst()
                .orElse(Lanes.NONE);
    }

    /** @param choosesCohort whether the reader may choose one, so that the address has to name it */
    static String of(Narrowing to, Lanes lanes, boolean choosesCohort) {
        var asked = new ArrayList<String>();
        ask(asked, "cohort", choosesCohort ? to.cohort() : null);
        ask(asked, "session", to.session());
        ask(asked, "group", to.group());
        ask(asked, "company", to.company());
        ask(asked, "part", to.part());
        ask(asked, "column", to.state());
        ask(asked, "mine", to.mine() ? 1 : null);
        ask(asked, "owner", Narrowing.NOBODY.equals(to.owner()) ? NOBODY : to.owner());
        ask(asked, "tag", to.tag());
        ask(asked, "q", to.words());
        ask(asked, "rested", to.rested() ? 1 : null);
        ask(asked, "lanes", lanes == Lanes.NONE ? null : name(lanes));
        return asked.isEmpty() ? WorkshopPaths.BOARD : WorkshopPaths.BOARD + "?" + String.join("&", asked);
    }

    private static void ask(List<String> asked, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            asked.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
    }

    private static String name(Lanes lanes) {
        return lanes.name().toLowerCase(Locale.ROOT);
    }
}
