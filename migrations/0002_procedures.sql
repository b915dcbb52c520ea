-- 手続き and their versions. A version is never changed after it was published: an application keeps the one it
-- was made with. The reception period belongs to the procedure, so that it can be extended without a new version.

create table procedures (
  tenant_id uuid not null references tenants,
  procedure_id uuid not null,
  slug text not null check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
  version int not null,
  listed boolean not null default true,
  opens_at timestamptz not null,
  closes_at timestamptz,
  ordinal int not null,
  primary key (tenant_id, procedure_id),
  unique (tenant_id, slug)
);
call guard_table('procedures', 'select, insert, update');

create table procedure_versions (
  tenant_id uuid not null,
  procedure_id uuid not null,
  version int not null,
  content jsonb not null,
  published_at timestamptz not null,
  primary key (tenant_id, procedure_id, version),
  foreign key (tenant_id, procedure_id) references procedures deferrable initially deferred
);
call guard_table('procedure_versions', 'select, insert');
