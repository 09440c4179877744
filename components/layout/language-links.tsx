// The languages of a page, each by its own name and leading to the same page in it.
import { type Locale, locales } from '@/domain/offices/schema'
import { languageNames } from '@/messages/words'

type Props = { label: string; locale: Locale; href: (language: Locale) => string }

export function LanguageLinks({ label, locale, href }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="languages">
        {locales.map((language) => (
          <li key={language}>
            <a
              href={href(language)}
              lang={language}
              hrefLang={language}
              aria-current={language === locale ? 'true' : undefined}
            >
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
