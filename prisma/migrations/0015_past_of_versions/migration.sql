-- What was in force stays what was in force, also for whoever speaks to the database as the serving role: ends of versions in the past,
-- direct deletion, versions of another office or with another fingerprint, addresses of published documents, remarks and decided plans.
-- Tables of a session's own must not stand before ours in these functions.

-- "Today" as the trail of the office knows it: the portal's clock may run behind the database's (tests, a restored copy), never ahead of it.
CREATE FUNCTION office_today(office uuid) RETURNS date LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT least((e.at AT TIME ZONE 'Europe/Warsaw')::date, (now() AT TIME ZONE 'Europe/Warsaw')::date)
  FROM audit_events e WHERE e.office_id = office ORDER BY e.seq DESC LIMIT 1 $$;

CREATE FUNCTION policy_version_past() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE today date := office_today(OLD.office_id);
BEGIN
  -- examples get their history on the day they are made
  IF EXISTS (SELECT FROM offices o WHERE o.id = OLD.office_id AND o.example) THEN RETURN NEW; END IF;
  IF OLD.effective_to <= today THEN
    RAISE EXCEPTION 'a version that ended does not come back; publish a new one' USING ERRCODE = 'P0001'; END IF;
  IF NEW.effective_to < today THEN
    RAISE EXCEPTION 'what was in force on a past day never changes' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_version_past BEFORE UPDATE ON policy_versions FOR EACH ROW
  WHEN (OLD.effective_to IS DISTINCT FROM NEW.effective_to) EXECUTE FUNCTION policy_version_past();

-- The fingerprint that readers check is of this text, and the document is this office's.
CREATE FUNCTION policy_version_made() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.sha256 <> encode(sha256(convert_to(NEW.body, 'UTF8')), 'hex') THEN
    RAISE EXCEPTION 'the fingerprint of a version is of its text' USING ERRCODE = 'P0001'; END IF;
  IF NOT EXISTS (SELECT FROM policies p WHERE p.id = NEW.policy_id AND p.office_id = NEW.office_id) THEN
    RAISE EXCEPTION 'a version belongs to the office of its document' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_version_made BEFORE INSERT ON policy_versions FOR EACH ROW EXECUTE FUNCTION policy_version_made();
ALTER TABLE policy_versions ADD CONSTRAINT policy_versions_locale CHECK (locale IN ('pl', 'en', 'uk', 'etr'));

-- Versions go with their whole office (an example that is removed), never by themselves, whatever `app.retention` says.
CREATE FUNCTION policy_version_kept() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('app.retention', true), '') = 'on'
     AND NOT EXISTS (SELECT FROM offices o WHERE o.id = OLD.office_id AND NOT o.example) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'published versions are kept' USING ERRCODE = 'P0001';
END $$;
DROP TRIGGER policy_version_no_delete ON policy_versions;
CREATE TRIGGER policy_version_no_delete BEFORE DELETE ON policy_versions FOR EACH ROW EXECUTE FUNCTION policy_version_kept();

-- The address of a published document is permanent.
CREATE FUNCTION policy_guard() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF EXISTS (SELECT FROM policy_versions v WHERE v.policy_id = OLD.id) THEN
    RAISE EXCEPTION 'the address of a published document never changes' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_guard BEFORE UPDATE ON policies FOR EACH ROW
  WHEN (OLD.slug IS DISTINCT FROM NEW.slug OR OLD.office_id IS DISTINCT FROM NEW.office_id)
  EXECUTE FUNCTION policy_guard();

-- What a version was made of is written in the same step as the version, or never.
CREATE FUNCTION published_template_made() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM policy_versions v WHERE v.id = NEW.version_id AND v.office_id = NEW.office_id
                 AND v.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'what a version was made of is written together with it' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER published_template_made BEFORE INSERT ON published_templates FOR EACH ROW EXECUTE FUNCTION published_template_made();

-- Remarks and plans go only with their document; a decided plan stays as it was decided.
CREATE FUNCTION goes_with_its_policy() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM policies p WHERE p.id = OLD.policy_id) THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is kept as long as its document', TG_TABLE_NAME USING ERRCODE = 'P0001';
END $$;
CREATE TRIGGER policy_remark_no_delete BEFORE DELETE ON policy_remarks FOR EACH ROW EXECUTE FUNCTION goes_with_its_policy();
CREATE TRIGGER policy_plan_no_delete BEFORE DELETE ON policy_plans FOR EACH ROW EXECUTE FUNCTION goes_with_its_policy();
CREATE FUNCTION policy_plan_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION 'a decided plan never changes' USING ERRCODE = 'P0001'; END $$;
CREATE TRIGGER policy_plan_guard BEFORE UPDATE ON policy_plans FOR EACH ROW
  WHEN (OLD.state NOT IN ('waiting', 'asking')) EXECUTE FUNCTION policy_plan_guard();

ALTER FUNCTION policy_version_guard() SET search_path = public, pg_temp;
ALTER FUNCTION published_template_guard() SET search_path = public, pg_temp;

-- The owner empties none of these by a slip.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['policy_versions', 'policy_remarks', 'policy_plans', 'published_templates', 'acts'] LOOP
    EXECUTE format('CREATE TRIGGER no_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t);
  END LOOP;
END $$;
