-- The pace of a provider's account between two calls is finer than a millisecond, and remembers the limit it was learned from.
ALTER TABLE "provider_paces"
  ALTER COLUMN "interval_ms" TYPE DOUBLE PRECISION,
  ALTER COLUMN "interval_ms" SET DEFAULT 500,
  ALTER COLUMN "next_at" TYPE TIMESTAMPTZ(6),
  -- calls allowed in a window, as the provider told; 0: not told yet
  ADD COLUMN "calls" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "window_ms" INTEGER NOT NULL DEFAULT 1000;
