package jp.ishigaki.enrolment.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import jp.ishigaki.enrolment.EnrolmentPaths;
import jp.ishigaki.enrolment.EnrolmentQueries;
import jp.ishigaki.enrolment.EnrolmentService;
import jp.ishigaki.enrolment.EnrolmentState;
import jp.ishigaki.enrolment.OwnEnrolment;
import jp.ishigaki.enrolment.SignatureKind;
import jp.ishigaki.identity.IdentityQueries;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.TableParts;
import jp.ishigaki.tenancy.Role;

/** The consents a company's place rests on: who has signed what, and the text to sign. */
@Route(EnrolmentPaths.ENROLMENT)
@RolesAllowed({"PARTICIPANT", "EXECUTIVE"})
class EnrolmentView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private final transient EnrolmentQueries queries;
    private final transient EnrolmentService enrolments;
    private final transient IdentityQueries identity;
    private final transient DateTexts dates;

    EnrolmentView(EnrolmentQueries queries, EnrolmentService enrolments, IdentityQueries identity, DateTexts dates) {
        this.queries = queries;
        this.enrolments = enrolments;
        this.identity = identity;
        this.dates = dates;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        show();
    }

    private void show() {
        removeAll();
        add(div("page-head", h1(getPageTitle()), p("lead", text("lead"))));
        queries.own().ifPresentOrElse(this::show, () -> add(p("empty", text("none"))));
    }

    private void show(OwnEnrolment own) {
        var status = p(
                "notice",
                switch (own.state()) {
                    case CONSENT_PENDING ->
                        getTranslation(
                                "enrolment.EnrolmentView.pending",
                                own.signatures().size());
                    case ENROLLED -> text("enrolled");
                    case WITHDRAWN -> text("withdrawn");
                });
        status.setId("enrolment-state");
        attribute(status, "data-state", own.state().name());
        add(status, section("card", h2(text("signatures")), table(own)));
        var role = identity.actor().role();
        if (own.state() == EnrolmentState.ENROLLED) {
            var home = link("", text("home"));
            home.addClassName("btn");
            add(div("toolbar", home));
        } else if (own.state() == EnrolmentState.CONSENT_PENDING && !hasSigned(own, role)) {
            add(words(own), toolbar(own, role));
        }
    }

    private static boolean hasSigned(OwnEnrolment own, Role role) {
        return own.isSigned(role, SignatureKind.PARTICIPATION) && own.isSigned(role, SignatureKind.NON_DISCLOSURE);
    }

    private Component words(OwnEnrolment own) {
        var text = own.text();
        var card = section("card", h2(getTranslation("enrolment.EnrolmentView.text", text.version())));
        var body = getLocale().getLanguage().equals("en") ? text.bodyEn() : text.body();
        body.lines().filter(line -> !line.isBlank()).forEach(line -> card.add(p("", line)));
        return card;
    }

    private Component toolbar(OwnEnrolment own, Role role) {
        var sign = primaryButton(text("sign"), () -> {
            for (var kind : new SignatureKind[] {SignatureKind.NON_DISCLOSURE, SignatureKind.PARTICIPATION}) {
                if (!own.isSigned(role, kind)) {
                    enrolments.sign(kind);
                }
            }
            show();
        });
        sign.setId("sign");
        return div("toolbar", sign);
    }

    private Component table(OwnEnrolment own) {
        var around = new Div();
        TableParts.scroll(around, text("signatures"));
        var table = new NativeTable();
        table.setId("signatures");
        table.setClassName("table");
        table.getHead().add(TableParts.headRow(text("who"), text("what"), text("when")));
        var rows = table.addBody();
        for (var role : new Role[] {Role.PARTICIPANT, Role.EXECUTIVE}) {
            for (var kind : SignatureKind.values()) {
                rows.add(TableParts.row(
                        getTranslation("enrolment.Role." + role),
                        getTranslation("enrolment.SignatureKind." + kind),
                        signed(own, role, kind)));
            }
        }
        around.add(table);
        return around;
    }

    private String signed(OwnEnrolment own, Role role, SignatureKind kind) {
        return own.signatures().stream()
                .filter(signature -> signature.role() == role && signature.kind() == kind)
                .findFirst()
                .map(signature -> getTranslation(
                        "enrolment.EnrolmentView.signedAt",
                        dates.dateAndTime(signature.signedAt(), getLocale()),
                        signature.version()))
                .orElseGet(() -> text("notYet"));
    }

    private String text(String key) {
        return getTranslation("enrolment.EnrolmentView." + key);
    }

    @Override
    public String getPageTitle() {
        return text("title");
    }
}
