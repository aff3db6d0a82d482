package jp.ishigaki.guard;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of machines, shares and domains, and addresses of pages that only the inside knows. */
final class Hosts implements Detector {

    private static final String END = "\\s\"'<>、。「」『』()\\[\\]{}|";
    private static final Shape URL = Shape.from(
            Shape.LETTER,
            "(?i)(?<![a-z0-9])(?:jdbc:)?([a-z][a-z0-9+]{1,14})://([!-~&&[^/?#" + END + "]]{1,255})([/?#][!-~&&[^" + END
                    + "]]{0,500}+)?");
    private static final Shape UNC = Shape.from(
            "\\", "(?<!\\\\)\\\\\\\\[^\\\\" + END + "ぁ-ん]{1,63}(?:\\\\[^\\\\" + END + "ぁ-ん,:]{1,80}){0,12}+\\\\?");
    private static final Shape DRIVE = Shape.from(Shape.LETTER, "(?<![A-Za-z])[A-Za-z]:\\\\[^" + END + "]{0,300}+");
    private static final Shape ACCOUNT = Shape.from(
            Shape.LETTER,
            "(?<![\\w\\\\:/.-])(?!(?i:HKLM|HKCU|HKEY|BUILTIN|NT|WINDOWS|USERS|SOFTWARE|SYSTEM32|AND|OR)\\\\)"
                    + "[A-Za-z][A-Za-z0-9-]{1,14}\\\\[A-Za-z][\\w.-]{0,29}\\w(?![\\w\\\\])");
    private static final Shape DOMAIN = Shape.from(
            Shape.SIGN, "(?<![\\w@.\\\\/-])((?:[A-Za-z0-9_-]{1,63}\\.){1,5}([A-Za-z]{2,12}))(?![\\w@-]|\\.\\w)");
    private static final Set<String> INSIDE =
            Set.of("local", "lan", "internal", "intra", "corp", "home", "localdomain", "localnet", "private", "priv");
    private static final Set<String> OUTSIDE = Set.of(
            "com", "net", "org", "biz", "info", "cloud", "dev", "app", "io", "co", "site", "online", "xyz", "me", "tv",
            "work", "shop", "company", "inc");
    /** Where a name by itself tells whose it is. */
    private static final Set<String> OF_COMPANIES = Set.of("jp", "tokyo", "osaka", "nagoya", "example");

    private static final Pattern OF_MACHINES = Pattern.compile(
            "(?i)(?:www\\d|mail\\d*|smtp|imap|pop3?|mx\\d*|ns\\d+|vpn\\d*|ssl-?vpn|fw\\d*|utm|gw\\d*|gateway|remote|rds|rdp"
                    + "|owa|exchange|ad\\d+|dc\\d+|fs\\d*|file\\d*|nas\\d*|ftp|sftp|db\\d*|sql\\d*|dev\\d*|stg|staging|test\\d*"
                    + "|intra|intranet|erp|kintai|groupware|gw|sv\\d+|srv\\d*|server\\d*|web\\d+|proxy|zabbix|git|gitlab"
                    + "|jenkins|redmine|wiki|backup|camera|nvr|.*\\d{2,})");
    private static final Pattern SPOKEN_OF = Pattern.compile("(?:サーバー?|ホスト名?|FQDN|ドメイン名?|DDNS|接続先)[\\s:はがの=「]{0,3}$");
    private static final Set<String> FRAMEWORKS = Set.of("asp.net", "vb.net", "ado.net", "ml.net", "paint.net");
    private static final Pattern SECRET_PART =
            Pattern.compile("(?i)[?&#](?:[a-z_]*token|sig|signature|key|api_?key|secret|password|pwd)=[^&#]{8,}");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}");
    private static final int PORTS = 2;

    private final List<String> own;

    /** @param own domains that are the writer's own */
    Hosts(List<String> own) {
        this.own = own;
    }

    @Override
    public void find(Folded text, Hits hits) {
        if (text.plain().contains("://")) {
            links(text, hits);
        }
        if (text.plain().contains("\\")) {
            UNC.each(text, found -> hits.add(FindingKind.HOST, found.start(), found.end()));
            DRIVE.each(text, found -> hits.shield(found.start(), found.end()));
            ACCOUNT.each(text, found -> hits.add(FindingKind.HOST, found.start(), found.end()));
        }
        DOMAIN.each(text, found -> {
            if (isTold(text, found)) {
                hits.add(FindingKind.HOST, found.start(), found.end());
            }
        });
    }

    private void links(Folded text, Hits hits) {
        URL.each(text, found -> {
            var end = withoutPunctuation(text, found.start(), found.end());
            var rest = found.group(3) == null ? "" : found.group(3);
            if (found.group(2).matches("[^@]*:[^@]+@.*")) {
                hits.add(FindingKind.CREDENTIAL, found.start(), end);
            } else if (SECRET_PART.matcher(rest).find()) {
                hits.add(FindingKind.KEY, found.start(), end);
            } else if (isInside(found.group(2))) {
                hits.add(FindingKind.LINK, found.start(), end);
            } else {
                hits.shield(found.start(), found.end());
            }
        });
    }

    private static int withoutPunctuation(Folded text, int start, int end) {
        var last = end;
        while (last > start && ".,;:!?".indexOf(text.at(last - 1)) >= 0) {
            last--;
        }
        return last;
    }

    private boolean isInside(String authority) {
        var parts = authority.substring(authority.indexOf('@') + 1).split(":", PORTS);
        var host = parts[0].toLowerCase(Locale.ROOT).replaceAll("\\.+$", "");
        if (ADDRESS.matcher(host).matches()) {
            return !Addresses.isHarmless(host);
        }
        if (host.equals("localhost") || PublicHosts.isOffice(host)) {
            return false;
        }
        var isUnusual = parts.length == PORTS && !parts[1].matches("80|443|");
        return isUnusual || !host.contains(".") || isHost(host);
    }

    private boolean isTold(Folded text, Matcher found) {
        var host = found.group(1).toLowerCase(Locale.ROOT);
        return !FRAMEWORKS.contains(host)
                && (isHost(host)
                        || OUTSIDE.contains(found.group(2).toLowerCase(Locale.ROOT))
                                && !PublicHosts.isKnown(host)
                                && SPOKEN_OF
                                        .matcher(text.before(found.start(), 12))
                                        .find());
    }

    /** Whether such a name tells of somebody's own. */
    private boolean isHost(String host) {
        var labels = host.split("\\.");
        var top = labels[labels.length - 1];
        if (INSIDE.contains(top) || own.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each))) {
            return true;
        }
        if (PublicHosts.isKnown(host)) {
            return false;
        }
        return PublicHosts.isRented(host)
                || OF_COMPANIES.contains(top)
                || OUTSIDE.contains(top)
                        && labels.length > 2
                        && OF_MACHINES.matcher(labels[0]).matches();
    }
}
