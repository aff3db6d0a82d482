package jp.ishigaki.desk.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import jp.ishigaki.community.NewQuestion;
import jp.ishigaki.desk.DeskColleague;
import jp.ishigaki.desk.DeskColleagues;
import jp.ishigaki.desk.DeskRefusedException;
import jp.ishigaki.desk.DeskRow;
import jp.ishigaki.desk.DeskService;
import jp.ishigaki.desk.DeskState;

/** What the actor may do with a question as it stands; the one thing that is meant first is a button of its own. */
class HandlingActs extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DeskRow row;
    private final transient DeskService desk;
    private final transient Runnable done;
    private final Div told = div("");

    HandlingActs(DeskRow row, boolean staff, DeskService desk, DeskColleagues colleagues, Runnable done) {
        this.row = row;
        this.desk = desk;
        this.done = done;
        attribute(told, "role", "alert");
        add(told);
        var id = row.question();
        if (row.state() == DeskState.OFF && staff) {
            first("putBack", () -> desk.putBack(id));
        }
        if (row.state().isOpen()) {
            var others = colleagues.of(row.cohort()).stream()
                    .filter(each -> !each.membership().equals(row.expert()))
                    .toList();
            if (staff) {
                ofStaff(id, others);
            } else {
                ofExpert(id, others);
            }
        }
    }

    private void ofStaff(UUID id, List<DeskColleague> others) {
        add(act("assign", false, filled -> desk.assign(id, chosen(filled), filled.text()))
                .of(others));
        add(act("extend", true, filled -> desk.extend(id, filled.days(), filled.text()))
                .ofDays());
        if (row.expert() != null) {
            add(act("release", false, filled -> desk.release(id, filled.text())));
        }
        add(act("takeOff", true, filled -> desk.takeOff(id, filled.text())));
    }

    private void ofExpert(UUID id, List<DeskColleague> others) {
        if (row.expert() == null) {
            first("claim", () -> desk.claim(id, false));
        }
        if (row.mine()) {
            add(new ActForm("askBack", true, NewQuestion.LONGEST_BODY, filled -> {
                desk.askBack(id, filled.text());
                done.run();
            }));
            if (row.declinable()) {
                add(act("decline", false, filled -> desk.decline(id, filled.text())));
            }
            add(act("handOver", false, filled -> desk.handOver(id, chosen(filled), filled.text()))
                    .of(others));
            add(act("release", false, filled -> desk.release(id, filled.text())));
            add(act("takeOff", true, filled -> desk.takeOff(id, filled.text())));
        }
    }

    private static UUID chosen(ActForm.Filled filled) {
        return Objects.requireNonNull(filled.expert());
    }

    private ActForm act(String key, boolean textRequired, Consumer<ActForm.Filled> act) {
        return new ActForm(key, textRequired, DeskService.NOTE, filled -> {
            act.accept(filled);
            done.run();
        });
    }

    private void first(String key, Runnable act) {
        var button = primaryButton(DeskWords.word(this, "Act." + key), () -> attempt(act));
        button.setId("desk-" + key);
        add(div("toolbar", button));
    }

    private void attempt(Runnable act) {
        told.removeAll();
        try {
            act.run();
            done.run();
        } catch (DeskRefusedException refused) {
            told.add(p("notice is-warn", DeskWords.refused(this, refused)));
            if (refused.reason() == DeskRefusedException.Reason.FULL) {
                var beyond = primaryButton(
                        DeskWords.word(this, "Act.claimBeyond"), () -> attempt(() -> desk.claim(row.question(), true)));
                beyond.setId("claim-beyond");
                told.add(div("toolbar", beyond));
            }
        }
    }
}
