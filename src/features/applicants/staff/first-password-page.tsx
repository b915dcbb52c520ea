import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { plainDate } from '../../../kernel/japanese-date'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { staffOf } from '../../staff/session'
import { firstPasswordEnds, grouped } from '../issued/first-password'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

type FirstPasswordPageProps = {
  scope: Scope
  visit: Visit
  account: { id: string; login: string; name: string }
  password: string
  /** There was another password before. */
  again?: boolean | undefined
}

/** ID and 初期パスワード, shown once: to be copied, printed or written down. */
export function IssuedPasswordPage(props: FirstPasswordPageProps): VNode {
  const { scope, visit, account, password, again } = props
  const w = words(visit.lang).password
  const tenant = { tenant: visit.tenant.slug }
  const shown = grouped(password)
  const login = scope.house.baseUrl + url('login', tenant)
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title(account.name)}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
    >
      <h1>{w.title(account.name)}</h1>
      <p>{w.lead}</p>
      <div class="first-password">
        <Facts
          facts={[
            { term: w.login, value: <span class="code">{account.login}</span> },
            { term: w.password, value: <b class="code">{shown}</b> },
            { term: w.address, value: <span class="code">{login}</span> },
            { term: w.ends, value: w.endsText(plainDate(firstPasswordEnds(scope.now))) },
          ]}
        />
        <div class="cluster">
          <copy-button data-text={`${w.login}：${account.login}\n${w.password}：${shown}\n${login}`}>
            <Button type="button" icon="copy">
              {w.copy}
            </Button>
          </copy-button>
          <print-button>
            <Button type="button" icon="printer">
              {w.print}
            </Button>
          </print-button>
        </div>
      </div>
      <Note tone="warn">
        <p>
          {w.once}
          {again && w.olderEnded}
        </p>
      </Note>
      <p class="cluster">
        <ButtonLink href={url('issuedAccount', { ...tenant, account: account.id })}>{w.next}</ButtonLink>
        {!again && <Link href={url('issuedAccounts', tenant, { issue: '1' })}>{w.another}</Link>}
      </p>
    </StaffLayout>
  )
}
