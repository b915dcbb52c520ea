import type { VNode } from 'preact'
import { type Language, languages } from '../../kernel/language'
import { url } from '../../urls'
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
  return (
    <nav aria-label={words.languages}>
      <ul class="footer-languages">
        {languages.map((lang) => (
          <li key={lang}>
            <a
              href={url('language', { tenant: frame.tenant.slug, lang }, { next: frame.here })}
              lang={lang}
              hreflang={lang}
              rel="nofollow"
              aria-current={lang === frame.lang ? 'true' : undefined}
            >
              {names[lang]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
