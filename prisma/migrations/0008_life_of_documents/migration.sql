-- The life of a document before and around its publication: review, approval, opinion, planned publication; who made, entered,
-- approved and published a version; editorial and substantive changes; masking of a former person's name.

CREATE TYPE "draft_state" AS ENUM ('writing', 'in_review', 'approved');
CREATE TYPE "plan_state" AS ENUM ('waiting', 'asking', 'published', 'cancelled', 'failed');

ALTER TABLE "policy_drafts"
  ADD COLUMN "internal_note" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "substantive" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "author_id" UUID,
  ADD COLUMN "state" "draft_state" NOT NULL DEFAULT 'writing',
  ADD COLUMN "approved_sha256" TEXT,
  ADD COLUMN "approved_by_id" UUID,
  ADD COLUMN "approved_at" TIMESTAMPTZ(3),
  ADD COLUMN "restored_from" INTEGER,
  ADD CONSTRAINT "policy_drafts_approved_is_bound" CHECK (("state" = 'approved') = ("approved_sha256" IS NOT NULL AND "approved_at" IS NOT NULL));

CREATE TABLE "policy_remarks" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "passage" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "policy_remarks_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "policy_remarks_kind" CHECK ("kind" IN ('sent', 'approved', 'returned', 'voided', 'opinion_asked', 'opinion', 'comment'))
);
CREATE INDEX "policy_remarks_policy_id_locale_at_idx" ON "policy_remarks"("policy_id", "locale", "at");
CREATE INDEX "policy_remarks_office_id_kind_idx" ON "policy_remarks"("office_id", "kind");
ALTER TABLE "policy_remarks" ADD CONSTRAINT "policy_remarks_policy_id_fkey"
  FOREIGN KEY ("policy_id") REFERENCES "policies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "policy_plans" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "revision" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "change_note" TEXT NOT NULL,
    "substantive" BOOLEAN NOT NULL DEFAULT true,
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "effective_from" DATE NOT NULL,
    "override_reason" TEXT,
    "override_rules" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    "planned_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "plan_state" NOT NULL DEFAULT 'waiting',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "problem" TEXT,
    "version_id" UUID,

    CONSTRAINT "policy_plans_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "policy_plans_decided" CHECK (("state" IN ('waiting', 'asking')) = ("decided_at" IS NULL))
);
CREATE INDEX "policy_plans_policy_id_locale_idx" ON "policy_plans"("policy_id", "locale");
CREATE INDEX "policy_plans_office_id_idx" ON "policy_plans"("office_id");
CREATE INDEX "policy_plans_state_publish_at_idx" ON "policy_plans"("state", "publish_at");
CREATE UNIQUE INDEX "policy_plans_one_open" ON "policy_plans"("policy_id", "locale") WHERE "state" IN ('waiting', 'asking');
ALTER TABLE "policy_plans" ADD CONSTRAINT "policy_plans_policy_id_fkey"
  FOREIGN KEY ("policy_id") REFERENCES "policies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['policy_remarks', 'policy_plans'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY office_scope ON %I USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]))', t);
  END LOOP;
END $$;

-- What was said about a draft stays as it was said; a comment may only be marked as settled, or opened again.
CREATE FUNCTION policy_remark_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fixed policy_remarks := NEW;
BEGIN
  fixed.resolved_at := OLD.resolved_at; fixed.resolved_by_id := OLD.resolved_by_id;
  IF fixed IS DISTINCT FROM OLD THEN RAISE EXCEPTION 'a remark never changes' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER policy_remark_guard BEFORE UPDATE ON policy_remarks FOR EACH ROW EXECUTE FUNCTION policy_remark_guard();

ALTER TABLE "policy_versions"
  ADD COLUMN "entered_by_id" UUID,
  ADD COLUMN "approver_id" UUID,
  ADD COLUMN "approved_at" TIMESTAMPTZ(3),
  ADD COLUMN "entered_label" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "approver_label" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "names_masked_at" TIMESTAMPTZ(3),
  ADD COLUMN "substantive" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "late_seconds" INTEGER,
  ADD COLUMN "restored_from" INTEGER,
  ADD COLUMN "override_reason" TEXT,
  ADD COLUMN "override_rules" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
  ADD CONSTRAINT "policy_versions_override_is_told" CHECK ((cardinality("override_rules") > 0) = ("override_reason" IS NOT NULL));

-- As in 0001, and besides: names under a version may be masked (a former employee's), which is dated and says nothing else.
CREATE OR REPLACE FUNCTION policy_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE fixed_old policy_versions := OLD; fixed_new policy_versions := NEW;
BEGIN
  -- the only columns that may change
  fixed_new.effective_to := OLD.effective_to;
  fixed_new.withdrawn_at := OLD.withdrawn_at; fixed_new.withdrawn_reason := OLD.withdrawn_reason;
  fixed_new.closed_at := OLD.closed_at; fixed_new.closed_reason := OLD.closed_reason; fixed_new.closed_by_id := OLD.closed_by_id;
  fixed_new.text_erased_at := OLD.text_erased_at;
  -- a closed text may be erased, once, and only to nothing
  IF OLD.closed_at IS NOT NULL AND OLD.text_erased_at IS NULL AND NEW.text_erased_at IS NOT NULL
     AND NEW.body = '' AND NEW.source = '' AND NEW.title = '' AND NEW.change_note = '' THEN
    fixed_new.body := OLD.body; fixed_new.source := OLD.source; fixed_new.title := OLD.title; fixed_new.change_note := OLD.change_note;
  END IF;
  IF NEW.names_masked_at IS NOT NULL AND NEW.names_masked_at >= coalesce(OLD.names_masked_at, NEW.names_masked_at) THEN
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
  IF (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at)
     OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at) THEN
    RAISE EXCEPTION 'a withdrawal or closing is not undone' USING ERRCODE = 'P0001'; END IF;
  RETURN NEW;
END $$;
