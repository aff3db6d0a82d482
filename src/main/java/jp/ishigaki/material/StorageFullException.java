package jp.ishigaki.material;

/** The file does not fit any more into what the tenant may keep. */
public class StorageFullException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Storage storage;

    StorageFullException(Storage storage) {
        this.storage = storage;
    }

    public Storage storage() {
        return storage;
    }
}
