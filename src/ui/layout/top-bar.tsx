import type { VNode } from 'preact'
import type { Role, RoleIn } from '../../kernel/actor'
import { url } from '../../urls'
import { Icon } from '../icon/icon'
import { Mark } from '../illustration/mark'
import { useStaffWords } from '../staff-words'
import type { Frame } from './frame'

/** 自分: the member of staff who looks at the page, as `staffOf(scope)` gives them. */
export type Me = { name: string; post: string; roles?: readonly RoleIn[] }

export type Module = 'inbox' | 'mandatesDesk' | 'issuedAccounts' | 'members' | 'staffSettings' | 'account'

/** Who finds something in which module; what they may do there the pages ask again. */
const inModule = {
  inbox: ['reader', 'receiver', 'examiner', 'approver'],
  mandatesDesk: ['examiner'],
  issuedAccounts: ['administrator', 'unit-manager'],
  members: ['administrator', 'unit-manager'],
  staffSettings: ['administrator'],
} as const satisfies Partial<Record<Module, readonly Role[]>>

const modulesOf = ({ roles }: Me, { tenant }: Frame) =>
  (['inbox', 'mandatesDesk', 'members', 'issuedAccounts', 'staffSettings'] as const).filter(
    (module) =>
      // Only where the tenant wants staff to decide on mandates is there such a page.
      (module !== 'mandatesDesk' || tenant.mandateApproval) &&
      roles?.some(({ role }) => (inModule[module] as readonly Role[]).includes(role)),
  )

type TopBarProps = { frame: Frame; me?: Me; current?: Module; csrf?: string }

/** 上の帯: the tenant, 「職員」, the modules as words, and who is logged in. */
export function TopBar({ frame, me, current, csrf }: TopBarProps): VNode {
  const words = useStaffWords()
  const { name, slug } = frame.tenant
  return (
    <header class="top-bar">
      <a
        class="top-bar-brand"
        href={url(me ? (modulesOf(me, frame)[0] ?? 'staffAccount') : 'staff', { tenant: slug })}
      >
        <Mark />
        <span>{name}</span>
        <span class="top-bar-staff">{words.staff}</span>
      </a>
      {me && <Modules frame={frame} me={me} current={current} />}
      {me && <MeMenu slug={slug} me={me} csrf={csrf} />}
    </header>
  )
}

function Modules({ frame, me, current }: { frame: Frame; me: Me; current?: Module }): VNode {
  const words = useStaffWords()
  return (
    <nav class="top-bar-modules" aria-label={words.modules}>
      <ul>
        {modulesOf(me, frame).map((module) => (
          <li key={module}>
            <a
              href={url(module, { tenant: frame.tenant.slug })}
              aria-current={current === module ? 'page' : undefined}
            >
              {words[module]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function MeMenu({ slug, me, csrf }: { slug: string; me: Me; csrf?: string }): VNode {
  const words = useStaffWords()
  return (
    <details class="me" data-pop>
      <summary>
        <Icon name="user" />
        <span class="me-words">
          <span class="visually-hidden">{words.me}：</span>
          <span class="me-name">{me.name}</span>
          <span class="me-post">{me.post}</span>
        </span>
        <Icon name="chevron-down" size={16} />
      </summary>
      <div class="pop me-menu">
        <p class="me-menu-who">
          <b>{me.name}</b>
          <span>{me.post}</span>
        </p>
        <a class="pop-row" href={url('staffAccount', { tenant: slug })}>
          <Icon name="user" />
          {words.account}
        </a>
        <key-switch>
          <label class="pop-row">
            <input class="choice-box choice-checkbox" type="checkbox" name="keys" defaultChecked />
            {words.keys}
          </label>
        </key-switch>
        {csrf && (
          <form action={url('staffLogout', { tenant: slug })} method="post">
            <input type="hidden" name="csrf" value={csrf} />
            <button class="pop-row" type="submit">
              <Icon name="logout" />
              {words.logout}
            </button>
          </form>
        )}
      </div>
    </details>
  )
}
