package jp.ishigaki.shared.post;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Where a message may go: to the internet, never into the network in which the application runs. The address that was
 * looked at is the one that is connected to, so a name that answers otherwise the second time gains nothing.
 */
@Component
public class PublicAddresses {

    /** @throws UnknownHostException when the name is not known */
    public InetAddress of(String name) throws UnknownHostException, PrivateAddressException {
        var found = InetAddress.getAllByName(name);
        for (var each : found) {
            if (!isPublic(each)) {
                throw new PrivateAddressException();
            }
        }
        return found[0];
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? isPublic4(bytes, 0) : isPublic6(bytes);
    }

    /** What RFC 6890 keeps from the internet, beside what Java knows. */
    private static boolean isPublic4(byte[] bytes, int from) {
        int first = bytes[from] & 0xff;
        int second = bytes[from + 1] & 0xff;
        int third = bytes[from + 2] & 0xff;
        return first != 0
                && first != 10
                && first != 127
                && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 169 && second == 254)
                && !(first == 172 && second >= 16 && second < 32)
                && !(first == 192 && second == 168)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 192 && second == 88 && third == 99)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113);
    }

    /** Global unicast alone; what carries an IPv4 address within is judged by that. */
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        int second = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
        if (first == 0x0064 && second == 0xff9b) {
            return isPublic4(bytes, 12);
        }
        if (first == 0x2002) {
            return isPublic4(bytes, 2);
        }
        return (first & 0xe000) == 0x2000
                && !(first == 0x2001 && List.of(0, 2, 0x0db8).contains(second))
                && !(first == 0x2001 && second >= 0x10 && second < 0x30)
                && first != 0x3fff;
    }
}
