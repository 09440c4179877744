// Download of everything the portal holds about the one who is signed in, as JSON.
import { ownData } from '@/domain/accounts/personal-data'
import { requireActor } from '@/domain/accounts/session'
import { refusal } from '@/lib/form-action'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  const actor = await requireActor()
  try {
    return new Response(`${JSON.stringify(await ownData(actor), null, 2)}\n`, {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="moje-dane.json"',
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    return refusal(error)
  }
}
