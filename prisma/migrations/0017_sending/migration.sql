-- What the engine keeps besides 0016: the frozen number of readers, and the latest moment that a called batch was seen at
-- (a clock that runs back must not make an old call look young).

ALTER TABLE "issues" ADD COLUMN "frozen_audience" INTEGER;

ALTER TABLE "issue_batches" ADD COLUMN "seen_at" TIMESTAMPTZ(3);
CREATE INDEX "issue_batches_open_idx" ON "issue_batches"("issue_id") WHERE "state" <> 'done';

-- lists of failures and of what a person has to decide stay fast beside a hundred thousand deliveries that went well
CREATE INDEX "deliveries_troubled_idx" ON "deliveries"("issue_id", "state")
  WHERE "state" IN ('failed', 'uncertain', 'bounced', 'complained');
