package jp.ishigaki.shared.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages go to the internet and never into the network around the application. */
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.1",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2002:a00:1::",
                "2001:db8::1",
                "2001::1",
                "2001:10::1",
                "3fff::1",
                "fec0::1",
                "::127.0.0.1",
                "100::1"
            })
    void aNetworkOfItsOwnIsNotPublic(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "198.17.0.1",
                "223.255.255.1",
                "2001:4860:4860::8888",
                "2400:cb00::1",
                "64:ff9b::808:808",
                "2002:808:808::1"
            })
    void theInternetIs(String address) throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "0x7f000001", "2130706433", "[::1]", "127.1"})
    void howeverItIsWrittenItLeadsNowhere(String host) {
        var address = PostAddress.of("https://" + host + "/hook");
        address.ifPresent(found -> assertThatThrownBy(() -> new PublicAddresses().of(found.name()))
                .isInstanceOfAny(PrivateAddressException.class, java.net.UnknownHostException.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://",
                "example.com",
                "https://user:word@example.com/",
                "ftp://example.com/",
                "https://example.com/#part",
                "https://example.com/a b",
                "https://exa mple.com",
                "https://例え.jp/",
                "javascript:alert(1)",
                "https://example.com:0/",
                "https://example.com:65536/",
                "https://example.com:99999/",
                "https://example.com:99999999999/",
                "https://example.com/\r\nX: y"
            })
    void onlyPlainHttpsIsAnAddress(String text) {
        assertThat(PostAddress.of(text)).isEmpty();
    }

    @Test
    void anAddressKeepsItsPortPathAndQuery() {
        assertThat(PostAddress.of("https://Hooks.example.com:8443/in?key=1"))
                .contains(new PostAddress("hooks.example.com", 8443, "/in?key=1"));
        assertThat(PostAddress.of("https://hooks.example.com").orElseThrow().path())
                .isEqualTo("/");
    }
}
