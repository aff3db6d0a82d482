package jp.ishigaki.schedule.feed;

/**
 * Folds lines at 75 octets (RFC 5545, 3.1) between characters, never inside one. ical4j counts characters, which makes
 * lines of Japanese three times too long.
 */
final class OctetFolding {

    private static final int LONGEST = 75;

    private OctetFolding() {}

    static String fold(String unfolded) {
        var folded = new StringBuilder(unfolded.length() + unfolded.length() / 20);
        var octets = 0;
        for (int i = 0; i < unfolded.length(); ) {
            var character = unfolded.codePointAt(i);
            if (character == '\r' || character == '\n') {
                octets = 0;
            } else {
                var size = octets(character);
                if (octets + size > LONGEST) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += size;
            }
            folded.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return folded.toString();
    }

    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }
}
