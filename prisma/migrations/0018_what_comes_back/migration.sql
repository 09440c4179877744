-- What comes back after sending: the history of a mailbox outlives the deliveries it was made of, alarms are raised once, and the
-- provider's events find single mails too. No address and no text of an answer anywhere.

ALTER TABLE "subscriptions"
  ADD COLUMN "older_outcomes" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "resumed_at" TIMESTAMPTZ(3),
  ADD CONSTRAINT "subscriptions_older_outcomes" CHECK ("older_outcomes" ~ '^[ads]{0,5}$');

CREATE INDEX "mail_messages_provider_id_idx" ON "mail_messages"("provider_id") WHERE "provider_id" IS NOT NULL;
DROP INDEX "provider_events_office_id_idx";
CREATE INDEX "provider_events_office_id_received_at_idx" ON "provider_events"("office_id", "received_at");

-- One open alarm of a kind for an office (null: the installation); mailed once, ended when its cause is gone.
CREATE TABLE "mail_alarms" (
    "id" UUID NOT NULL,
    "office_id" UUID,
    "kind" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_alarms_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "mail_alarms_kind" CHECK ("kind" IN ('silence', 'refused', 'tracking'))
);
CREATE UNIQUE INDEX "mail_alarms_open" ON "mail_alarms"(coalesce("office_id", '00000000-0000-0000-0000-000000000000'::uuid), "kind")
  WHERE "ended_at" IS NULL;
CREATE INDEX "mail_alarms_office_id_idx" ON "mail_alarms"("office_id");
ALTER TABLE "mail_alarms" ADD CONSTRAINT "mail_alarms_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "offices"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail_alarms" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "mail_alarms" FORCE ROW LEVEL SECURITY;
CREATE POLICY office_scope ON "mail_alarms" USING ((SELECT app_everything()) OR office_id = ANY ((SELECT app_offices())::uuid[]));

-- What one delivery says of its mailbox: the same table as markOf in domain/newsletter/rules/bounces.ts (a test compares them).
CREATE FUNCTION delivery_mark(state delivery_state, reason text, route text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN state IN ('delivered', 'complained') THEN 'a'
    WHEN state = 'accepted' AND route = 'smtp' THEN 'a'
    WHEN state = 'accepted' AND reason = 'delayed' THEN 'd'
    WHEN state IN ('bounced', 'failed') AND reason LIKE 'soft:%' THEN 's'
    WHEN state IN ('bounced', 'failed') AND reason LIKE 'block:%' THEN 'd'
    ELSE '' END
$$;

-- Deliveries are deleted after their term; what they said of a mailbox stays with the subscription (a success clears what was before).
CREATE FUNCTION deliveries_leave_outcomes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH told AS (
    SELECT s.id, right(regexp_replace(s.older_outcomes || string_agg(delivery_mark(g.state, g.reason, b.route), '' ORDER BY g.handed_at, g.id),
      '^.*a', ''), 5) AS outcomes
    FROM gone g JOIN subscriptions s ON s.id = g.subscription_id LEFT JOIN issue_batches b ON b.id = g.batch_id
    WHERE g.handed_at > coalesce(s.resumed_at, '-infinity') AND delivery_mark(g.state, g.reason, b.route) <> ''
    GROUP BY s.id)
  UPDATE subscriptions s SET older_outcomes = told.outcomes FROM told WHERE s.id = told.id AND s.older_outcomes <> told.outcomes;
  RETURN NULL;
END $$;
CREATE TRIGGER deliveries_leave_outcomes AFTER DELETE ON deliveries REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION deliveries_leave_outcomes();
