-- Why: the annual report counts the whole municipality, also the teams whose register the reader may
-- not open, and knows nobody's tables. These views belong to the owner and so see past the row
-- policies; each states for itself who may count, and shows only what a table of the report is made
-- of: no number, no note, no adviser, no family.

-- A report reads whole years of one municipality, whichever the team: the day comes second. What the
-- counting needs is included, so that most of it is read from the index alone.
create index enquiry_by_day on enquiry (municipality_id, received_on) include (kind, team_id, area);
create index enquiry_by_kind_and_day on enquiry (municipality_id, kind, received_on);
create index enquiry_code_by_day on enquiry_code (municipality_id, list, received_on)
  include (enquiry_id, code, team_id);

create function access.may_count() returns boolean language sql stable
  as $$ select access.has_any_role('adviser', 'team_lead', 'approver', 'analyst', 'steward', 'operator') $$;
revoke execute on function access.may_count() from public;
grant execute on function access.may_count() to levekar_app;

create view report_municipality with (security_barrier) as
  select code, name from municipality
  where id = (select access.my_municipality()) and (select access.may_count());

create view report_team with (security_barrier) as
  select id, name from team
  where municipality_id = (select access.my_municipality()) and (select access.may_count());

create view report_code with (security_barrier) as
  select list, code, label_nb, label_nn, label_en, position, reported_as, valid_from, valid_to from code
  where municipality_id = (select access.my_municipality()) and (select access.may_count())
    and list in ('contact', 'topic', 'area', 'household', 'housing', 'income', 'work', 'assistance_form');

-- From when each kind is registered: the steward's day, else the municipality's first of that kind.
create view report_kind with (security_barrier) as
  select k.kind, coalesce(
      (select s.starts_on from registration_start s
       where s.municipality_id = (select access.my_municipality()) and s.kind = k.kind),
      (select e.received_on from enquiry e
       where e.municipality_id = (select access.my_municipality()) and e.kind = k.kind
       order by e.received_on limit 1)) as starts_on
  from (values ('case'), ('general_advice')) as k (kind)
  where (select access.my_municipality()) is not null and (select access.may_count());

-- The id is random; here it only joins an enquiry to its values of lists.
create view report_enquiry with (security_barrier) as
  select id, team_id, kind, received_on, area, household, children, young_people, housing, work, assistance_form
  from enquiry
  where municipality_id = (select access.my_municipality()) and (select access.may_count());

create view report_enquiry_code with (security_barrier) as
  select enquiry_id, team_id, received_on, list, code from enquiry_code
  where municipality_id = (select access.my_municipality()) and (select access.may_count());

grant select on report_municipality, report_team, report_code, report_kind, report_enquiry, report_enquiry_code
  to levekar_app;
