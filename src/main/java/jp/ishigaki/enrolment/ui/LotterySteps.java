package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jp.ishigaki.enrolment.FrameLottery;
import jp.ishigaki.enrolment.LotteryService;

/** The one step of the lottery that comes next. */
class LotterySteps extends Section {

    private static final long serialVersionUID = 1L;

    private final transient LotteryService lottery;
    private final transient Consumer<Supplier<String>> act;
    private final UUID cohort;

    LotterySteps(UUID cohort, List<FrameLottery> frames, LotteryService lottery, Consumer<Supplier<String>> act) {
        setClassName("card");
        this.cohort = cohort;
        this.lottery = lottery;
        this.act = act;
        if (frames.stream().allMatch(frame -> frame.listHash() == null)) {
            publish();
        } else if (frames.stream().allMatch(frame -> frame.drawnAt() == null)) {
            draw();
        } else if (frames.stream().anyMatch(frame -> frame.untold() > 0)) {
            announce();
        } else if (frames.stream().anyMatch(frame -> frame.free() > 0 && frame.reserves() > 0)) {
            fill(frames);
        } else {
            setVisible(false);
        }
    }

    private void publish() {
        step("publish", "publishLead", () -> {
            lottery.publish(cohort);
            return getTranslation("enrolment.LotteryView.published");
        });
    }

    private void draw() {
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
        put("draw", seed, go);
    }

    private void announce() {
        step(
                "announce",
                "announceLead",
                () -> getTranslation("enrolment.LotteryView.announced", lottery.announce(cohort)));
    }

    private void fill(List<FrameLottery> frames) {
        step(
                "fill",
                "announceLead",
                () -> getTranslation(
                        "enrolment.LotteryView.filled",
                        frames.stream()
                                .mapToInt(frame -> lottery.fill(cohort, frame.frame()))
                                .sum()));
    }

    private void step(String name, String lead, Supplier<String> work) {
        var go = primaryButton(getTranslation("enrolment.LotteryView." + name + "Go"), () -> act.accept(work));
        go.setId("lottery-" + name);
        put(name, p("", getTranslation("enrolment.LotteryView." + lead)), go);
    }

    private void put(String name, Component... parts) {
        add(h2(getTranslation("enrolment.LotteryView." + name)));
        add(parts);
    }
}
