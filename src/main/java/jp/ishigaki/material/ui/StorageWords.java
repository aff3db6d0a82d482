package jp.ishigaki.material.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jp.ishigaki.material.MaterialPaths;
import jp.ishigaki.material.Storage;
import jp.ishigaki.material.StorageFullException;
import jp.ishigaki.material.field.SizeText;
import jp.ishigaki.shared.ui.Markup;

/** What is said of the room that is left for files. */
final class StorageWords {

    private StorageWords() {}

    static String used(Component at, Storage storage) {
        return text(at, "used", storage);
    }

    static String full(Component at, StorageFullException full) {
        return text(at, "full", full.storage());
    }

    /** The way to what takes how much; where little is left, it says so. */
    static Component more(Component at, Storage storage) {
        var more = Markup.link(
                MaterialPaths.STORAGE,
                at.getTranslation("material.Storage." + (storage.isNearlyFull() ? "nearly" : "more")));
        more.setId("storage-more");
        return more;
    }

    private static String text(Component at, String key, Storage storage) {
        var reader = UI.getCurrent().getLocale();
        return at.getTranslation(
                "material.Storage." + key, SizeText.of(storage.used(), reader), SizeText.of(storage.limit(), reader));
    }
}
