package jp.ishigaki.maildrop;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether the receiving server vouches for a mail's sender (RFC 8601): by DMARC, or by SPF or DKIM for the very domain of
 * the sender. Only the topmost header of that server counts, as every other may be the sender's own.
 */
final class SenderProof {

    private static final int LONGEST = 8_192;
    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.@_+-";
    private static final Pattern RESULT =
            Pattern.compile("^\\s*(dmarc|spf|dkim)\\s*(?:/\\s*\\d+\\s*)?=\\s*pass(?=\\s|$)(.*)$");

    private final String server;

    /** @param server the name by which the receiving server signs its results */
    SenderProof(String server) {
        this.server = server.toLowerCase(Locale.ROOT);
    }

    /**
     * @param results the headers from the top; one that no server writes at such length takes the word from all
     * @param sender the one address in From
     */
    boolean vouchesFor(String sender, List<String> results) {
        var domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return results.stream().allMatch(each -> each.length() <= LONGEST) && proves(results, domain);
    }

    private boolean proves(List<String> results, String domain) {
        return results.stream()
                .map(each -> plain(each).split(";", -1))
                .filter(parts -> parts[0].strip().split("\\s+")[0].equals(server))
                .findFirst()
                .map(parts ->
                        List.of(parts).subList(1, parts.length).stream().anyMatch(result -> proves(result, domain)))
                .orElse(false);
    }

    private static boolean proves(String result, String domain) {
        var passed = RESULT.matcher(result.replaceAll("\\s+", " "));
        if (!passed.matches()) {
            return false;
        }
        var properties = passed.group(2);
        return switch (passed.group(1)) {
            case "dmarc" -> is(properties, "header[.]from", domain);
            case "spf" -> is(properties, "smtp[.]mailfrom", domain);
            default -> is(properties, "header[.]d", domain) || is(properties, "header[.]i", domain);
        };
    }

    private static boolean is(String properties, String name, String domain) {
        var value = Pattern.compile("\\s" + name + "\\s?=\\s?(\\S+)").matcher(properties);
        if (!value.find()) {
            return false;
        }
        var named = value.group(1).substring(value.group(1).lastIndexOf('@') + 1);
        return named.equals(domain) && !value.find();
    }

    /**
     * Without comments, in small letters; what is quoted cannot end a result. What is not closed, or may be read in two
     * ways, tells nothing: a mark of a quotation within a comment, an escape outside of both.
     */
    private static String plain(String header) {
        var out = new StringBuilder();
        var told = true;
        var quoted = false;
        int depth = 0;
        for (int i = 0; i < header.length() && depth >= 0; i++) {
            var c = header.charAt(i);
            if (c == '\\') {
                told &= quoted || depth > 0;
                i++;
            } else if (c == '"') {
                told &= depth == 0;
                quoted = depth == 0 && !quoted;
            } else if (quoted) {
                out.append(PLAIN.indexOf(c) < 0 ? '_' : c);
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0) {
                out.append(c);
            }
        }
        var text = out.toString().toLowerCase(Locale.ROOT);
        return told && !quoted && depth == 0 ? text : text.split(";", 2)[0];
    }
}
