-- Why: what happens in a case is written where it happens: a draft is its writer's until it is signed, a team keeps
-- forms of its own, and what came on paper or as a picture stands beside the note, seen by whoever sees the note.

-- A draft that was signed is remembered, so that the same one signed twice is one note.
alter table contribution add column draft_id uuid;
create unique index contribution_of_draft on contribution (municipality_id, author_id, draft_id) where draft_id is not null;
grant insert (draft_id) on contribution to levekar_app;
-- A note is of a case of its own family, whatever the ids that are sent; a service knows no case.
create policy of_own_case on contribution as restrictive for insert to levekar_app
  with check (case_id is null or exists (select from case_file c where c.municipality_id = contribution.municipality_id
    and c.id = contribution.case_id and c.family_id = contribution.family_id));

-- Sealed with the key of the case, and gone when it is signed or thrown away.
create table case_note_draft (
  municipality_id integer not null,
  account_id uuid not null,
  id uuid not null, -- the page draws it, so it may be another's too
  case_id uuid not null,
  content bytea not null check (access.is_sealed(content) and length(content) <= 500000),
  saved_at timestamptz not null,
  primary key (municipality_id, account_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id),
  foreign key (municipality_id, case_id) references enquiry (municipality_id, id) on delete cascade
);
create index case_note_draft_of_case on case_note_draft (municipality_id, case_id);

-- A form of the team's own: headings and questions, of nobody.
create table note_template (
  municipality_id integer not null,
  id uuid not null,
  team_id integer not null,
  name text not null check (length(trim(name)) between 1 and 80),
  kind text not null check (kind in
    ('note', 'conversation', 'meeting', 'visit', 'call', 'decision', 'practical_help', 'follow_up', 'document')),
  text text not null check (length(trim(text)) between 1 and 10000),
  version integer not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, team_id, name),
  foreign key (municipality_id, team_id) references team (municipality_id, id),
  foreign key (municipality_id, changed_by) references account (municipality_id, id)
);

-- Each has a key of its own, so that neither a merge of families nor an erasure has to seal megabytes anew.
create table attachment (
  municipality_id integer not null,
  id uuid not null,
  contribution_id uuid not null,
  name bytea not null check (access.is_sealed(name)),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/heic',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.text', 'text/plain')),
  size integer not null check (size between 1 and 15728640), -- bytes, unsealed
  content bytea not null check (access.is_sealed(content)),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, contribution_id) references contribution (municipality_id, id) on delete cascade,
  foreign key (municipality_id, added_by) references account (municipality_id, id)
);
-- Photographs and office files are packed already, and what is sealed cannot be.
alter table attachment alter column content set storage external;
create index attachment_of_contribution on attachment (municipality_id, contribution_id);

-- That a file was taken away, of which nothing else is left: when, by whom and why.
create table attachment_removal (
  municipality_id integer not null,
  id uuid not null, -- the attachment's
  contribution_id uuid not null,
  reason text not null check (reason in ('wrong_file', 'wrong_place', 'too_much')),
  removed_by uuid not null,
  removed_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, contribution_id) references contribution (municipality_id, id) on delete cascade,
  foreign key (municipality_id, removed_by) references account (municipality_id, id)
);
create index attachment_removal_of_contribution on attachment_removal (municipality_id, contribution_id);

do $$
declare t text;
begin
  foreach t in array array['case_note_draft', 'note_template', 'attachment', 'attachment_removal'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I to levekar_owner using (true) with check (true)', t);
  end loop;
end $$;

-- The family must still be the writer's to see: who is no longer named for it has no draft of its case.
create policy own_drafts on case_note_draft for all to levekar_app
  using (municipality_id = (select access.my_municipality()) and account_id = (select access.actor())
    and exists (select from family_enquiry l where l.municipality_id = case_note_draft.municipality_id
      and l.enquiry_id = case_note_draft.case_id));
create policy own_team on note_template for all to levekar_app
  using (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[]))
  with check (municipality_id = (select access.my_municipality())
    and team_id = any ((select access.my_family_teams())::integer[])
    and changed_by = (select access.actor()) and changed_at = (select access.now()));
create policy with_its_note on attachment for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and exists (select from contribution k where k.municipality_id = attachment.municipality_id
      and k.id = attachment.contribution_id));
-- The team adds to what its own service wrote, and to nothing of others'.
create policy team_adds on attachment for insert to levekar_app
  with check (municipality_id = (select access.my_municipality())
    and added_by = (select access.actor()) and added_at = (select access.now())
    and exists (select from contribution k
      join service s on s.municipality_id = k.municipality_id and s.id = k.service_id and s.team_id = k.team_id
      where k.municipality_id = attachment.municipality_id and k.id = attachment.contribution_id
        and k.team_id = any ((select access.my_family_teams())::integer[])));
create policy of_own_team on attachment_removal for select to levekar_app
  using (municipality_id = (select access.my_municipality())
    and exists (select from contribution k where k.municipality_id = attachment_removal.municipality_id
      and k.id = attachment_removal.contribution_id and k.team_id = any ((select access.my_family_teams())::integer[])));

-- Whether the actor may take a file away that stands beside a note of the team: who added it, and who leads.
create function access.may_remove_attachment(added_by uuid, team integer) returns boolean language sql stable
  as $$ select team = any ((select access.my_family_teams())::integer[])
          and (added_by = (select access.actor()) or access.has_any_role('team_lead')) $$;

-- Takes a file away for good; the program destroys its key when that is committed, or the next time it removes
-- something. It runs as the owner, whom no policy holds back: who may, is said here.
-- @returns false when there is no such file for the actor to take away
create function access.remove_attachment(which uuid, why text) returns boolean language plpgsql volatile
  security definer set search_path = pg_catalog, public, access, pg_temp as $$
declare
  mine constant integer := access.my_municipality();
  note uuid;
begin
  delete from attachment f using contribution k
    where f.municipality_id = mine and f.id = which
      and k.municipality_id = f.municipality_id and k.id = f.contribution_id
      and access.may_remove_attachment(f.added_by, k.team_id)
      and exists (select from family y where y.municipality_id = k.municipality_id and y.id = k.family_id
        and (not y.is_protected or y.id = any (access.my_named_families())))
    returning f.contribution_id into note;
  if note is null then return false; end if;
  insert into attachment_removal (municipality_id, id, contribution_id, reason, removed_by, removed_at)
  values (mine, which, note, why, access.actor(), access.now());
  insert into ended_key values (mine, which) on conflict do nothing;
  return true;
end $$;
revoke execute on function access.may_remove_attachment, access.remove_attachment from public;
grant execute on function access.may_remove_attachment, access.remove_attachment to levekar_app;

grant select, insert, update (content, saved_at), delete on case_note_draft to levekar_app;
grant select, insert, update (name, kind, text, version, changed_by, changed_at), delete on note_template to levekar_app;
grant select, insert on attachment to levekar_app;
grant select on attachment_removal to levekar_app;
