-- A company's number with the tax office (法人番号), where it is known: the surest way to tell two companies apart.
alter table company add column corporate_number text check (corporate_number ~ '^[0-9]{13}$');
create unique index company_by_number on company (tenant_id, corporate_number);
