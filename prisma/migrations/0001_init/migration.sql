

-- CreateEnum
CREATE TYPE "role" AS ENUM ('editor', 'publisher', 'coordinator', 'dpo', 'controller', 'analyst');

-- CreateEnum
CREATE TYPE "mail_state" AS ENUM ('queued', 'sending', 'sent', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "office_kind" AS ENUM ('labour_office', 'city_hall', 'family_help', 'other');

-- CreateEnum
CREATE TYPE "office_state" AS ENUM ('draft', 'live');

-- CreateEnum
CREATE TYPE "policy_kind" AS ENUM ('privacy', 'cookies', 'newsletter', 'rodo', 'accessibility', 'other');

-- CreateEnum
CREATE TYPE "news_state" AS ENUM ('draft', 'published', 'withdrawn', 'closed');

-- CreateEnum
CREATE TYPE "subscription_state" AS ENUM ('pending', 'active');

-- CreateTable
CREATE TABLE "audit_events" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "office_id" UUID,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_label" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "data" JSONB NOT NULL,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "mail_messages" (
    "id" UUID NOT NULL,
    "office_id" UUID,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "recipient" TEXT,
    "data" JSONB NOT NULL,
    "subject_type" TEXT,
    "subject_id" UUID,
    "state" "mail_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "claim_token" UUID,
    "route" TEXT,
    "provider_id" TEXT,
    "last_error" TEXT,
    "uncertain_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_mail_routes" (
    "office_id" UUID NOT NULL,
    "transport" TEXT NOT NULL DEFAULT 'inherit',
    "from_name" TEXT,
    "from_email" TEXT,
    "secret_enc" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_mail_routes_pkey" PRIMARY KEY ("office_id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "administrator" BOOLEAN NOT NULL DEFAULT false,
    "example" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "first_login_at" TIMESTAMPTZ(3),
    "last_login_at" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grants" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "granted_at" TIMESTAMPTZ(3) NOT NULL,
    "granted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by" UUID,

    CONSTRAINT "role_grants_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_links" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_counters" (
    "key" TEXT NOT NULL,
    "window_end" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_counters_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "offices" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "office_kind" NOT NULL,
    "state" "office_state" NOT NULL DEFAULT 'draft',
    "example" BOOLEAN NOT NULL DEFAULT false,
    "settings" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_version" BIGINT NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "launched_at" TIMESTAMPTZ(3),

    CONSTRAINT "offices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_hosts" (
    "host" TEXT NOT NULL,
    "office_id" UUID NOT NULL,

    CONSTRAINT "office_hosts_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "office_files" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "purpose" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policies" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "kind" "policy_kind" NOT NULL,
    "slug" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_drafts" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "change_note" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID,

    CONSTRAINT "policy_drafts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_versions" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "policy_id" UUID NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "change_note" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "effective_from" DATE NOT NULL,
    "effective_to" DATE,
    "author_id" UUID,
    "publisher_id" UUID,
    "author_label" TEXT NOT NULL,
    "publisher_label" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "closed_by_id" UUID,
    "text_erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "policy_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "news" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "state" "news_state" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sha256" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "published_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_reason" TEXT,
    "author_id" UUID,
    "publisher_id" UUID,
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "closed_by_id" UUID,
    "text_erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "news_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "subscriptions" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "state" "subscription_state" NOT NULL DEFAULT 'pending',
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "channel" TEXT NOT NULL DEFAULT 'form',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "last_mail_at" TIMESTAMPTZ(3),
    "consent_texts" JSONB NOT NULL,

    CONSTRAINT "subscriptions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "leave_requests" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leave_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent_proofs" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "mailed_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3) NOT NULL,
    "end_reason" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "consent_texts" JSONB NOT NULL,
    "purge_after" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "consent_proofs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "suppressions" (
    "office_id" UUID NOT NULL,
    "address_hash" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'newsletter',
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "purge_after" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "suppressions_pkey" PRIMARY KEY ("office_id","address_hash","scope")
);

-- CreateTable
CREATE TABLE "log_files" (
    "id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL DEFAULT 'own',
    "position" BIGINT NOT NULL DEFAULT 0,
    "lines" BIGINT NOT NULL DEFAULT 0,
    "unparsed" BIGINT NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "log_files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hourly_totals" (
    "office_id" UUID NOT NULL,
    "hour" TIMESTAMPTZ(0) NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "detail" TEXT NOT NULL DEFAULT '',
    "hits" BIGINT NOT NULL,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "duration_ms" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "hourly_totals_pkey" PRIMARY KEY ("office_id","hour","kind","key","detail")
);

-- CreateTable
CREATE TABLE "worker_heartbeats" (
    "id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_runs" (
    "name" TEXT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "finished_at" TIMESTAMPTZ(3),
    "ok" BOOLEAN,
    "result" JSONB,

    CONSTRAINT "job_runs_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "audit_events_office_id_seq_idx" ON "audit_events"("office_id", "seq");

-- CreateIndex
CREATE INDEX "audit_events_actor_id_seq_idx" ON "audit_events"("actor_id", "seq");

-- CreateIndex
CREATE INDEX "audit_events_subject_id_idx" ON "audit_events"("subject_id");

-- CreateIndex
CREATE INDEX "mail_messages_state_next_attempt_at_idx" ON "mail_messages"("state", "next_attempt_at");

-- CreateIndex
CREATE INDEX "mail_messages_subject_id_idx" ON "mail_messages"("subject_id");

-- CreateIndex
CREATE INDEX "mail_messages_office_id_created_at_idx" ON "mail_messages"("office_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "people_email_key" ON "people"("email");

-- CreateIndex
CREATE INDEX "role_grants_person_id_idx" ON "role_grants"("person_id");

-- CreateIndex
CREATE INDEX "role_grants_office_id_idx" ON "role_grants"("office_id");

-- CreateIndex
CREATE INDEX "sessions_person_id_idx" ON "sessions"("person_id");

-- CreateIndex
CREATE INDEX "one_time_links_person_id_idx" ON "one_time_links"("person_id");

-- CreateIndex
CREATE INDEX "rate_counters_window_end_idx" ON "rate_counters"("window_end");

-- CreateIndex
CREATE UNIQUE INDEX "offices_slug_key" ON "offices"("slug");

-- CreateIndex
CREATE INDEX "office_hosts_office_id_idx" ON "office_hosts"("office_id");

-- CreateIndex
CREATE INDEX "office_files_office_id_idx" ON "office_files"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "policies_office_id_slug_key" ON "policies"("office_id", "slug");

-- CreateIndex
CREATE INDEX "policy_drafts_office_id_idx" ON "policy_drafts"("office_id");

-- CreateIndex
CREATE UNIQUE INDEX "policy_drafts_policy_id_locale_key" ON "policy_drafts"("policy_id", "locale");

-- CreateIndex
CREATE INDEX "policy_versions_office_id_published_at_idx" ON "policy_versions"("office_id", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "policy_versions_policy_id_locale_number_key" ON "policy_versions"("policy_id", "locale", "number");

-- CreateIndex
CREATE INDEX "news_office_id_state_published_at_idx" ON "news"("office_id", "state", "published_at");

-- CreateIndex
CREATE UNIQUE INDEX "news_office_id_slug_key" ON "news"("office_id", "slug");

-- CreateIndex
CREATE INDEX "subscriptions_office_id_state_idx" ON "subscriptions"("office_id", "state");

-- CreateIndex
CREATE INDEX "subscriptions_state_expires_at_idx" ON "subscriptions"("state", "expires_at");

-- CreateIndex
CREATE UNIQUE INDEX "subscriptions_office_id_email_key" ON "subscriptions"("office_id", "email");

-- CreateIndex
CREATE INDEX "leave_requests_office_id_idx" ON "leave_requests"("office_id");

-- CreateIndex
CREATE INDEX "leave_requests_subscription_id_idx" ON "leave_requests"("subscription_id");

-- CreateIndex
CREATE INDEX "consent_proofs_office_id_address_hash_idx" ON "consent_proofs"("office_id", "address_hash");

-- CreateIndex
CREATE INDEX "consent_proofs_purge_after_idx" ON "consent_proofs"("purge_after");

-- CreateIndex
CREATE INDEX "suppressions_purge_after_idx" ON "suppressions"("purge_after");

-- CreateIndex
CREATE UNIQUE INDEX "log_files_fingerprint_key" ON "log_files"("fingerprint");

-- CreateIndex
CREATE INDEX "hourly_totals_office_id_kind_hour_idx" ON "hourly_totals"("office_id", "kind", "hour");

-- AddForeignKey
ALTER TABLE "mail_messages" ADD CONSTRAINT "mail_messages_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_mail_routes" ADD CONSTRAINT "office_mail_routes_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grants" ADD CONSTRAINT "role_grants_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_hosts" ADD CONSTRAINT "office_hosts_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_files" ADD CONSTRAINT "office_files_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policies" ADD CONSTRAINT "policies_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_drafts" ADD CONSTRAINT "policy_drafts_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_versions" ADD CONSTRAINT "policy_versions_policy_id_fkey" FOREIGN KEY ("policy_id") REFERENCES "policies"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "news" ADD CONSTRAINT "news_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_requests" ADD CONSTRAINT "leave_requests_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leave_requests" ADD CONSTRAINT "leave_requests_subscription_id_fkey" FOREIGN KEY ("subscription_id") REFERENCES "subscriptions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_proofs" ADD CONSTRAINT "consent_proofs_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "suppressions" ADD CONSTRAINT "suppressions_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- ------------------------------------------------------------------------------------------------
-- What Prisma cannot say.

CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Row-level security: the second wall behind the domain's own check. `app.offices` is set for one transaction only
-- (lib/db withScope): '*' for system work and token look-ups, otherwise office ids separated by commas.
CREATE FUNCTION app_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.offices', true), '') = '*' $$;
CREATE FUNCTION app_offices() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT CASE WHEN coalesce(current_setting('app.offices', true), '') IN ('', '*') THEN ARRAY[]::uuid[]
                    ELSE string_to_array(current_setting('app.offices', true), ',')::uuid[] END $$;

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['office_mail_routes','office_files','policies','policy_drafts','policy_versions','news',
    'subscriptions','leave_requests','consent_proofs','suppressions','hourly_totals'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY office_scope ON %I USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]))', t);
  END LOOP;
  -- rows without an office belong to the installation: only '*' sees them
  FOREACH t IN ARRAY ARRAY['mail_messages','audit_events'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY office_scope ON %I USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]))', t);
  END LOOP;
END $$;

-- Audit trail: append-only, hash-chained, one chain for the installation. The head row serialises writers.
CREATE TABLE audit_head (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), seq bigint NOT NULL, hash text NOT NULL);
INSERT INTO audit_head (seq, hash) VALUES (0, repeat('0', 64));

CREATE FUNCTION audit_event_hash(e audit_events) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\n', e.prev_hash, e.seq::text,
    to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), coalesce(e.office_id::text, '-'), e.actor_kind,
    coalesce(e.actor_id::text, '-'), e.actor_label, e.type, coalesce(e.subject_type, '-'), coalesce(e.subject_id::text, '-'),
    e.data::text), 'UTF8')), 'hex') $$;

CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head audit_head;
BEGIN
  SELECT * INTO head FROM audit_head FOR UPDATE;
  NEW.seq := head.seq + 1;
  NEW.prev_hash := head.hash;
  NEW.hash := audit_event_hash(NEW);
  UPDATE audit_head SET seq = NEW.seq, hash = NEW.hash;
  RETURN NEW;
END $$;
CREATE TRIGGER audit_append BEFORE INSERT ON audit_events FOR EACH ROW EXECUTE FUNCTION audit_append();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'P0001'; END $$;
CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit_events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Consent proofs: written once; only retention (`app.retention`) and the removal of an example office delete them.
CREATE TRIGGER consent_proof_no_update BEFORE UPDATE ON consent_proofs FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE FUNCTION refuse_early_delete() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('app.retention', true), '') = 'on' THEN RETURN OLD; END IF;
  RAISE EXCEPTION '% is kept until its retention period ends', TG_TABLE_NAME USING ERRCODE = 'P0001';
END $$;
CREATE TRIGGER consent_proof_no_delete BEFORE DELETE ON consent_proofs FOR EACH ROW EXECUTE FUNCTION refuse_early_delete();

-- Published versions: one in force per document, language and day; the text never changes.
ALTER TABLE policy_versions ADD CONSTRAINT policy_versions_dates CHECK (effective_to IS NULL OR effective_to >= effective_from);
ALTER TABLE policy_versions ADD CONSTRAINT policy_versions_one_in_force
  EXCLUDE USING gist (policy_id WITH =, locale WITH =, daterange(effective_from, effective_to) WITH &&);

CREATE FUNCTION policy_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
CREATE TRIGGER policy_version_guard BEFORE UPDATE ON policy_versions FOR EACH ROW EXECUTE FUNCTION policy_version_guard();
CREATE TRIGGER policy_version_no_delete BEFORE DELETE ON policy_versions FOR EACH ROW EXECUTE FUNCTION refuse_early_delete();

-- One living grant of a role per person and office.
CREATE UNIQUE INDEX role_grants_living ON role_grants (person_id, office_id, role) WHERE revoked_at IS NULL;

-- Rights of the serving role, renewed after every migration: it never changes what is append-only.
CREATE FUNCTION grant_serving_role(serving name) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('GRANT USAGE ON SCHEMA public TO %I', serving);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO %I', serving);
  EXECUTE format('GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO %I', serving);
  EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON audit_head FROM %I', serving);
  EXECUTE format('REVOKE UPDATE, DELETE ON audit_events FROM %I', serving);
  EXECUTE format('REVOKE UPDATE ON consent_proofs FROM %I', serving);
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON _prisma_migrations FROM %I', serving);
  END IF;
END $$;
