// The link in the copy that goes to an office's control address: pressing the button behind it proves that the issue arrived.
import { env } from '@/lib/env'
import { tokenFor } from '@/lib/token'

/** Absolute address for one delivery of kind `control`; `controlNote` of rules/issue-marks puts it into the mail. */
export const controlLinkOf = (deliveryId: string): string =>
  `${env.appUrl}/potwierdz/${tokenFor('control', deliveryId)}`
