// All rules of the linter, each with its anchor. Server-safe.
import { Facts } from '@/components/ui/facts'
import { catalogue, goodPractice } from '@/domain/policies/rules/rule-catalogue'
import { ruleIds } from '@/domain/policies/schema/finding'

export function RuleList() {
  return ruleIds.map((rule) => {
    const { name, why, remedy, law } = catalogue[rule]
    return (
      <section key={rule} className="panel-section" aria-labelledby={rule}>
        <h2 id={rule}>{`${rule}. ${name}`}</h2>
        <Facts
          items={[
            { name: 'Dlaczego', value: why },
            { name: 'Co zrobić', value: remedy },
            { name: 'Źródło', value: law ?? goodPractice },
          ]}
        />
      </section>
    )
  })
}
