-- By which rules each company is measured: those of the cohort it takes part in, the one that runs before others, else of
-- the last it took part in. The answer is the same for everybody who may read the company.
create function measures_of(companies uuid[])
    returns table (company_id uuid, rule_set text, questionnaire text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select distinct on (m.company_id) m.company_id, c.rule_set, c.questionnaire
    from membership m
    join cohort c on c.tenant_id = m.tenant_id and c.id = m.cohort_id
    where m.tenant_id = acting_tenant() and m.company_id = any (companies)
      and (acting_role() in ('STAFF', 'JOB') or m.company_id = any (readable_companies()))
    order by m.company_id, m.ended_at is null desc, c.state = 'RUNNING' desc, c.fiscal_year desc, c.id $$;
revoke execute on function measures_of(uuid[]) from public;
grant execute on function measures_of(uuid[]) to ${runtime};

-- A run asks what its cohort asks, to its end.
drop policy adding on diagnosis_run;
create policy adding on diagnosis_run for insert with check (
    tenant_id = (select acting_tenant()) and company_id = (select acting_company())
    and questionnaire = (select c.questionnaire from cohort c where c.id = diagnosis_run.cohort_id));

create function keep_questionnaire_of_run() returns trigger language plpgsql as $$
begin
    if (new.questionnaire, new.cohort_id) is distinct from (old.questionnaire, old.cohort_id) then
        raise exception 'A run keeps its questionnaire' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger keeps_its_questionnaire before update on diagnosis_run
    for each row execute function keep_questionnaire_of_run();
