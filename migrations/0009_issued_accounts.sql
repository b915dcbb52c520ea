-- 特定利用者ID: what staff find them by, and a CSV of them from its upload to its result.

alter table accounts
  -- name and kana, folded and without spaces, a line each: what a search of staff compares
  add column sought text not null default '';

drop index accounts_issued;
create index accounts_issued on accounts (tenant_id, issued_by_unit, account_id) where issued_by_unit is not null;

-- A CSV that a member of staff gave in. Nobody else sees it; it is deleted when nobody needs it any more.
create table account_imports (
  tenant_id uuid not null references tenants,
  import_id uuid not null,
  unit_id text not null,
  staff_id uuid not null,
  file_name text not null,
  -- columns of the file that mean nothing here
  passed_over text[] not null default '{}',
  state text not null check (state in ('preview', 'issuing', 'issued')),
  -- of what the first passwords are made, with the operator's MASTER_KEY and each account's id: without it nobody
  -- can make them again. Gone once the result was fetched
  seed bytea,
  created_at timestamptz not null,
  issued_at timestamptz,
  fetched_at timestamptz,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, staff_id) references staff
);
create index account_imports_age on account_imports (tenant_id, created_at);
call guard_table('account_imports', 'select, insert, update, delete');

create table account_import_rows (
  tenant_id uuid not null,
  import_id uuid not null,
  -- where the row begins in the file, counted from 1
  line int not null,
  -- as typed, by what it is
  cells jsonb not null,
  -- what is wrong with the row as it stands in the file, e.g. more cells than the head names
  whys text[] not null default '{}',
  -- which account it becomes, where it was chosen to be issued
  account_id uuid not null,
  chosen boolean not null default false,
  password_hash text,
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references account_imports on delete cascade
);
create index account_import_rows_left on account_import_rows (tenant_id, import_id, line)
  where chosen and password_hash is null;
call guard_table('account_import_rows', 'select, insert, update, delete');
