-- A level is computed by the application from facts, in the name of whoever's act may have changed it. The database
-- cannot compute it again, but from now on it says who put it on record; older records and those of jobs name nobody.
alter table level_history add column computed_by uuid default acting_person();
alter table level_history add foreign key (tenant_id, computed_by) references person;
drop policy adding on level_history;
create policy adding on level_history for insert with check (
    tenant_id = (select acting_tenant())
    and ((select acting_role()) = 'STAFF' or company_id = any ((select readable_companies())::uuid[]))
    and computed_by is not distinct from (select acting_person()));
