package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.p;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;

/** Tells those who hand files in that no scanner looks at them. */
final class ScannerNotice {

    private ScannerNotice() {}

    static Paragraph none() {
        var notice = p("notice is-warn", I18NProvider.translate("material.ScannerNotice.none"));
        notice.setId("no-scanner");
        return notice;
    }
}
