package jp.ishigaki.survey.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.primaryButton;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import jp.ishigaki.survey.IdentifyingWordsException;
import jp.ishigaki.survey.StaleFormException;
import jp.ishigaki.survey.SurveyQuotation;
import jp.ishigaki.survey.SurveyReports;

/** A quotation: the original, and the words in which it is told. */
class QuotationCard extends Div {

    private static final long serialVersionUID = 1L;

    QuotationCard(SurveyQuotation quotation, SurveyReports reports, Runnable changed) {
        setClassName("task");
        attribute(this, "data-quotation", quotation.id().toString());
        var words = new TextArea(getTranslation("survey.QuotationCard.words"));
        words.setValue(quotation.words());
        words.setMinRows(2);
        words.setWidthFull();
        words.setManualValidation(true);
        words.setHelperText(getTranslation("survey.QuotationCard.help"));
        var save = primaryButton(getTranslation("survey.QuotationCard.save"), () -> {
            var length = words.getValue().strip().length();
            if (length == 0 || length > SurveyQuotation.WORDS) {
                object(words, getTranslation("survey.QuotationCard.length", SurveyQuotation.WORDS));
                return;
            }
            try {
                reports.word(quotation.id(), words.getValue(), quotation.version());
                changed.run();
            } catch (IdentifyingWordsException named) {
                object(words, getTranslation("survey.QuotationCard.named", named.found()));
            } catch (StaleFormException stale) {
                object(words, getTranslation("survey.QuotationCard.stale"));
            }
        });
        var drop = button(getTranslation("survey.QuotationCard.drop"), () -> {
            reports.drop(quotation.id());
            changed.run();
        });
        add(
                p("meta", getTranslation("survey.QuotationCard.original")),
                p("post", quotation.original()),
                words,
                div("toolbar", save, drop));
    }

    private static void object(TextArea words, String why) {
        words.setErrorMessage(why);
        words.setInvalid(true);
        words.focus();
    }
}
