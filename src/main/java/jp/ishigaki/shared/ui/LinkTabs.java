package jp.ishigaki.shared.ui;

import com.vaadin.flow.component.html.Nav;

/** Tabs that are links: each has an address of its own, and the present one says so. */
public final class LinkTabs extends Nav {

    private static final long serialVersionUID = 1L;

    public LinkTabs(String label) {
        setClassName("tabs");
        setAriaLabel(label);
    }

    public void addTab(String href, String text, boolean current) {
        var tab = Markup.link(href, text);
        if (current) {
            Markup.attribute(tab, "aria-current", "page");
            // On a phone the strip is wider than the screen: where one is comes into sight, without moving the page.
            tab.getElement()
                    .executeJs(
                            "const strip = this.parentElement;"
                                    + "strip.scrollLeft = this.offsetLeft - strip.offsetLeft - (strip.clientWidth - this.clientWidth) / 2");
        }
        add(tab);
    }
}
