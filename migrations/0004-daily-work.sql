-- Why: the register becomes the daily tool. A draft survives a reload, a lost connection and a sign-out;
-- every change leaves what stood before; a person keeps the views that she uses.

-- A draft is its writer's alone, and is gone when the enquiry is registered or the draft thrown away.
create table enquiry_draft (
  municipality_id integer not null,
  account_id uuid not null,
  id uuid not null,
  team_id integer,
  enquiry_id uuid, -- when an enquiry is being changed and not a new one written
  base_version integer, -- the version that the change began from
  content jsonb not null check (jsonb_typeof(content) = 'object' and length(content::text) <= 60000),
  saved_at timestamptz not null,
  primary key (municipality_id, account_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, enquiry_id) references enquiry (municipality_id, id)
);

-- What stood before each change, so that nothing written is lost and everyone sees who changed what.
create table enquiry_change (
  municipality_id integer not null,
  team_id integer not null,
  enquiry_id uuid not null,
  version integer not null, -- the version that the change made
  kind text not null check (kind in ('edited', 'closed', 'reopened', 'usefulness', 'assigned')),
  actor_id uuid not null,
  changed_on date not null,
  changed_at timestamptz, -- none for an anonymous case: it keeps the day and not the time
  anonymous boolean not null,
  reason text check (length(reason) <= 1000),
  before jsonb not null, -- the changed fields as they were
  after jsonb not null, -- and as they became
  primary key (municipality_id, enquiry_id, version),
  foreign key (municipality_id, enquiry_id) references enquiry (municipality_id, id),
  foreign key (municipality_id, actor_id) references account (municipality_id, id),
  constraint anonymous_change_keeps_no_time check (not anonymous or changed_at is null),
  constraint reopened_with_a_reason check (kind <> 'reopened' or length(trim(reason)) > 0)
);

-- A choice of filters under a name of the person's own.
create table saved_view (
  municipality_id integer not null,
  account_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  search text not null check (length(search) <= 1000), -- the list's own address, after the question mark
  position integer not null default 0,
  primary key (municipality_id, account_id, id),
  unique (municipality_id, account_id, name),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);

do $$
declare t text;
begin
  foreach t in array array['enquiry_draft', 'enquiry_change', 'saved_view'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

grant select, insert, update, delete on enquiry_draft, saved_view to levekar_app;
grant select, insert on enquiry_change to levekar_app;

create policy own_drafts on enquiry_draft for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and account_id = (select access.actor()));
create policy own_views on saved_view for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and account_id = (select access.actor()));
create policy own_team on enquiry_change for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_teams())::integer[]));
