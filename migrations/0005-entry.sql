-- Why: writing enquiries by the day. What the form offers first comes from the person's own last
-- enquiries, and a draft may hold a full note and every advice beside it.

create index enquiry_by_adviser on enquiry (municipality_id, adviser_id, received_on desc, number desc)
  where adviser_id is not null;

alter table enquiry_draft
  drop constraint enquiry_draft_content_check,
  add constraint content_is_bounded
    check (jsonb_typeof(content) = 'object' and length(content::text) <= 250000);
