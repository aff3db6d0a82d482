package jp.ishigaki.maildrop;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether the receiving server vouches for a mail's sender (RFC 8601): by DMARC, or by SPF or DKIM for the very domain of
 * the sender. Only the topmost header of that server counts, as every other may be the sender's own.
 */
final class SenderProof {

    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern RESULT =
            Pattern.compile("^\\s*(dmarc|spf|dkim)\\s*(?:/\\s*\\d+\\s*)?=\\s*pass(?=\\s|$)(.*)$");

    private final String server;

    /** @param server the name by which the receiving server signs its results */
    SenderProof(String server) {
        this.server = server.toLowerCase(Locale.ROOT);
    }

    /**
     * @param results the headers from the top
     * @param sender the one address in From
     */
    boolean vouchesFor(String sender, List<String> results) {
        var domain = sender.substring(sender.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return results.stream()
                .map(each -> plain(each).split(";"))
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

    /** Without comments, in small letters; what is quoted cannot end a result, and what is not closed tells nothing. */
    private static String plain(String header) {
        var text = QUOTED.matcher(header)
                .replaceAll(quoted -> Matcher.quoteReplacement(quoted.group(1).replaceAll("[^A-Za-z0-9.@_+-]", "_")));
        var out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < text.length() && depth >= 0; i++) {
            var c = text.charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (depth == 0) {
                out.append(c);
            }
        }
        var told = depth == 0 && text.indexOf('"') < 0;
        var name = out.toString().split(";", 2)[0];
        return (told ? out.toString() : name).toLowerCase(Locale.ROOT);
    }
}
