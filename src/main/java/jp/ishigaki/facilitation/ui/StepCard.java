package jp.ishigaki.facilitation.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import jp.ishigaki.facilitation.LiveWorkshop;
import jp.ishigaki.facilitation.Step;

/** Where the workshop is: the step, what it is about, and what is left of it. */
class StepCard extends Section {

    private static final long serialVersionUID = 1L;

    private final Paragraph place = p("meta", "");
    private final H2 name = h2("");
    private final Paragraph theme = p("lead", "");
    private final Paragraph following = p("meta", "");
    private final Div said = div("sr-only");
    private final TimerElement timer;
    private int shown;

    StepCard(Runnable askAnew) {
        timer = new TimerElement("workshop-timer", askAnew);
        setClassName("card live-step");
        setId("live-step");
        attribute(said, "role", "status");
        add(div("live-words", place, name, theme), timer, following, said);
    }

    void show(LiveWorkshop live, Instant now) {
        var step = live.current();
        attribute(this, "data-step", String.valueOf(live.step()));
        attribute(this, "data-kind", step.kind().name());
        place.setText(getTranslation(
                "facilitation.StepCard.place", live.step(), live.steps().size()));
        name.setText(name(step));
        theme.setText(step.theme());
        theme.setVisible(!step.theme().isEmpty());
        following.setText(live.following()
                .map(next -> getTranslation("facilitation.StepCard.next", name(next)))
                .orElse(""));
        timer.show(live.remaining(now), live.timerRuns());
        if (shown != 0 && shown != live.step()) {
            said.setText(getTranslation("facilitation.StepCard.began", name(step)));
        }
        shown = live.step();
    }

    private String name(Step step) {
        return getTranslation("facilitation.StepKind." + step.kind());
    }
}
