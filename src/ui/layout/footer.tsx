import type { VNode } from 'preact'
import { url } from '../../urls'
import { Phone } from '../link/link'
import { useWords } from '../words'
import type { Frame } from './frame'

/** Help first, then what the site says about itself. */
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
            {phoneHours && <p class="footer-hours">{phoneHours}</p>}
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
        <div class="footer-end">
          <span>{name}</span>
          <span>{words.poweredBy}</span>
        </div>
      </div>
    </footer>
  )
}
