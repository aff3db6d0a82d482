package jp.ishigaki.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock. {@code ishigaki.today} moves it to another day, at the present time of day; it then runs on. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    OutsideTime outsideTime() {
        return new OutsideTime(Clock.systemUTC());
    }

    @Bean
    Clock clock(
            @Value("${ishigaki.time-zone}") ZoneId zone,
            @Value("${ishigaki.today:#{null}}") @Nullable LocalDate today) {
        var system = Clock.system(zone);
        if (today == null) {
            return new TravellingClock(system);
        }
        var now = ZonedDateTime.now(system);
        return new TravellingClock(Clock.offset(system, Duration.between(now, now.with(today))));
    }
}
