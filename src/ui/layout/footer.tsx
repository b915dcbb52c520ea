import type { VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { type Language, languageControl, languages } from '../../kernel/language'
import { url } from '../../urls'
import { TypedFormPlace } from '../field/typed-form'
import { Phone } from '../link/link'
import { Marked } from '../marked'
import { useWords } from '../words'
import type { Frame } from './frame'

/** Help first, then what the site says about itself, the languages last. */
export function Footer({ frame }: { frame: Frame }): VNode {
  const words = useWords()
  const { slug, name, phone, phoneHours } = frame.tenant
  const links = (['help', 'terms', 'privacy', 'accessibility'] as const).map((place) => ({
    href: url(place, { tenant: slug }),
    label: words[place],
  }))
  return (
    <footer class="footer">
      <div class="container">
        <div class="footer-columns">
          <div>
            <p class="footer-title">{words.footerHelp}</p>
            {phone && <Phone number={phone} />}
            {phoneHours && (
              <p class="footer-hours">
                <Marked>{phoneHours}</Marked>
              </p>
            )}
          </div>
          <div>
            <p>
              <span class="footer-sentence">{words.footerProcedures}</span>
              <span class="footer-sentence">{words.footerOtherWays}</span>
            </p>
            <nav aria-label={words.footerLinks}>
              <ul class="footer-links">
                {links.map((link) => (
                  <li key={link.href}>
                    <a href={link.href}>{link.label}</a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </div>
        <Languages frame={frame} />
        <div class="footer-end">
          <span>
            <Marked>{name}</Marked>
          </span>
          <span>
            <Marked>{words.poweredBy}</Marked>
          </span>
        </div>
      </div>
    </footer>
  )
}

/** Each by its own name: whoever looks for it may not read the page. */
const names: Record<Language, string> = { ja: '日本語', en: 'English' }

function Languages({ frame }: { frame: Frame }): VNode {
  const words = useWords()
  const { form } = useContext(TypedFormPlace)
  return (
    <nav aria-label={words.languages}>
      <ul class="footer-languages">
        {languages.map((lang) => (
          <li key={lang}>{form ? <InForm {...{ frame, lang, form }} /> : <ByLink {...{ frame, lang }} />}</li>
        ))}
      </ul>
    </nav>
  )
}

type LanguageProps = { frame: Frame; lang: Language }

const current = ({ frame, lang }: LanguageProps) => (lang === frame.lang ? 'true' : undefined)

function ByLink({ frame, lang }: LanguageProps): VNode {
  const href = url('language', { tenant: frame.tenant.slug, lang }, { next: frame.here })
  return (
    <a href={href} lang={lang} hreflang={lang} rel="nofollow" aria-current={current({ frame, lang })}>
      {names[lang]}
    </a>
  )
}

/** Takes along what was typed and not sent yet. It is never the form's first button, which Enter presses. */
function InForm({ frame, lang, form }: LanguageProps & { form: string }): VNode {
  return (
    <button
      type="submit"
      form={form}
      name={languageControl}
      value={`${lang} ${frame.here ?? ''}`.trim()}
      formNoValidate
      lang={lang}
      aria-current={current({ frame, lang })}
    >
      {names[lang]}
    </button>
  )
}
