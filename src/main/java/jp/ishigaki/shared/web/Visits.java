package jp.ishigaki.shared.web;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often somebody comes from one address. Only so many addresses are remembered; the longest quiet ones go. */
public class Visits {

    private static final int ADDRESSES = 10_000;
    private static final Duration SPAN = Duration.ofMinutes(10);

    private final int most;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** @param most visits in ten minutes */
    public Visits(int most) {
        this.most = most;
    }

    public boolean mayCome(String address) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(
                    place(address),
                    place -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(most).refillGreedy(most, SPAN))
                            .build());
        }
        return bucket.tryConsume(1);
    }

    /** An IPv6 connection has a whole net of addresses for itself. */
    private static String place(String address) {
        if (!address.contains(":")) {
            return address;
        }
        var groups = address.split(":", -1);
        return String.join(":", Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
