package jp.ishigaki.maturity.ui;

import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.h3;
import static jp.ishigaki.shared.ui.Markup.link;
import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import jp.ishigaki.diagnosis.DiagnosisPaths;
import jp.ishigaki.maturity.CriterionResult;
import jp.ishigaki.maturity.MaturityPaths;

/** A chosen stone: why it is as it is, the records behind that, and what to do next. */
class StonePanel extends Div {

    private static final long serialVersionUID = 1L;

    StonePanel(Words words, CriterionResult result, boolean ownCompany) {
        var criterion = result.criterion();
        addClassNames("card", "stone-panel");
        setId("stone-panel");
        getElement().setAttribute("data-stone", criterion.id());
        getElement().setAttribute("tabindex", "-1");
        add(
                div("page-head-line", h2(words.in(criterion.stone())), stateChip(words, result)),
                p("", words.in(criterion.title())),
                h3(words.key("StonePanel.why")),
                p("stone-reason", words.say(result.reason())));
        if (!result.shortfalls().isEmpty()) {
            add(list(result.shortfalls().stream()
                    .map(each -> (Component) new Span(words.say(each)))
                    .toList()));
        }
        addSources(words, result);
        add(p("meta", words.in(criterion.why())));
        if (!result.state().carries()) {
            addNextStep(words, result, ownCompany);
        }
    }

    static Span stateChip(Words words, CriterionResult result) {
        var kind = switch (result.state()) {
            case MET -> "done";
            case PARTIAL -> "soon";
            case NEEDS_RECHECK -> "late";
            case WAIVED -> "info";
            default -> "plain";
        };
        return chip(kind, words.state(result.state()));
    }

    private void addSources(Words words, CriterionResult result) {
        if (!result.sources().isEmpty()) {
            add(h3(words.key("StonePanel.records")));
            add(list(result.sources().stream()
                    .map(source -> source(words, source))
                    .toList()));
        }
        if (result.verifiedBy() != null) {
            add(p("meta", words.key("StonePanel.verifier", words.verifier(result.verifiedBy()))));
        }
        if (result.goodUntil() != null) {
            add(p("meta", words.key("StonePanel.goodUntil", words.day(result.goodUntil()))));
        }
    }

    private void addNextStep(Words words, CriterionResult result, boolean ownCompany) {
        var criterion = result.criterion();
        add(
                h3(words.key("StonePanel.next")),
                p("", words.in(criterion.nextStep())),
                p("meta", words.key("StonePanel.effort", words.minutes(criterion.minutes()))));
        var toolbar = div("toolbar");
        if (ownCompany) {
            toolbar.add(
                    criterion.takesEvidence()
                            ? button(
                                    MaturityPaths.EVIDENCE + "?criterion=" + criterion.id(),
                                    words.key("StonePanel.record"))
                            : button(elsewhere(criterion.id()), words.key("StonePanel.open")));
        }
        toolbar.add(link("textbook", words.key("StonePanel.textbook", words.list(criterion.taughtIn()))));
        add(toolbar);
    }

    private static String elsewhere(String criterion) {
        return switch (criterion) {
            case "L1-1" -> "";
            case "L3-9" -> "schedule";
            case "L3-10" -> "board";
            default -> DiagnosisPaths.DIAGNOSIS;
        };
    }

    private static Anchor button(String path, String text) {
        var button = link(path, text);
        button.addClassNames("btn", "btn-primary");
        return button;
    }

    private static Component source(Words words, CriterionResult.Source source) {
        var path = source.path();
        var label = words.say(source.label());
        if (path == null) {
            return new Span(label);
        }
        if (!path.startsWith("https://")) {
            return path.matches("[a-z][A-Za-z0-9/_?=#-]*") ? link(path, label) : new Span(label);
        }
        var outside = new Anchor(path, label);
        outside.getElement().setAttribute("rel", "noopener noreferrer");
        return outside;
    }

    private static UnorderedList list(List<Component> entries) {
        var list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(entry)));
        return list;
    }
}
