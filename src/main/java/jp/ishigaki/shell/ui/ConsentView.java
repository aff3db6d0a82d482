package jp.ishigaki.shell.ui;

import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h1;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.section;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import jp.ishigaki.identity.ConsentService;
import jp.ishigaki.identity.ConsentText;
import jp.ishigaki.notification.push.PushService;
import jp.ishigaki.notification.ui.SigningOut;
import jp.ishigaki.shared.ui.Markup;

/**
 * The purpose notice and the non-disclosure consent, before anything else opens. Refusing leaves no access, and so does
 * a text that the organiser has not put in force.
 */
@Route(value = "consent", autoLayout = false)
@PermitAll
public class ConsentView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    ConsentView(ConsentService consents, AuthenticationContext authentication, PushService push) {
        addClassNames("app-main", "app-alone");
        var texts = consents.due();
        add(div(
                "page-head",
                h1(getTranslation("shell.ConsentView.title")),
                p("lead", getTranslation("shell.ConsentView.lead"))));
        texts.forEach(text -> add(card(text)));
        var toolbar = div("toolbar");
        if (texts.isEmpty()) {
            add(p("notice", getTranslation("shell.ConsentView.none")));
        } else {
            toolbar.add(Markup.primaryButton(getTranslation("shell.ConsentView.agree"), () -> {
                consents.agree(texts);
                getUI().ifPresent(ui -> ui.getPage().setLocation("/"));
            }));
        }
        toolbar.add(Markup.button(
                getTranslation("shell.ConsentView.refuse"),
                () -> SigningOut.of(UI.getCurrent(), push, authentication::logout)));
        add(toolbar);
    }

    private Component card(ConsentText text) {
        var card = section(
                "card",
                h2(getTranslation("shell.ConsentView." + text.kind())),
                p("lead", getTranslation("shell.ConsentView.version", text.version())));
        var body = getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage()) ? text.bodyEn() : text.body();
        body.lines().filter(line -> !line.isBlank()).forEach(line -> card.add(p("", line)));
        return card;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.ConsentView.title");
    }
}
