-- Issues of the newsletter: what is written, what was frozen for sending, who is to get it, in which batch, and what became of each.
-- No table here holds an address: it is read from the subscription when a batch is claimed, and is gone when the subscription is.

ALTER TYPE "subscription_state" ADD VALUE 'reconfirm';
ALTER TYPE "subscription_state" ADD VALUE 'stopped';

CREATE TYPE "issue_state" AS ENUM ('draft', 'in_review', 'approved', 'scheduled', 'asking', 'sending', 'paused', 'finished', 'cancelled');
CREATE TYPE "batch_state" AS ENUM ('waiting', 'claimed', 'called', 'done');
CREATE TYPE "delivery_state" AS ENUM ('pending', 'claimed', 'handed', 'accepted', 'delivered', 'bounced', 'complained', 'skipped', 'failed', 'uncertain');

ALTER TABLE "subscriptions"
  ADD COLUMN "stopped_at" TIMESTAMPTZ(3),
  ADD COLUMN "stop_reason" TEXT,
  ADD COLUMN "outcomes" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "reminded_at" TIMESTAMPTZ(3),
  ADD COLUMN "import_id" UUID,
  ADD COLUMN "consent_note" TEXT NOT NULL DEFAULT '',
  ADD CONSTRAINT "subscriptions_outcomes" CHECK ("outcomes" ~ '^[ads]{0,5}$'),
  ADD CONSTRAINT "subscriptions_stop_reason" CHECK ("stop_reason" IN ('hard_bounce', 'soft_bounces'));
-- free text about one person's consent: no samples of it in pg_statistic (see 0003)
ALTER TABLE "subscriptions" ALTER COLUMN "consent_note" SET STATISTICS 0;

CREATE TABLE "issues" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "number" INTEGER,
    "locale" TEXT NOT NULL DEFAULT 'pl',
    "subject" TEXT NOT NULL,
    "preheader" TEXT NOT NULL DEFAULT '',
    "items" JSONB NOT NULL DEFAULT '[]',
    "audience" TEXT NOT NULL DEFAULT 'all',
    "state" "issue_state" NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "author_id" UUID,
    "saved_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "review_note" TEXT NOT NULL DEFAULT '',
    "approved_sha256" TEXT,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "override_reason" TEXT,
    "planned_at" TIMESTAMPTZ(3),
    "planned_by_id" UUID,
    "plan_problem" TEXT,
    "content" JSONB,
    "sender" JSONB,
    "frozen_sha256" TEXT,
    "frozen_by_id" UUID,
    "started_at" TIMESTAMPTZ(3),
    "paused_at" TIMESTAMPTZ(3),
    "pause_reason" TEXT,
    "finished_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "totals" JSONB,
    "closed_at" TIMESTAMPTZ(3),
    "closed_reason" TEXT,
    "closed_by_id" UUID,
    "text_erased_at" TIMESTAMPTZ(3),

    CONSTRAINT "issues_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "issues_audience" CHECK ("audience" IN ('all', 'locale')),
    CONSTRAINT "issues_started_is_frozen" CHECK ("started_at" IS NULL
      OR ("number" IS NOT NULL AND "content" IS NOT NULL AND "sender" IS NOT NULL AND "frozen_sha256" IS NOT NULL)),
    CONSTRAINT "issues_closing_is_told" CHECK (("closed_at" IS NULL) = ("closed_reason" IS NULL))
);
CREATE UNIQUE INDEX "issues_office_id_number_key" ON "issues"("office_id", "number");
CREATE INDEX "issues_office_id_state_idx" ON "issues"("office_id", "state");
ALTER TABLE "issues" ADD CONSTRAINT "issues_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "issues" ALTER COLUMN "subject" SET STATISTICS 0, ALTER COLUMN "items" SET STATISTICS 0, ALTER COLUMN "content" SET STATISTICS 0;

-- The mail as frozen, one row for each language of its frame (greeting, footer); what differs between readers is a mark in it.
CREATE TABLE "issue_contents" (
    "issue_id" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "office_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "issue_contents_pkey" PRIMARY KEY ("issue_id", "locale")
);
CREATE INDEX "issue_contents_office_id_idx" ON "issue_contents"("office_id");
ALTER TABLE "issue_contents" ADD CONSTRAINT "issue_contents_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "issue_contents" ALTER COLUMN "html" SET STATISTICS 0, ALTER COLUMN "text" SET STATISTICS 0, ALTER COLUMN "subject" SET STATISTICS 0;

-- At most 100 deliveries, cut at freeze. The id is the idempotency key of the call; the hash is of the bytes of the first call.
CREATE TABLE "issue_batches" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "batch_state" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "claim_token" UUID,
    "first_call_at" TIMESTAMPTZ(3),
    "request_sha256" TEXT,
    "route" TEXT,
    "last_error" TEXT,

    CONSTRAINT "issue_batches_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "issue_batches_issue_id_number_key" ON "issue_batches"("issue_id", "number");
CREATE INDEX "issue_batches_office_id_idx" ON "issue_batches"("office_id");
CREATE INDEX "issue_batches_due_idx" ON "issue_batches"("next_attempt_at") WHERE "state" <> 'done';
ALTER TABLE "issue_batches" ADD CONSTRAINT "issue_batches_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One reader of one issue. The subscription's id is taken out when the subscription ends; the row goes on counting.
CREATE TABLE "deliveries" (
    "id" UUID NOT NULL,
    "office_id" UUID NOT NULL,
    "issue_id" UUID NOT NULL,
    "batch_id" UUID,
    "subscription_id" UUID,
    "kind" TEXT NOT NULL DEFAULT 'reader',
    "locale" TEXT NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "reason" TEXT,
    "provider_id" TEXT,
    "handed_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "deliveries_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "deliveries_kind" CHECK ("kind" IN ('reader', 'control')),
    CONSTRAINT "deliveries_skipped_has_reason" CHECK ("state" NOT IN ('skipped', 'failed') OR "reason" IS NOT NULL)
) WITH (fillfactor = 75);
CREATE UNIQUE INDEX "deliveries_issue_id_subscription_id_key" ON "deliveries"("issue_id", "subscription_id");
CREATE UNIQUE INDEX "deliveries_one_control" ON "deliveries"("issue_id") WHERE "kind" = 'control';
CREATE INDEX "deliveries_batch_id_idx" ON "deliveries"("batch_id");
CREATE INDEX "deliveries_subscription_id_idx" ON "deliveries"("subscription_id") WHERE "subscription_id" IS NOT NULL;
CREATE INDEX "deliveries_provider_id_idx" ON "deliveries"("provider_id") WHERE "provider_id" IS NOT NULL;
CREATE INDEX "deliveries_office_id_idx" ON "deliveries"("office_id");
ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_issue_id_fkey" FOREIGN KEY ("issue_id") REFERENCES "issues"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a provider told us, once each: its own id of the event keeps a replay from counting. No address, no text of an answer.
CREATE TABLE "provider_events" (
    "id" TEXT NOT NULL,
    "office_id" UUID,
    "delivery_id" UUID,
    "type" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "provider_events_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "provider_events_received_at_idx" ON "provider_events"("received_at");
CREATE INDEX "provider_events_office_id_idx" ON "provider_events"("office_id");

-- How fast a provider's account may be called, learned from its answers and shared by all processes. The key is a keyed hash.
CREATE TABLE "provider_paces" (
    "key" TEXT NOT NULL,
    "interval_ms" INTEGER NOT NULL DEFAULT 0,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "blocked_until" TIMESTAMPTZ(3),
    "blocked_reason" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "provider_paces_pkey" PRIMARY KEY ("key")
);

ALTER TABLE "office_mail_routes"
  ADD COLUMN "webhook_secret_enc" TEXT,
  ADD COLUMN "webhook_heard_at" TIMESTAMPTZ(3),
  ADD COLUMN "tracking_checked_at" TIMESTAMPTZ(3),
  ADD COLUMN "tracking_state" TEXT NOT NULL DEFAULT 'unknown';

ALTER TABLE "issues" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "issues" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "issues" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
ALTER TABLE "issue_contents" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "issue_contents" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "issue_contents" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
ALTER TABLE "issue_batches" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "issue_batches" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "issue_batches" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
ALTER TABLE "deliveries" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "deliveries" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "deliveries" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));
ALTER TABLE "provider_events" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "provider_events" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "provider_events" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));

-- What a subscription leaves behind when it ends: rows that count, and nothing that leads to it.
CREATE FUNCTION subscription_leaves_deliveries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE deliveries SET state = 'skipped', reason = 'left', settled_at = clock_timestamp()
    WHERE subscription_id = OLD.id AND state IN ('pending', 'claimed');
  UPDATE deliveries SET subscription_id = NULL WHERE subscription_id = OLD.id;
  RETURN OLD;
END $$;
CREATE TRIGGER subscription_leaves_deliveries BEFORE DELETE ON subscriptions FOR EACH ROW EXECUTE FUNCTION subscription_leaves_deliveries();

-- News that goes to the newsletter, when it is planned, and what was corrected in it (shown to readers).
ALTER TABLE "news"
  ADD COLUMN "to_newsletter" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "planned_at" TIMESTAMPTZ(3),
  ADD COLUMN "planned_by_id" UUID,
  ADD COLUMN "plan_problem" TEXT,
  ADD COLUMN "correction_note" TEXT NOT NULL DEFAULT '';
