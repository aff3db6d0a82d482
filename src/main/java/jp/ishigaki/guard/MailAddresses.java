package jp.ishigaki.guard;

import java.util.Locale;
import java.util.regex.Pattern;

/** Mail addresses. Those of public offices and of examples are nobody's secret. */
final class MailAddresses implements Detector {

    private static final Pattern ADDRESS = Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+"
            + "(?:@|\\[at]|\\(at\\)|\\[@])((?:[A-Za-z0-9-]{1,63}\\.){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9-])");

    @Override
    public void find(Folded text, Hits hits) {
        for (var found = ADDRESS.matcher(text.plain()); found.find(); ) {
            if (PublicHosts.isOffice(found.group(1).toLowerCase(Locale.ROOT))) {
                hits.shield(found.start(), found.end());
            } else {
                hits.add(FindingKind.MAIL, found.start(), found.end());
            }
        }
    }
}
