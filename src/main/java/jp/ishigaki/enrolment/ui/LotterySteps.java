package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.ishigaki.enrolment.FrameLottery;
import jp.ishigaki.enrolment.LotteryService;

/** The one step of the lottery that comes next. */
class LotterySteps extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LotteryService lottery;
    private final transient Consumer<Supplier<String>> act;
    private final UUID cohort;

    LotterySteps(UUID cohort, List<FrameLottery> frames, LotteryService lottery, Consumer<Supplier<String>> act) {
        this.cohort = cohort;
        this.lottery = lottery;
        this.act = act;
        if (frames.stream().allMatch(frame -> frame.listHash() == null)) {
            add(publish());
        } else if (frames.stream().allMatch(frame -> frame.drawnAt() == null)) {
            add(draw());
        } else if (frames.stream().anyMatch(frame -> frame.untold() > 0)) {
            add(announce());
        } else if (frames.stream().anyMatch(frame -> frame.free() > 0 && frame.reserves() > 0)) {
            add(fill(frames));
        }
    }

    private Section publish() {
        return step("publish", "publishLead", () -> {
            lottery.publish(cohort);
            return getTranslation("enrolment.LotteryView.published");
        });
    }

    private Section draw() {
        var seed = new TextField(getTranslation("enrolment.LotteryView.seed"));
        seed.setId("seed");
        seed.setWidthFull();
        seed.setHelperText(getTranslation("enrolment.LotteryView.seedHelp"));
        seed.setErrorMessage(getTranslation("enrolment.LotteryView.seedWrong"));
        seed.setManualValidation(true);
        seed.setValue(lottery.seed());
        var go = primaryButton(getTranslation("enrolment.LotteryView.drawGo"), () -> {
            var chosen = seed.getValue().strip();
            seed.setInvalid(!LotteryService.isSeed(chosen));
            if (!seed.isInvalid()) {
                act.accept(() -> {
                    lottery.draw(cohort, chosen);
                    return getTranslation("enrolment.LotteryView.drawn", chosen);
                });
            }
        });
        go.setId("lottery-draw");
        return card("draw", seed, go);
    }

    private Section announce() {
        return step(
                "announce",
                "announceLead",
                () -> getTranslation("enrolment.LotteryView.announced", lottery.announce(cohort)));
    }

    private Section fill(List<FrameLottery> frames) {
        return step(
                "fill",
                "announceLead",
                () -> getTranslation(
                        "enrolment.LotteryView.filled",
                        frames.stream()
                                .mapToInt(frame -> lottery.fill(cohort, frame.frame()))
                                .sum()));
    }

    private Section step(String name, String lead, Supplier<String> work) {
        var go = primaryButton(getTranslation("enrolment.LotteryView." + name), () -> act.accept(work));
        go.setId("lottery-" + name);
        return card(name, p("", getTranslation("enrolment.LotteryView." + lead)), go);
    }

    private Section card(String name, com.vaadin.flow.component.Component... parts) {
        var card = new Section(h2(getTranslation("enrolment.LotteryView." + name)));
        card.add(parts);
        card.setClassName("card");
        return card;
    }
}
