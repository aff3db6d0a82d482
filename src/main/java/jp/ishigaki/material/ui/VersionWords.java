package jp.ishigaki.material.ui;

import static jp.ishigaki.shared.ui.Markup.attribute;
import static jp.ishigaki.shared.ui.Markup.chip;
import static jp.ishigaki.shared.ui.Markup.span;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.VersionRow;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.material.file.ScanState;
import jp.ishigaki.shared.ui.DateTexts;
import jp.ishigaki.shared.ui.Joined;

/** How a version is named, reached and described. */
final class VersionWords {

    private final Component reader;
    private final DateTexts dates;
    private final Locale locale;

    VersionWords(Component reader, DateTexts dates, Locale locale) {
        this.reader = reader;
        this.locale = locale;
        this.dates = dates;
    }

    /** Leads to what the version holds; plain text where that cannot be had. */
    Component title(UUID material, VersionRow version, String text) {
        var link = version.link();
        if (link != null) {
            var anchor = new Anchor(link, text);
            anchor.setTarget("_blank");
            anchor.setClassName("row-title");
            return attribute(anchor, "rel", "noopener noreferrer");
        }
        var file = version.file();
        if (file == null || !file.open()) {
            return span("row-title", text);
        }
        var anchor = new Anchor(MaterialPaths.file(material, version.number()), text);
        anchor.setClassName("row-title");
        attribute(anchor, "router-ignore", "");
        return attribute(anchor, "download", file.name());
    }

    /** What kind it is, how large, which version and since when. */
    String description(VersionRow version) {
        var released = version.releasedAt();
        return Joined.dotted(
                locale,
                kind(version),
                version.number() == 1 ? "" : reader.getTranslation("material.version", version.number()),
                released == null ? "" : reader.getTranslation("material.released", dates.date(released, locale)));
    }

    private String kind(VersionRow version) {
        var file = version.file();
        if (file != null) {
            return reader.getTranslation("material.FileType." + file.type()) + " " + SizeText.of(file.size(), locale);
        }
        var link = version.link();
        return reader.getTranslation(
                "material.link", link == null ? "" : URI.create(link).getHost());
    }

    /** Why a file cannot be had, if it cannot. */
    Optional<Span> trouble(VersionRow version) {
        var file = version.file();
        if (file == null || file.open()) {
            return Optional.empty();
        }
        if (file.erased()) {
            return Optional.of(chip("plain", reader.getTranslation("material.trouble.erased")));
        }
        return Optional.of(
                file.scan() == ScanState.INFECTED
                        ? chip("late", reader.getTranslation("material.trouble.infected"))
                        : chip("soon", reader.getTranslation("material.trouble.waiting")));
    }
}
