// What is kept about one address of the newsletter, for its reader, with the ways out: download, another language, leaving.
import { Authority } from '@/components/privacy/authority'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { NamedSentence } from '@/components/ui/named-sentence'
import { Notice } from '@/components/ui/notice'
import { mineField, minePath } from '@/domain/newsletter/rules/mine'
import type { Mine } from '@/domain/newsletter/schema/mine'
import { officeHref, type Passage } from '@/domain/offices/rules'
import { type Locale, locales, type OfficeSettings } from '@/domain/offices/schema'
import { type MyDataWords, myDataWords } from '@/messages/my-data'
import { newsletterWords } from '@/messages/newsletter'
import { wordsOf } from '@/messages/words'
import { MyConsents, MyFacts, MyMails } from './my-data-parts'

type Props = {
  token: string
  mine: Mine
  office: { slug: string; settings: OfficeSettings }
  name: Passage
  locale: Locale
  /** the language was just changed */
  spoken: boolean
}

export function MyData({ token, mine, office, name, locale, spoken }: Props) {
  const words = myDataWords(locale)
  const shared = { mine, words, locale, office }
  return (
    <>
      <h1>{words.title}</h1>
      {spoken ? (
        <Notice kind="success" role="status">
          {words.languageDone}
        </Notice>
      ) : null}
      <p className="lead">
        <NamedSentence sentence={words.lead} name={name} locale={locale} />
      </p>
      <MyFacts {...shared} />
      <MyConsents {...shared} />
      <MyMails {...shared} />
      <Downloads token={token} words={words} />
      <Language token={token} words={words} locale={locale} />
      <section aria-labelledby="wypisz">
        <div className="prose">
          <h2 id="wypisz">{words.leave}</h2>
          <p>{words.leaveHint}</p>
        </div>
        <form method="post" action={`${minePath(token)}/zapisz`} className="mt-4 flex flex-wrap gap-3">
          <input type="hidden" name={mineField} value="wypis" />
          <Button look="danger">{words.leaveButton}</Button>
        </form>
      </section>
      <Law words={words} office={office} locale={locale} />
    </>
  )
}

function Downloads({ token, words }: { token: string; words: MyDataWords }) {
  return (
    <section aria-labelledby="pobierz">
      <div className="prose">
        <h2 id="pobierz">{words.download}</h2>
        <p>{words.downloadHint}</p>
      </div>
      <form method="post" action={`${minePath(token)}/zapisz`} className="mt-4 flex flex-wrap gap-3">
        <Button look="secondary" name={mineField} value="csv">
          {words.csv}
        </Button>
        <Button look="secondary" name={mineField} value="json">
          {words.json}
        </Button>
      </form>
    </section>
  )
}

function Language({ token, words, locale }: { token: string; words: MyDataWords; locale: Locale }) {
  const others = locales.filter((language) => language !== locale)
  return (
    <section aria-labelledby="jezyk">
      <div className="prose">
        <h2 id="jezyk">{words.language}</h2>
        <p>{words.languageHint}</p>
      </div>
      <form method="post" action={`${minePath(token)}/zapisz`} className="mt-4 flex flex-wrap gap-3">
        <input type="hidden" name={mineField} value="jezyk" />
        {others.map((language) => (
          <Button key={language} look="secondary" name="jezyk" value={language}>
            {words.languageButton(words.languages[language])}
          </Button>
        ))}
      </form>
    </section>
  )
}

/** What art. 15 asks for beside the data: the same facts as beside the form. */
function Law({ words, office, locale }: { words: MyDataWords } & Pick<Props, 'office' | 'locale'>) {
  const { clause } = newsletterWords(locale)
  const { dpo, names, controllerName, newsletter } = office.settings
  const consent = newsletter.basis === 'consent'
  return (
    <>
      <section className="prose" aria-labelledby="prawa">
        <h2 id="prawa">{words.law}</h2>
        <Facts
          items={[
            { name: clause.controller, value: <span lang="pl">{controllerName || names.nominative}</span> },
            { name: clause.dpo, value: dpo.email ? <a href={`mailto:${dpo.email}`}>{dpo.email}</a> : null },
            { name: clause.purpose, value: clause.purposeText },
            { name: clause.basis, value: consent ? clause.basisConsent : clause.basisTask },
            { name: clause.kept, value: clause.keptText(newsletter.proofMonths) },
            { name: clause.rights, value: consent ? clause.rightsConsent : clause.rightsTask },
          ]}
        />
        <p>
          <a href={officeHref(office, locale, '/polityki/newsletter')}>{words.rules}</a>
        </p>
        <p>
          {words.others} <a href={officeHref(office, locale, '/wniosek')}>{words.request}</a>
        </p>
      </section>
      <Authority words={wordsOf(locale)} title={words.complaint} />
    </>
  )
}
