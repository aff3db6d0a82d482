package jp.ishigaki.material;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import jp.ishigaki.material.file.ReceivedFile;

/** What a version holds. */
public sealed interface MaterialContent {

    /** The longest address of a link, in letters. */
    int LONGEST_LINK = 1000;

    record OfFile(ReceivedFile file) implements MaterialContent {}

    /** @param address as {@link #link} has read it */
    record OfLink(String address) implements MaterialContent {

        public OfLink {
            if (!address.startsWith("https://")) {
                throw new IllegalArgumentException("A link leads over https");
            }
        }
    }

    /** The link that was typed, if it is one that leads over https to a host and carries no password. */
    static Optional<OfLink> link(String typed) {
        try {
            var address = new URI(typed.strip());
            var host = address.getHost();
            return "https".equalsIgnoreCase(address.getScheme())
                            && host != null
                            && host.contains(".")
                            && address.getRawUserInfo() == null
                            && typed.strip().length() <= LONGEST_LINK
                    ? Optional.of(new OfLink("https" + address.toASCIIString().substring("https".length())))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
