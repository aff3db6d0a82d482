package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.button;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.div;
import static jp.ishigaki.shared.ui.Markup.p;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.UUID;
import java.util.function.BiConsumer;
import jp.ishigaki.material.InfectedFileException;
import jp.ishigaki.material.MaterialDetails;
import jp.ishigaki.material.MaterialRow;
import jp.ishigaki.material.MaterialService;
import jp.ishigaki.material.VersionRow;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** The versions of a material, the newest first, with what can be done with each. */
class VersionList extends UnorderedList {

    private static final long serialVersionUID = 1L;

    private final transient MaterialRow material;
    private final transient MaterialService service;
    private final transient VersionWords words;
    private final transient DateTexts dates;
    private final transient Runnable done;
    private final boolean mayErase;

    VersionList(MaterialDetails details, boolean mayErase, MaterialService service, DateTexts dates, Runnable done) {
        this.material = details.material();
        this.mayErase = mayErase;
        this.service = service;
        this.dates = dates;
        this.done = done;
        this.words = new VersionWords(this, dates, getLocale());
        setClassName("row-list");
        details.versions().forEach(version -> add(item(version)));
    }

    private ListItem item(VersionRow version) {
        var file = version.file();
        var name = getTranslation("material.version", version.number())
                + "  "
                + (file == null ? String.valueOf(version.link()) : file.name());
        var body = div(
                "row-body",
                words.title(material.id(), version, name),
                span("row-sub", words.description(version)),
                span("row-sub", made(version)));
        if (!version.note().isEmpty()) {
            body.add(span("row-sub", version.note()));
        }
        var item = new ListItem(body, side(version));
        item.setClassName("row");
        return attribute(item, "data-version", String.valueOf(version.number()));
    }

    private String made(VersionRow version) {
        var by = version.madeBy();
        var restored = version.restored();
        return Joined.dotted(
                getLocale(),
                getTranslation("material.VersionList.made", dates.dateAndTime(version.madeAt(), getLocale())),
                by == null ? "" : by,
                restored == null ? "" : getTranslation("material.VersionList.restored", restored));
    }

    private Div side(VersionRow version) {
        var side = div("row-meta");
        var shown = material.shown();
        var isShown = shown != null && shown == version.number();
        words.trouble(version).ifPresent(side::add);
        if (isShown) {
            side.add(chip("done", getTranslation("material.VersionList.shown")));
        }
        var file = version.file();
        if (file != null && file.erased()) {
            return side;
        }
        if (file != null && file.scan() == ScanState.INFECTED) {
            side.add(span("row-sub", getTranslation("material.VersionList.infected")));
        } else if (version.number() == material.newest() && version.releasedAt() == null) {
            side.add(act(version, "release", service::release, side));
        } else if (!isShown && version.releasedAt() != null) {
            side.add(act(version, "restore", service::restore, side));
        }
        if (mayErase && file != null) {
            side.add(erasing(version));
        }
        return side;
    }

    private NativeButton act(VersionRow version, String name, BiConsumer<UUID, Integer> act, Div side) {
        var button = button(getTranslation("material.VersionList." + name), () -> {
            try {
                act.accept(material.id(), version.number());
            } catch (InfectedFileException found) {
                side.add(attribute(p("field-error", getTranslation("material.VersionList.infected")), "role", "alert"));
                return;
            }
            done.run();
        });
        button.setAriaLabel(getTranslation("material.VersionList." + name + ".of", version.number()));
        return attribute(button, "data-" + name, String.valueOf(version.number()));
    }

    /** There is no way back, so it is asked once more. */
    private NativeButton erasing(VersionRow version) {
        var button = button(getTranslation("material.VersionList.erase"), () -> {
            var dialog = new Dialog();
            dialog.setId("erase-dialog");
            dialog.setHeaderTitle(getTranslation("material.VersionList.erase.of", version.number()));
            dialog.add(p("", getTranslation("material.VersionList.erase.lead")));
            var erase = button(getTranslation("material.VersionList.erase.sure"), () -> {
                dialog.close();
                service.erase(material.id(), version.number());
                done.run();
            });
            erase.addClassName("btn-danger");
            erase.setId("erase-sure");
            dialog.getFooter().add(button(getTranslation("material.MaterialForm.leave"), dialog::close), erase);
            dialog.open();
        });
        button.setAriaLabel(getTranslation("material.VersionList.erase.of", version.number()));
        return attribute(button, "data-erase", String.valueOf(version.number()));
    }
}
