-- A text in another language (and the plain-language one) says which Polish version it was made from, so that the public can be told
-- when the Polish text has moved on. The number counts within the same document; null for Polish texts and where there was none.
ALTER TABLE "policy_versions" ADD COLUMN "source_number" INTEGER;
ALTER TABLE policy_versions ADD CONSTRAINT policy_versions_source CHECK (source_number IS NULL OR (locale <> 'pl' AND source_number > 0));

-- Texts published before: made from the Polish version that was in force on their first day. The guard of published versions would
-- refuse every change, and row-level security hides all rows from a role without a scope, be it the owner.
SELECT set_config('app.offices', '*', true);
ALTER TABLE policy_versions DISABLE TRIGGER policy_version_guard;
UPDATE policy_versions v SET source_number = p.number
  FROM policy_versions p
  WHERE v.locale <> 'pl' AND p.locale = 'pl' AND p.policy_id = v.policy_id AND p.office_id = v.office_id
    AND daterange(p.effective_from, p.effective_to) @> v.effective_from;
ALTER TABLE policy_versions ENABLE TRIGGER policy_version_guard;
SELECT set_config('app.offices', '', true);
