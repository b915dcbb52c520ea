-- 自治体: tenants, what they publish, and the guard every other table stands behind.
--
-- Every table's key starts with tenant_id. Row-level security is the second wall behind the queries: the
-- application's role owns nothing and cannot bypass it, and sees rows of the tenant its transaction has set only.

-- What ran is known to the application too: it refuses to start on an older schema.
grant select on migrations to madoguchi_app;

create function current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.tenant', true), '')::uuid;

-- Puts a table behind the wall. Read and written are what the application may do; history is append-only so.
create procedure guard_table(name regclass, rights text)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('create policy tenant_only on %s using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', name);
  execute format('grant %s on %s to madoguchi_app', rights, name);
end $$;

create table tenants (
  tenant_id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,62}$'),
  name text not null,
  system_name text not null,
  settings jsonb not null default '{}',
  version bigint not null default 1,
  created_at timestamptz not null default now()
);
alter table tenants enable row level security;
-- The list of tenants and their public settings are public; each is written from inside itself only.
create policy everybody_reads on tenants for select using (true);
create policy own_insert on tenants for insert with check (tenant_id = current_tenant());
create policy own_update on tenants for update using (tenant_id = current_tenant()) with check (tenant_id = current_tenant());
grant select, insert, update on tenants to madoguchi_app;

-- Pages kept in memory belong to one version of a tenant: whoever raises it tells every process.
create function tell_tenant_changed() returns trigger language plpgsql as $$
begin
  perform pg_notify('tenant_changed', new.tenant_id::text);
  return null;
end $$;
create trigger tenant_changed after insert or update on tenants
  for each row execute function tell_tenant_changed();

-- The tenant's age identity, wrapped by the operator's MASTER_KEY.
create table tenant_keys (
  tenant_id uuid primary key references tenants,
  recipient text not null,
  wrapped_identity bytea not null,
  created_at timestamptz not null default now()
);
call guard_table('tenant_keys', 'select, insert');

create table units (
  tenant_id uuid not null references tenants,
  unit_id text not null,
  parent_id text,
  name text not null,
  reading text not null,
  phone text,
  ordinal int not null,
  primary key (tenant_id, unit_id),
  foreign key (tenant_id, parent_id) references units
);
call guard_table('units', 'select, insert, update, delete');

create table categories (
  tenant_id uuid not null references tenants,
  category_id text not null,
  name text not null,
  icon text not null,
  ordinal int not null,
  primary key (tenant_id, category_id)
);
call guard_table('categories', 'select, insert, update, delete');

create table synonym_groups (
  tenant_id uuid not null references tenants,
  group_id uuid not null,
  words text[] not null,
  primary key (tenant_id, group_id)
);
call guard_table('synonym_groups', 'select, insert, update, delete');

-- Help, privacy, accessibility in the tenant's own words; a missing row means the default text.
create table site_texts (
  tenant_id uuid not null references tenants,
  kind text not null check (kind in ('help', 'privacy', 'accessibility')),
  body text not null,
  primary key (tenant_id, kind)
);
call guard_table('site_texts', 'select, insert, update, delete');

create table notices (
  tenant_id uuid not null references tenants,
  notice_id uuid not null,
  published_at timestamptz not null,
  title text not null,
  body text not null,
  important boolean not null default false,
  primary key (tenant_id, notice_id)
);
create index notices_newest on notices (tenant_id, published_at desc, notice_id);
call guard_table('notices', 'select, insert, update, delete');

create table faq (
  tenant_id uuid not null references tenants,
  faq_id uuid not null,
  ordinal int not null,
  question text not null,
  answer text not null,
  primary key (tenant_id, faq_id)
);
call guard_table('faq', 'select, insert, update, delete');

-- 利用規約: versions are never changed, so that a consent always leads to the words consented to.
create table terms (
  tenant_id uuid not null references tenants,
  version int not null,
  title text not null,
  body text not null,
  published_at timestamptz not null,
  primary key (tenant_id, version)
);
call guard_table('terms', 'select, insert');

-- Files a tenant publishes: forms to download, files of a procedure. Content lies in the file store.
create table downloads (
  tenant_id uuid not null references tenants,
  download_id uuid not null,
  title text not null,
  reading text not null,
  file_name text not null,
  media_type text not null,
  size bigint not null,
  storage_key text not null,
  unit_id text,
  category_id text,
  listed boolean not null,
  ordinal int not null,
  primary key (tenant_id, download_id),
  foreign key (tenant_id, unit_id) references units,
  foreign key (tenant_id, category_id) references categories
);
call guard_table('downloads', 'select, insert, update, delete');

create table staff (
  tenant_id uuid not null references tenants,
  staff_id uuid not null,
  login text not null,
  name text not null,
  roles jsonb not null default '[]',
  password_hash text,
  created_at timestamptz not null default now(),
  primary key (tenant_id, staff_id),
  unique (tenant_id, login)
);
call guard_table('staff', 'select, insert, update');

-- A link that makes the first password of a staff account; used once.
create table staff_invitations (
  tenant_id uuid not null,
  invitation_id uuid not null,
  staff_id uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, invitation_id),
  foreign key (tenant_id, staff_id) references staff
);
call guard_table('staff_invitations', 'select, insert, update');
