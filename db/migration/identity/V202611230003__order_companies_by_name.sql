create index company_by_name on company (tenant_id, name_kana, id);
