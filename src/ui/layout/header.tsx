import type { VNode } from 'preact'
import { type Place, url } from '../../urls'
import { ButtonLink } from '../button/button'
import { Icon } from '../icon/icon'
import { Mark } from '../illustration/mark'
import { Marked } from '../marked'
import { useWords } from '../words'
import type { Frame } from './frame'

type Entry = { place: Place; href: string; label: string; current: boolean }

function useEntries(frame: Frame): Entry[] {
  const words = useWords()
  const tenant = { tenant: frame.tenant.slug }
  const entry = (place: 'procedures' | 'status' | 'verify' | 'help' | 'faq') => ({
    place,
    href: url(place, tenant),
    label: words[place],
    current: frame.current === place,
  })
  return [entry('procedures'), entry('status'), entry('verify'), entry('help'), entry('faq')]
}

/** The system's name, the menu and ログイン; on phones the menu is a `<details>`. */
export function Header({ frame }: { frame: Frame }): VNode {
  const words = useWords()
  const entries = useEntries(frame)
  const tenant = { tenant: frame.tenant.slug }
  const account = frame.signedIn
    ? { href: url('account', tenant), label: words.myPage }
    : { href: url('login', tenant), label: words.login }
  return (
    <header class="header">
      <div class="container header-row">
        <Brand frame={frame} />
        <nav class="menu-wide" aria-label={words.mainMenu}>
          <MenuList entries={entries} />
        </nav>
        <span class="header-login-wide">
          <ButtonLink href={account.href} size="sm" icon="user">
            {account.label}
          </ButtonLink>
        </span>
        <a class="header-key" href={account.href}>
          <Icon name="user" size={24} />
          {account.label}
        </a>
        <details class="menu">
          <summary class="header-key">
            <span class="menu-closed">
              <Icon name="menu" size={24} />
            </span>
            <span class="menu-open">
              <Icon name="close" size={24} />
            </span>
            {words.menu}
          </summary>
          <nav class="menu-list" aria-label={words.mainMenu}>
            <MenuList entries={entries} chevron />
          </nav>
        </details>
      </div>
    </header>
  )
}

/** On phones the tenant's name stands above the rest of the system's name. */
function Brand({ frame }: { frame: Frame }): VNode {
  const { name, systemName, slug } = frame.tenant
  const parted = systemName.startsWith(name) && systemName !== name
  return (
    <a class="brand" href={url('home', { tenant: slug })}>
      <Mark />
      <span>
        {parted && (
          <span class="brand-tenant">
            <Marked>{name}</Marked>
          </span>
        )}
        <Marked>{parted ? systemName.slice(name.length) : systemName}</Marked>
      </span>
    </a>
  )
}

function MenuList({ entries, chevron }: { entries: readonly Entry[]; chevron?: boolean }): VNode {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.place}>
          <a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
            {entry.label}
            {chevron && <Icon name="chevron-right" />}
          </a>
        </li>
      ))}
    </ul>
  )
}
