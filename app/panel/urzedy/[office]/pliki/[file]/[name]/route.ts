// A file for staff, also while no published text uses it: previews, drafts and the library show it from here.
import { requireActor } from '@/domain/accounts/session'
import { staffFile, staffFilePiece } from '@/domain/files/queries'
import { officeBySlug } from '@/domain/offices/queries'
import { byteAnswer } from '@/lib/byte-answer'
import { refusal } from '@/lib/form-action'

type Context = { params: Promise<{ office: string; file: string; name: string }> }

export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor()
  const { office, file: id, name } = await params
  try {
    const { id: officeId } = await officeBySlug(actor, office)
    const file = await staffFile(actor, officeId, id, name)
    const sent = { ...file, tag: file.sha256.slice(0, 32), cache: 'private, no-store' }
    const answer = byteAnswer(request, sent, (from, length) => staffFilePiece(actor, officeId, file, from, length))
    // meant for the door's public side; what may run is said by proxy.ts for all of the panel
    answer.headers.delete('x-okienko-length')
    answer.headers.delete('content-security-policy')
    return answer
  } catch (error) {
    return refusal(error)
  }
}
