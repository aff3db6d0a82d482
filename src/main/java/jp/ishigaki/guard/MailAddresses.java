package jp.ishigaki.guard;

import java.util.Locale;

/** Mail addresses. Those of public offices and of examples are nobody's secret. */
final class MailAddresses implements Detector {

    private static final Shape ADDRESS = Shape.from(
            Shape.SIGN.or(c -> c == '.' || c == '%' || c == '+'),
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}+"
                    + "(?:@|\\[at]|\\(at\\)|\\[@])((?:[A-Za-z0-9-]{1,63}\\.){1,6}[A-Za-z]{2,24})(?![A-Za-z0-9-])");

    @Override
    public void find(Folded text, Hits hits) {
        ADDRESS.each(text, found -> {
            if (PublicHosts.isOffice(found.group(1).toLowerCase(Locale.ROOT))) {
                hits.shield(found.start(), found.end());
            } else {
                hits.add(FindingKind.MAIL, found.start(), found.end());
            }
        });
    }
}
