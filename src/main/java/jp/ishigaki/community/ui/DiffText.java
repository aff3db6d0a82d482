package jp.ishigaki.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import jp.ishigaki.shared.ui.Markup;

/** A version of a text in which is marked what was taken out and what was put in; who hears it is told by words. */
class DiffText extends Div {

    private static final long serialVersionUID = 1L;

    DiffText(String before, String after) {
        setClassName("diff");
        for (var piece : TextDiff.between(before, after)) {
            switch (piece.kind()) {
                case SAME -> add(Markup.text(piece.text()));
                case TAKEN_OUT -> add(marked("del", "takenOut", piece.text()));
                case PUT_IN -> add(marked("ins", "putIn", piece.text()));
            }
        }
    }

    private Component marked(String tag, String spoken, String text) {
        var mark = new HtmlContainer(tag);
        mark.add(
                Markup.span("sr-only", getTranslation("community.PostVersions." + spoken)),
                Markup.text(text),
                Markup.span("sr-only", getTranslation("community.PostVersions." + spoken + ".end")));
        return mark;
    }
}
