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
    private static final int FIGURE_SOURCE = 200;

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
            draw(frames.getFirst());
        } else if (frames.stream().anyMatch(frame -> frame.untold() > 0)) {
            announce();
        } else if (frames.stream().anyMatch(frame -> frame.free() > 0 && frame.reserves() > 0)) {
            fill(frames);
        } else {
            setVisible(false);
        }
    }

    private void publish() {
        var source = new TextField(getTranslation("enrolment.LotteryView.figureSource"));
        source.setId("figure-source");
        source.setWidthFull();
        source.setMaxLength(FIGURE_SOURCE);
        source.setHelperText(getTranslation("enrolment.LotteryView.figureSourceHelp"));
        var go = primaryButton(
                getTranslation("enrolment.LotteryView.publishGo"),
                () -> act.accept(() -> {
                    lottery.publish(cohort, source.getValue().strip());
                    return getTranslation("enrolment.LotteryView.published");
                }));
        go.setId("lottery-publish");
        put("publish", p("", getTranslation("enrolment.LotteryView.publishLead")), source, go);
    }

    private void draw(FrameLottery list) {
        var announced = list.figureSource();
        if (announced == null || announced.isEmpty()) {
            step("draw", "drawLead", () -> drawn(""));
        } else {
            draw(announced);
        }
    }

    private void draw(String announced) {
        var figure = new TextField(announced);
        figure.setId("figure");
        figure.setWidthFull();
        figure.setHelperText(getTranslation("enrolment.LotteryView.figureHelp"));
        figure.setErrorMessage(getTranslation("enrolment.LotteryView.figureWrong"));
        figure.setManualValidation(true);
        var go = primaryButton(getTranslation("enrolment.LotteryView.drawGo"), () -> {
            var published = figure.getValue().strip();
            figure.setInvalid(!LotteryService.isFigure(published));
            if (!figure.isInvalid()) {
                act.accept(() -> drawn(published));
            }
        });
        go.setId("lottery-draw");
        put("draw", p("", getTranslation("enrolment.LotteryView.drawLead")), figure, go);
    }

    private String drawn(String figure) {
        return getTranslation("enrolment.LotteryView.drawn", lottery.draw(cohort, figure));
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
