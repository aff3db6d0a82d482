package jp.ishigaki.maturity.ui;

import java.util.UUID;
import jp.ishigaki.tenancy.MissingException;

final class Ids {

    private Ids() {}

    /** @throws MissingException when the text of an address is no id */
    static UUID parse(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new MissingException();
        }
    }
}
