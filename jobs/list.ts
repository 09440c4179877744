// Every job of the clock: name, period, function, in one table. Mail is not here: it leaves when it is written (mail-pump.ts).
import { checkPublishedTexts } from './check-published'
import { countUntruthsOfOffices } from './count-untruths'
import { endExpiredPending } from './end-expired-pending'
import { runFoldDeliveries } from './fold-deliveries'
import { indexTexts } from './index-texts'
import { keepRetention } from './keep-retention'
import { listenForProvider } from './listen-for-events'
import { publishPlanned } from './publish-planned'
import { publishPlannedNews } from './publish-planned-news'
import { runReadAccessLog } from './read-access-log'
import { remindOfReviews } from './remind-of-reviews'
import { remindOfConfirmations } from './remind-unconfirmed'
import type { Job } from './schedule'
import { sendPlanned } from './send-planned'

export const jobs: readonly Job[] = [
  { name: 'stats.read_access_log', every: 30, run: runReadAccessLog },
  { name: 'newsletter.end_expired', every: 600, run: endExpiredPending },
  { name: 'newsletter.remind', every: 3600, run: remindOfConfirmations },
  { name: 'newsletter.listen', every: 600, run: listenForProvider },
  { name: 'policies.publish_planned', every: 20, run: publishPlanned },
  { name: 'news.publish_planned', every: 20, run: publishPlannedNews },
  { name: 'newsletter.send_planned', every: 20, run: sendPlanned },
  { name: 'policies.count_untruths', every: 120, run: countUntruthsOfOffices },
  { name: 'policies.check_published', every: '02:40', run: checkPublishedTexts },
  { name: 'search.index_texts', every: 60, run: indexTexts },
  { name: 'policies.declaration_review', every: '06:10', run: remindOfReviews },
  { name: 'newsletter.fold_deliveries', every: '03:10', run: runFoldDeliveries },
  { name: 'privacy.retention', every: '03:20', run: keepRetention },
]
