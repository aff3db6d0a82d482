-- A cohort is measured by one version of the rules and asked one version of the self-diagnosis. Both are files of the
-- product, known by their names; a newer version leaves the cohort alone, and from its start nobody changes them.
alter table cohort
    add column rule_set text not null default 'TK-2026.1' check (rule_set ~ '^[A-Z]{2}-\d{4}\.\d{1,3}$'),
    add column questionnaire text not null default 'SD-2026.1' check (questionnaire ~ '^[A-Z]{2}-\d{4}\.\d{1,3}$');

create function keep_rules_of_running_cohort() returns trigger language plpgsql as $$
begin
    if new.state in ('DRAFT', 'RECRUITING') then
        raise exception 'A cohort that has begun does not go back' using errcode = 'restrict_violation';
    end if;
    if (new.rule_set, new.questionnaire) is distinct from (old.rule_set, old.questionnaire) then
        raise exception 'A cohort that has begun keeps its rules' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keeps_its_rules before update on cohort
    for each row when (old.state in ('RUNNING', 'FINISHED', 'ARCHIVED'))
    execute function keep_rules_of_running_cohort();
