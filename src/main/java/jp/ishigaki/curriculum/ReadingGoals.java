package jp.ishigaki.curriculum;

import java.io.IOException;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The goals that {@code reference/reading-goals.yaml} names; the same for every organiser. */
@Component
public class ReadingGoals {

    private final List<ReadingGoal> goals;

    ReadingGoals() throws IOException {
        try (var file = new ClassPathResource("reference/reading-goals.yaml").getInputStream()) {
            goals = List.of(new YAMLMapper().readValue(file, ReadingGoal[].class));
        }
    }

    public List<ReadingGoal> of(int part) {
        return goals.stream().filter(goal -> goal.parts().contains(part)).toList();
    }
}
