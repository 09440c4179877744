-- The guard of published versions, closer: what may be written once (a reason, who closed, the mark of an erasure) is written in the
-- same step as the date it belongs to and never again; names once masked are not written anew without a later mask.

CREATE OR REPLACE FUNCTION policy_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fixed_old policy_versions := OLD; fixed_new policy_versions := NEW;
BEGIN
  -- the end of force may move; the rest of this function says how far
  fixed_new.effective_to := OLD.effective_to;
  -- withdrawn: once, with its reason
  IF OLD.withdrawn_at IS NULL AND NEW.withdrawn_at IS NOT NULL THEN
    fixed_new.withdrawn_at := OLD.withdrawn_at; fixed_new.withdrawn_reason := OLD.withdrawn_reason;
  ELSIF NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at THEN
    RAISE EXCEPTION 'a withdrawal or closing is not undone' USING ERRCODE = 'P0001';
  END IF;
  -- closed: once, with its reason and who did it
  IF OLD.closed_at IS NULL AND NEW.closed_at IS NOT NULL THEN
    fixed_new.closed_at := OLD.closed_at; fixed_new.closed_reason := OLD.closed_reason; fixed_new.closed_by_id := OLD.closed_by_id;
  ELSIF NEW.closed_at IS DISTINCT FROM OLD.closed_at THEN
    RAISE EXCEPTION 'a withdrawal or closing is not undone' USING ERRCODE = 'P0001';
  END IF;
  -- a closed text may be erased, once, and only to nothing; so may a reason of withdrawal that was written before the closing
  IF OLD.closed_at IS NOT NULL AND OLD.text_erased_at IS NULL AND NEW.text_erased_at IS NOT NULL
     AND NEW.body = '' AND NEW.source = '' AND NEW.title = '' AND NEW.change_note = '' THEN
    fixed_new.text_erased_at := OLD.text_erased_at;
    fixed_new.body := OLD.body; fixed_new.source := OLD.source; fixed_new.title := OLD.title; fixed_new.change_note := OLD.change_note;
    IF NEW.withdrawn_reason IS NULL THEN fixed_new.withdrawn_reason := OLD.withdrawn_reason; END IF;
  END IF;
  -- names may be masked, each time with a date, and the dates go on
  IF NEW.names_masked_at IS NOT NULL AND NEW.names_masked_at > coalesce(OLD.names_masked_at, '-infinity') THEN
    fixed_new.names_masked_at := OLD.names_masked_at;
    fixed_new.author_label := OLD.author_label; fixed_new.entered_label := OLD.entered_label;
    fixed_new.approver_label := OLD.approver_label; fixed_new.publisher_label := OLD.publisher_label;
  END IF;
  IF fixed_new IS DISTINCT FROM fixed_old THEN RAISE EXCEPTION 'a published version never changes' USING ERRCODE = 'P0001'; END IF;
  -- an end moves later only when the planned version that caused it was taken away before it began
  IF OLD.effective_to IS NOT NULL AND coalesce(NEW.effective_to > OLD.effective_to, true) AND NOT EXISTS (
    SELECT FROM policy_versions v WHERE v.policy_id = OLD.policy_id AND v.locale = OLD.locale AND v.id <> OLD.id
      AND v.effective_from = OLD.effective_to AND v.effective_to = v.effective_from) THEN
    RAISE EXCEPTION 'a version that ended does not come back; publish a new one' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
