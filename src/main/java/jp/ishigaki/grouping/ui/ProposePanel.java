package jp.ishigaki.grouping.ui;

import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.h2;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import jp.ishigaki.grouping.Grouping;
import jp.ishigaki.grouping.GroupingReview;
import jp.ishigaki.grouping.GroupingService;

/** Where staff have groups proposed, and show them to the cohort. */
class ProposePanel extends Section {

    private static final long serialVersionUID = 1L;

    /** What can be asked for here. */
    interface Acts {

        void propose(int groups, long seed);

        void publish();

        void withdraw();
    }

    private final transient Acts acts;
    private final IntegerField groups = new IntegerField();
    private final Paragraph sizes = p("meta", "");
    private transient GroupingReview review;

    ProposePanel(Acts acts, GroupingReview review) {
        this.acts = acts;
        this.review = review;
        setClassName("card");
        setId("grouping-propose");
        groups.setId("grouping-groups");
        groups.setLabel(getTranslation("grouping.ProposePanel.groups"));
        groups.setStepButtonsVisible(true);
        groups.setManualValidation(true);
        groups.setValueChangeMode(ValueChangeMode.EAGER);
        groups.setValue(
                review.groups().isEmpty()
                        ? GroupingService.usualGroups(review.expected())
                        : review.groups().size());
        groups.addValueChangeListener(typed -> sizes());
        show(review);
    }

    void show(GroupingReview now) {
        review = now;
        removeAll();
        add(h2(getTranslation("grouping.ProposePanel.title")));
        if (now.begun()) {
            add(p(
                    "notice",
                    getTranslation(isPublished() ? "grouping.ProposePanel.isFrozen" : "grouping.ProposePanel.never")));
        } else if (now.expected() < 2) {
            add(p("empty", getTranslation("grouping.ProposePanel.few")));
        } else {
            open();
        }
    }

    private boolean isPublished() {
        return review.grouping().filter(Grouping::isPublished).isPresent();
    }

    private void open() {
        groups.setMin(1);
        groups.setMax(GroupingService.mostGroups(review.expected()));
        sizes();
        var again = review.grouping().isPresent();
        var propose = button(
                getTranslation(again ? "grouping.ProposePanel.again" : "grouping.ProposePanel.propose"), this::propose);
        propose.setId("grouping-propose-button");
        if (!again) {
            propose.addClassName("btn-primary");
        }
        var bar = div("toolbar", propose);
        add(p("", getTranslation("grouping.ProposePanel.expected", review.expected())), groups, sizes);
        review.grouping().ifPresent(grouping -> {
            bar.add(publishing());
            add(p("meta", getTranslation("grouping.ProposePanel.seed", grouping.seed())));
        });
        add(bar);
        if (isPublished()) {
            add(p("notice", getTranslation("grouping.ProposePanel.isPublished")));
        }
    }

    private Component publishing() {
        NativeButton button;
        if (isPublished()) {
            button = button(getTranslation("grouping.ProposePanel.withdraw"), acts::withdraw);
            button.setId("grouping-withdraw");
        } else {
            button = primaryButton(getTranslation("grouping.ProposePanel.publish"), acts::publish);
            button.setId("grouping-publish");
        }
        return button;
    }

    private boolean isPossible() {
        var typed = groups.getValue();
        return typed != null && typed >= 1 && typed <= GroupingService.mostGroups(review.expected());
    }

    private void sizes() {
        groups.setInvalid(!isPossible());
        groups.setErrorMessage(
                getTranslation("grouping.ProposePanel.wrong", GroupingService.mostGroups(review.expected())));
        sizes.setText(isPossible() ? new GroupTexts(this).sizes(review.expected(), groups.getValue()) : "");
    }

    private void propose() {
        if (!isPossible()) {
            groups.focus();
            return;
        }
        var wanted = groups.getValue();
        review.grouping().ifPresentOrElse(grouping -> ask(wanted, grouping.seed() + 1), () -> acts.propose(wanted, 1));
    }

    /** What was arranged by hand is not lost by a slip. */
    private void ask(int wanted, long seed) {
        var dialog = new Dialog();
        dialog.setId("grouping-replace-dialog");
        dialog.setHeaderTitle(getTranslation("grouping.ProposePanel.replaceTitle"));
        dialog.add(p("", getTranslation("grouping.ProposePanel.replaceText")));
        var replace = primaryButton(getTranslation("grouping.ProposePanel.replace"), () -> {
            dialog.close();
            acts.propose(wanted, seed);
        });
        replace.setId("grouping-replace");
        dialog.getFooter().add(button(getTranslation("grouping.ProposePanel.cancel"), dialog::close), replace);
        dialog.open();
    }
}
