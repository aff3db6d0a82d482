package jp.ishigaki.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.ishigaki.identity.ConsentService;
import jp.ishigaki.shared.TravellingClock;
import jp.ishigaki.tenancy.Acting;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the parts of the demo share: the data files, who is who by key, and acting as somebody at a moment. */
class DemoWorld {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final Acting acting;
    private final ConsentService consents;
    private final Set<String> agreed = new HashSet<>();
    private final Map<String, JsonNode> files = new HashMap<>();
    private final YAMLMapper yaml = new YAMLMapper();
    private final Map<String, UUID> seats = new HashMap<>();
    private final Map<String, UUID> companies = new HashMap<>();
    private final Map<String, UUID> cohorts = new HashMap<>();
    private final Map<String, UUID> sessions = new HashMap<>();
    private final Map<String, UUID> issues = new HashMap<>();

    DemoWorld(Acting acting, ConsentService consents) {
        this.acting = acting;
        this.consents = consents;
    }

    /** A data file of {@code db/demo}, by its name without ending. */
    JsonNode data(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private JsonNode read(String name) {
        try (var file = new ClassPathResource("db/demo/" + name + ".yaml").getInputStream()) {
            return yaml.readTree(file);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("The demo data " + name + " cannot be read", e);
        }
    }

    /**
     * Does something as the holder of a seat (a key of people.yaml), as if it were that moment. Whoever does the first
     * thing agrees to the texts before it.
     */
    void as(String seat, Instant at, Runnable work) {
        TravellingClock.at(
                at,
                () -> acting.as(seat(seat), () -> {
                    if (agreed.add(seat)) {
                        consents.agree(consents.due());
                    }
                    work.run();
                }));
    }

    /** A moment of the programme, as the clock on its wall shows it. */
    static Instant tokyo(String date, String time) {
        return LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(TOKYO).toInstant();
    }

    /** A moment as the data files write it, such as 2024-06-28T23:59. */
    static Instant moment(JsonNode of) {
        return LocalDateTime.parse(of.asString()).atZone(TOKYO).toInstant();
    }

    /** The organiser with a number of the data files (1, 2). */
    JsonNode tenant(int number) {
        return data("tenants")
                .get("tenants")
                .valueStream()
                .filter(tenant -> tenant.get("id").asInt() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The demo data knows no tenant " + number));
    }

    String keyOf(int tenant) {
        return tenant(tenant).get("key").asString();
    }

    /** The seat of the organiser's staff. */
    String staffOf(int tenant) {
        return data("people")
                .get("accounts")
                .valueStream()
                .filter(account -> account.get("role").asString().equals("STAFF"))
                .filter(account -> account.get("tenant").asInt() == tenant)
                .map(account -> account.get("key").asString())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody is staff of tenant " + tenant));
    }

    /** The keys of all seats so far. */
    Set<String> seats() {
        return Set.copyOf(seats.keySet());
    }

    UUID seat(String key) {
        return known(seats, key);
    }

    UUID company(String key) {
        return known(companies, key);
    }

    /** The cohort of a tenant, by the tenant's key. */
    UUID cohort(String tenant) {
        return known(cohorts, tenant);
    }

    UUID session(String tenant, int number) {
        return known(sessions, tenant + "/" + number);
    }

    /** An issue of issues.yaml, by its key there. */
    UUID issue(String key) {
        return known(issues, key);
    }

    /** The key of a seat. */
    String keyOf(UUID seat) {
        return seats.entrySet().stream()
                .filter(each -> each.getValue().equals(seat))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody holds the seat " + seat));
    }

    /** The day and hour of the demo's own morning, when it is told to its end. */
    Instant thisMorning() {
        return tokyo(data("tenants").get("demoToday").asString(), "07:30");
    }

    /** The assigned expert's seat by company key; the first one named, where there are two. */
    Map<String, String> experts() {
        var byCompany = new HashMap<String, String>();
        for (var account : data("people").path("accounts")) {
            for (var company : account.path("assignedCompanies")) {
                byCompany.putIfAbsent(company.asString(), account.path("key").asString());
            }
        }
        return byCompany;
    }

    void issue(String key, UUID issue) {
        issues.put(key, issue);
    }

    void seat(String key, UUID membership) {
        seats.put(key, membership);
    }

    void company(String key, UUID company) {
        companies.put(key, company);
    }

    void cohort(String tenant, UUID cohort) {
        cohorts.put(tenant, cohort);
    }

    void session(String tenant, int number, UUID session) {
        sessions.put(tenant + "/" + number, session);
    }

    private static UUID known(Map<String, UUID> by, String key) {
        return Optional.ofNullable(by.get(key))
                .orElseThrow(() -> new IllegalStateException("The demo data knows no " + key));
    }
}
