// The choice of a period: three links and two dates. A plain GET form: the address can be kept and sent to a colleague.
import { TextField } from '@/components/forms/text-field'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { type Period, presets } from '@/domain/stats/rules'

type Props = { href: string; period: Period; today: string; problem: string | null }

export function PeriodForm({ href, period, today, problem }: Props) {
  return (
    <>
      {problem ? (
        <Notice kind="warning" title="Tego okresu nie można pokazać" className="mb-6">
          {problem}
        </Notice>
      ) : null}
      <form action={href} method="get" className="panel-filter" aria-label="Okres">
        <ul className="pages">
          {presets.map((days) => (
            <li key={days}>
              <a href={`${href}?okres=${days}`} aria-current={period.preset === days ? 'page' : undefined}>
                {days} dni
              </a>
            </li>
          ))}
        </ul>
        <TextField name="od" label="Od" type="date" max={today} value={period.from} />
        <TextField name="do" label="Do" type="date" max={today} value={period.to} />
        <Button look="secondary">Pokaż</Button>
      </form>
    </>
  )
}
