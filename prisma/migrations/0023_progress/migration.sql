-- Reasons of those who were left out are counted every few seconds while an issue is being sent; failures have an index since 0017.
CREATE INDEX "deliveries_skipped_idx" ON "deliveries"("issue_id") WHERE "state" = 'skipped';
-- What waits for a person in the whole installation, for the page of health.
CREATE INDEX "deliveries_uncertain_idx" ON "deliveries"("settled_at") WHERE "state" = 'uncertain';
