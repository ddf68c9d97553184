-- Why: the front page counts what is open, what lacks something and what waits for an answer, at every
-- sign-in. Each of those is a small part of a register, and these indexes hold only that part.

create index enquiry_open on enquiry (municipality_id, team_id, received_on)
  include (kind, adviser_id, assistance_form, consent) where closed_on is null;
create index enquiry_incomplete on enquiry (municipality_id, team_id, received_on)
  include (assistance_form, area) where kind = 'case' and (assistance_form is null or area is null);
create index enquiry_useful_not_asked on enquiry (municipality_id, team_id, adviser_id, closed_on)
  where useful is null and closed_on is not null;
