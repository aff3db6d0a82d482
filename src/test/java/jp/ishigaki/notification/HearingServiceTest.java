package jp.ishigaki.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.ishigaki.DatabaseTest;
import jp.ishigaki.Programme;
import jp.ishigaki.calendar.BusinessCalendar;
import jp.ishigaki.shared.Messages;
import jp.ishigaki.tenancy.MissingException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class HearingServiceTest {

    @Autowired
    Programme programme;

    @Autowired
    HearingService hearing;

    @Autowired
    HearingQueries heard;

    @Autowired
    TopicList topics;

    @Autowired
    BusinessCalendar calendar;

    @Autowired
    Messages messages;

    private Programme.World world;

    @BeforeEach
    void foundAProgramme() {
        world = programme.found();
    }

    @Test
    void whoHasSaidNothingHearsOfTheOwnAtOnceAndOfTheRestAtEightOnBusinessDays() {
        var how = programme.as(world.alpha(), heard::topics).stream()
                .collect(Collectors.toMap(TopicChoice::topic, TopicChoice::how));

        assertThat(how)
                .containsEntry("mine", Hearing.AT_ONCE)
                .containsEntry("mentions", Hearing.AT_ONCE)
                .containsEntry("community", Hearing.DIGEST)
                .containsEntry("following", Hearing.DIGEST)
                .containsEntry("workshop", Hearing.DIGEST);
        var settings = programme.as(world.alpha(), heard::settings);
        assertThat(settings.digest()).isTrue();
        assertThat(settings.hour()).isEqualTo(8);
        assertThat(settings.daily()).isFalse();
    }

    @Test
    void everyNoticeThatAModuleWordsHasATopicOfItsOwn() {
        var tellers = messages.in(Locale.JAPANESE).keySet().stream()
                .filter(key -> key.matches("[a-z]+\\.\\w+(Notifications)\\.\\w+"))
                .toList();

        assertThat(tellers)
                .hasSizeGreaterThan(20)
                .allSatisfy(key -> assertThat(topics.all())
                        .anyMatch(topic -> !topic.key().isEmpty() && key.startsWith(topic.key())));
        assertThat(topics.names())
                .allSatisfy(topic -> assertThat(messages.in(Locale.JAPANESE))
                        .containsKeys("notification.Topic." + topic, "notification.Topic." + topic + ".about"));
    }

    @Test
    void aChoiceIsThePersonsOwn() {
        programme.as(world.alpha(), () -> hearing.choose("community", Hearing.APP));

        assertThat(how(world.alpha())).isEqualTo(Hearing.APP);
        for (var other : List.of(world.alphaExec(), world.beta(), world.staff(), world.gamma())) {
            assertThat(how(other)).isEqualTo(Hearing.DIGEST);
        }
    }

    private Hearing how(java.util.UUID seat) {
        return programme.as(seat, heard::topics).stream()
                .filter(topic -> topic.topic().equals("community"))
                .findFirst()
                .orElseThrow()
                .how();
    }

    @Test
    void whatAlwaysComesOrIsNoTopicCannotBeChosen() {
        for (var topic : List.of("schedule", "attendance", "nothing")) {
            assertThatThrownBy(() -> programme.as(world.alpha(), () -> hearing.choose(topic, Hearing.APP)))
                    .isInstanceOf(MissingException.class);
        }
    }

    @Test
    void onlyTheOfficeSaysWhatLettersMayName() {
        assertThat(programme.as(world.alpha(), heard::namesTitles)).isFalse();
        assertThatThrownBy(() -> programme.as(world.expert(), () -> hearing.nameTitles(true)))
                .isInstanceOf(AccessDeniedException.class);

        programme.as(world.staff(), () -> hearing.nameTitles(true));

        assertThat(programme.as(world.alpha(), heard::namesTitles)).isTrue();
        assertThat(programme.as(world.gamma(), heard::namesTitles)).isFalse();
    }

    @Test
    void quietHoursEndInTheMorningAndAfterDaysOff() {
        var days = programme.as(world.alpha(), calendar::days);
        var from = LocalTime.of(21, 0);
        var to = LocalTime.of(7, 0);
        var friday = LocalDateTime.parse("2024-10-11T20:59");

        assertThat(QuietHours.over(friday, from, to, false, days)).isEqualTo(friday);
        assertThat(QuietHours.over(friday.plusMinutes(1), from, to, false, days))
                .isEqualTo("2024-10-12T07:00");
        assertThat(QuietHours.over(friday.plusMinutes(1), from, to, true, days)).isEqualTo("2024-10-15T07:00");
        assertThat(QuietHours.over(friday.plusDays(1), null, null, true, days)).isEqualTo("2024-10-15T00:00");
        assertThat(QuietHours.over(friday, LocalTime.of(20, 0), from, false, days))
                .isEqualTo("2024-10-11T21:00");
    }
}
