package jp.ishigaki.guard;

import java.util.List;
import java.util.Set;

/** Names in the net that anybody may write down: public offices, examples, and the makers everybody knows. */
final class PublicHosts {

    private static final List<String> OFFICES = List.of("go.jp", "lg.jp", "ac.jp", "ed.jp");
    private static final Set<String> EXAMPLES =
            Set.of("example.com", "example.net", "example.org", "example.jp", "example.co.jp", "example.ne.jp");
    private static final Set<String> KNOWN = Set.of(
            "jpcert.or.jp",
            "ipa.or.jp",
            "jvn.jp",
            "jnsa.org",
            "jipdec.or.jp",
            "dekyo.or.jp",
            "jc3.or.jp",
            "antiphishing.jp",
            "trendmicro.co.jp",
            "trendmicro.com",
            "canon-its.jp",
            "eset-info.canon-its.jp",
            "nec.co.jp",
            "nec.com",
            "fujitsu.com",
            "fujitsu.co.jp",
            "hitachi.co.jp",
            "ntt.com",
            "ntt-east.co.jp",
            "ntt-west.co.jp",
            "kddi.com",
            "softbank.jp",
            "docomo.ne.jp",
            "itmedia.co.jp",
            "impress.co.jp",
            "mynavi.jp",
            "nikkei.com",
            "nikkeibp.co.jp",
            "yahoo.co.jp",
            "google.co.jp",
            "google.com",
            "amazon.co.jp",
            "amazon.com",
            "rakuten.co.jp",
            "rakuten.com",
            "cybozu.co.jp",
            "cybozu.com",
            "sakura.ne.jp",
            "sakura.ad.jp",
            "xserver.ne.jp",
            "lolipop.jp",
            "muumuu-domain.com",
            "jprs.jp",
            "nic.ad.jp",
            "iij.ad.jp",
            "yamaha.com",
            "yamaha.co.jp",
            "buffalo.jp",
            "iodata.jp",
            "elecom.co.jp",
            "logitec.co.jp",
            "sharp.co.jp",
            "ricoh.co.jp",
            "canon.jp",
            "epson.jp",
            "brother.co.jp",
            "kyoceradocumentsolutions.co.jp",
            "kuronekoyamato.co.jp",
            "sagawa-exp.co.jp",
            "jreast.co.jp",
            "mufg.jp",
            "smbc.co.jp",
            "mizuhobank.co.jp",
            "jcb.co.jp",
            "obc.co.jp",
            "yayoi-kk.co.jp",
            "moneyforward.com",
            "freee.co.jp",
            "sansan.com",
            "chatwork.com",
            "slack.com",
            "zoom.us",
            "dropbox.com",
            "box.com",
            "microsoft.com",
            "office.com",
            "windows.com",
            "live.com",
            "outlook.com",
            "apple.com",
            "icloud.com",
            "github.com",
            "gmail.com",
            "adobe.com",
            "mozilla.org",
            "wikipedia.org",
            "security-action.jp",
            "tokyo-cci.or.jp",
            "jcci.or.jp",
            "kantei.go.jp",
            "tcyss.jp");
    /** Where a company's own name stands before that of the service. */
    private static final List<String> RENTED = List.of(
            "cybozu.com",
            "kintone.com",
            "sharepoint.com",
            "slack.com",
            "backlog.com",
            "backlog.jp",
            "atlassian.net",
            "onmicrosoft.com",
            "salesforce.com",
            "force.com",
            "amazonaws.com",
            "windows.net",
            "azurewebsites.net",
            "cloudapp.azure.com",
            "sakura.ne.jp",
            "xsrv.jp",
            "box.com",
            "zendesk.com",
            "smarthr.jp",
            "chatwork.com",
            "myqnapcloud.com",
            "synology.me",
            "ddns.net",
            "iobb.net",
            "mydns.jp",
            "fortiddns.com");

    private static final Set<String> THE_SERVICES_OWN = Set.of(
            "www",
            "support",
            "help",
            "docs",
            "learn",
            "api",
            "status",
            "blog",
            "forum",
            "portal",
            "login",
            "accounts",
            "account",
            "m",
            "mail",
            "faq",
            "go",
            "info",
            "news",
            "xtech",
            "japan",
            "jp",
            "app",
            "developer",
            "cloud",
            "aws",
            "s3",
            "security",
            "download",
            "shop",
            "techcommunity",
            "admin",
            "outlook",
            "teams");

    private PublicHosts() {}

    static boolean isOffice(String host) {
        return OFFICES.stream().anyMatch(office -> host.endsWith("." + office) || host.equals(office))
                || EXAMPLES.stream().anyMatch(example -> isOf(host, example));
    }

    /** Under a service that gives its customers names below its own. */
    static boolean isRented(String host) {
        return RENTED.stream()
                .anyMatch(service -> host.endsWith("." + service)
                        && !THE_SERVICES_OWN.contains(host.substring(0, host.length() - service.length() - 1)));
    }

    static boolean isKnown(String host) {
        return isOffice(host) || !isRented(host) && KNOWN.stream().anyMatch(known -> isOf(host, known));
    }

    private static boolean isOf(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
