package jp.ishigaki.guard;

import java.util.regex.Pattern;

/** Machines by the short names that people give them: FS01, DESKTOP-7H2K9QL, or whatever follows "host name". */
final class Machines implements Detector {

    private static final Shape STATION = Shape.from(
            "DLWPNTCdlwpntc",
            "(?i)(?<![\\w.@/\\\\-])(?:DESKTOP|LAPTOP|WIN|PC|NOTE|WS|TABLET|CLIENT)-(?!\\d{1,2}(?!\\w))(?=[A-Z-]{0,12}\\d)[A-Z0-9]{2,15}"
                    + "(?:-[A-Z0-9]{1,8})?(?![\\w-]|\\s?[台人件万円])");
    private static final Shape SERVER = Shape.from(
            Shape.LETTER,
            "(?i)(?<![\\w.@/\\\\-])(?:[A-Z]{2,10}[-_])?"
                    + "(?:SRV|SV|SVR|SERVER|DC|FS|NAS|DB|WEB|MAIL|APP|FILE|BACKUP|BK|PRN|PRINTER|FW|UTM|RT|ROUTER|VPN|ERP|VM"
                    + "|ESXI?|HV|HYPERV|PROXY|DNS|AD|SQL|RDS|POS|CAM|NVR)(?:[-_]?(?!X)[A-Z]{1,8})?[-_]?(?!(?:19|20)\\d\\d)\\d{2,4}"
                    + "(?![\\w-]|\\.\\d|\\s?[台人個件年月日円万回%版号])");
    private static final Shape NAMED = Shape.from(
            "ホサコPp端マ機NnSsドワ",
            "(?i)(?:ホスト名|サーバー?名|コンピューター?名|PC名|端末名|マシン名|機器名|NetBIOS名|SSID|ドメイン名|ワークグループ名?)"
                    + "\\s?(?:(?:は|が|:|=|\\s)\\s?[「\"]?|[「\"])([A-Za-z0-9][A-Za-z0-9_.-]{2,40}[A-Za-z0-9])(?=([」\"])?)");
    private static final Shape GIVEN = Shape.from(
            "SsDdHh", "(?i)(?<![A-Z])(?:server|data source|host|hostname)=\\s?([A-Z0-9][A-Z0-9_.\\\\-]{2,60}[A-Z0-9])");
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|(?i:localhost)");

    @Override
    public void find(Folded text, Hits hits) {
        STATION.each(text, found -> hits.add(FindingKind.HOST, found.start(), found.end()));
        SERVER.each(text, found -> hits.add(FindingKind.HOST, found.start(), found.end()));
        NAMED.each(text, found -> {
            if (found.group(2) != null || found.group(1).matches(".*[0-9_-].*")) {
                hits.add(FindingKind.HOST, found.start(1), found.end(1));
            }
        });
        GIVEN.each(text, found -> {
            if (!ADDRESS.matcher(found.group(1)).matches()) {
                hits.add(FindingKind.HOST, found.start(1), found.end(1));
            }
        });
    }
}
