package jp.ishigaki.maildrop;

/** Puts the lines of {@code format=flowed} together again (RFC 3676). */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    /** @param joined whether the space at the end of a line was put there to break it */
    static String unfold(String text, boolean joined) {
        var out = new StringBuilder();
        var before = -1;
        for (var line : text.split("\r?\n", -1)) {
            var quoted = depth(line);
            var rest = line.substring(quoted);
            if (rest.startsWith(" ")) {
                rest = rest.substring(1);
            }
            var goesOn = before == quoted && !rest.equals(SIGNATURE);
            if (!goesOn) {
                out.append(out.isEmpty() ? "" : "\n").append(">".repeat(quoted)).append(quoted > 0 ? " " : "");
            }
            var flows = rest.endsWith(" ") && !rest.equals(SIGNATURE);
            out.append(flows && joined ? rest.substring(0, rest.length() - 1) : rest);
            before = flows ? quoted : -1;
        }
        return out.toString();
    }

    private static int depth(String line) {
        int depth = 0;
        while (depth < line.length() && line.charAt(depth) == '>') {
            depth++;
        }
        return depth;
    }
}
