-- Who acts is not known when a statement is planned, so PostgreSQL takes a tenant for one of average size: of 2,000 tenants
-- it expects some hundred rows and reads them all. For a small tenant any plan is fast; so plans are made for a large one.
do $$
declare
    kept text;
begin
    foreach kept in array array['question', 'answer', 'byline', 'desk_question', 'desk_event', 'search_entry', 'notice',
                                'company', 'person', 'membership', 'assignment'] loop
        execute format('alter table %I alter column tenant_id set (n_distinct = 4)', kept);
    end loop;
    foreach kept in array array['question', 'answer', 'desk_question', 'desk_event', 'search_entry', 'membership'] loop
        execute format('alter table %I alter column cohort_id set (n_distinct = 4)', kept);
    end loop;
    -- It counts from the next look at the table's rows on.
    foreach kept in array array['question', 'answer', 'byline', 'desk_question', 'desk_event', 'search_entry', 'notice',
                                'company', 'person', 'membership', 'assignment'] loop
        execute format('analyze %I', kept);
    end loop;
end $$;
