-- Who applies as a visitor is promised an answer within business days, and those are counted with the office's closures.
create policy visiting on office_closure for select using (tenant_id = (select visited_tenant()));
