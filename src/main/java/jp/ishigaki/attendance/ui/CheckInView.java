package jp.ishigaki.attendance.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import jp.ishigaki.attendance.AttendancePaths;
import jp.ishigaki.attendance.CheckIn;
import jp.ishigaki.attendance.CheckInService;
import jp.ishigaki.shared.ui.Asked;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.NavGroup;
import org.jspecify.annotations.Nullable;

/** A participant types the digits of the room's screen, or comes here by scanning them. */
@Route(AttendancePaths.CHECK_IN)
@Menu(title = "attendance.CheckInView.title", order = NavGroup.PROGRAMME + 16)
@RolesAllowed("PARTICIPANT")
class CheckInView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient CheckInService service;
    private final transient DateTexts dates;
    private final TextField code = new TextField();
    private final Div answer = div("");

    CheckInView(CheckInService service, DateTexts dates) {
        this.service = service;
        this.dates = dates;
        code.setId("check-in-code");
        code.setLabel(getTranslation("attendance.CheckInView.code"));
        code.setHelperText(getTranslation("attendance.CheckInView.code.help"));
        code.getElement().setAttribute("inputmode", "numeric");
        code.setAutocomplete(Autocomplete.OFF);
        code.setManualValidation(true);
        code.addKeyPressListener(Key.ENTER, pressed -> check(code.getValue(), null));
        code.setAutofocus(true);
        answer.setId("check-in-answer");
        attribute(answer, "role", "status");
        var save = primaryButton(getTranslation("attendance.CheckInView.save"), () -> check(code.getValue(), null));
        save.setId("check-in-save");
        add(
                div("page-head", h1(getPageTitle()), p("lead", getTranslation("attendance.CheckInView.lead"))),
                answer,
                div("card form-fields", code, div("toolbar", save)),
                link(AttendancePaths.OWN, getTranslation("attendance.CheckInView.own")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        Asked.word(entering, "code")
                .ifPresent(digits -> check(digits, Asked.id(entering, "session").orElse(null)));
    }

    private void check(String typed, @Nullable UUID session) {
        code.setInvalid(false);
        if (typed.isBlank()) {
            wrong(getTranslation("attendance.CheckInView.missing"));
            return;
        }
        answer.removeAll();
        switch (service.checkIn(typed, session)) {
            case CheckIn.Recorded recorded -> answer.add(recorded(recorded));
            case CheckIn.WrongCode mistyped ->
                wrong(
                        mistyped.left() == 0
                                ? getTranslation("attendance.CheckInView.wrong.last")
                                : getTranslation("attendance.CheckInView.wrong", mistyped.left()));
            case CheckIn.Wait wait ->
                wrong(getTranslation(
                        "attendance.CheckInView.wait", Math.max(1, wait.yet().toSeconds())));
            case CheckIn.Closed closed ->
                answer.add(p(
                        "notice is-warn",
                        closed.opens()
                                .map(opens -> getTranslation(
                                        "attendance.CheckInView.closed", dates.dateAndTime(opens, getLocale())))
                                .orElseGet(() -> getTranslation("attendance.CheckInView.nothing"))));
        }
    }

    private Component recorded(CheckIn.Recorded recorded) {
        var state = recorded.state();
        var key = recorded.before() ? "before" : "recorded";
        var said = div(
                "notice",
                p(
                        "",
                        getTranslation(
                                "attendance.CheckInView." + key,
                                recorded.session().number())),
                Letters.chip(state, this));
        if (!state.covers()) {
            said.add(p("", getTranslation("attendance.CheckInView.tellStaff")));
        }
        return attribute(said, "data-state", state.name());
    }

    private void wrong(String text) {
        code.setErrorMessage(text);
        code.setInvalid(true);
        code.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("attendance.CheckInView.title");
    }
}
