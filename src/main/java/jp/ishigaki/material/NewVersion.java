package jp.ishigaki.material;

/**
 * A version about to be kept.
 *
 * @param note what is different in it, up to 400 letters; may be empty
 * @param released whether members see it at once
 */
public record NewVersion(MaterialContent content, String note, boolean released) {

    public static final int NOTE = 400;

    public NewVersion {
        note = note.strip();
        if (note.length() > NOTE) {
            throw new IllegalArgumentException("A note has up to " + NOTE + " letters");
        }
    }
}
