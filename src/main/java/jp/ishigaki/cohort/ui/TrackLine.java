package jp.ishigaki.cohort.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import jp.ishigaki.cohort.TrackKeptException;
import jp.ishigaki.cohort.TrackService;
import jp.ishigaki.cohort.TrackSize;

/** One track: how many companies are in it, its name to be changed, and its end while nothing stands on it. */
class TrackLine extends ListItem {

    private static final long serialVersionUID = 1L;

    private final Div below = div("");

    TrackLine(TrackSize size, TrackService service, Runnable changed) {
        var track = size.track();
        attribute(this, "data-track", track.id().toString());
        attribute(below, "role", "status");
        add(
                div(
                        "row-body",
                        span("row-title", track.nameIn(getLocale())),
                        span("row-sub", getTranslation("cohort.TrackLine.companies", size.companies())),
                        below),
                div(
                        "row-meta",
                        quiet("rename", track.nameIn(getLocale()), () -> rename(size, service, changed)),
                        quiet("remove", track.nameIn(getLocale()), () -> remove(size, service, changed))));
    }

    private void rename(TrackSize size, TrackService service, Runnable changed) {
        var form = new TrackForm(
                getTranslation("cohort.TrackLine.save"),
                (name, nameEn) -> service.rename(size.track().id(), name, nameEn),
                changed);
        form.show(size.track());
        below.removeAll();
        below.add(form);
    }

    private void remove(TrackSize size, TrackService service, Runnable changed) {
        try {
            service.remove(size.track().id());
            changed.run();
        } catch (TrackKeptException kept) {
            below.removeAll();
            below.add(p("notice is-warn", getTranslation("cohort.TrackLine.kept")));
        }
    }

    private NativeButton quiet(String key, String track, Runnable act) {
        var button = button(getTranslation("cohort.TrackLine." + key), act);
        button.addClassName("btn-quiet");
        button.setAriaLabel(getTranslation("cohort.TrackLine." + key + ".label", track));
        return attribute(button, "data-" + key, "");
    }
}
