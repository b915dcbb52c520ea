import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Field } from '../../../ui/field/field'
import { Fold } from '../../../ui/fold/fold'
import { Section } from '../../../ui/layout/page-parts'
import { MailAddressInput } from '../../../ui/mail-address/mail-address-input'
import { NumberedTitle, Panel } from '../../../ui/panel/panel'
import { url } from '../../../urls'
import { Consent } from '../../procedures/consent'
import type { Procedure } from '../../procedures/procedure'
import { GbizidWay, MemberWay, RegisterWay, type WaysInProps } from '../../procedures/ways-in'
import { en } from './begin-words.en'
import { ja } from './begin-words.ja'
import type { EmailProblem } from './email-page'

const words = byLanguage({ ja, en })

/** What was typed of ① in the short flow, and who the mail comes from. */
export type ShortEntry = { sender: string; email?: string; problems?: readonly EmailProblem[] }

type ShortWaysProps = {
  visit: Visit
  procedure: Procedure
  agreed: readonly [string, string]
  entry: ShortEntry
}

/**
 * 簡易な流れ: consent and the choice of ①–④ on one page. ① asks for the address once: the next page reads it back, and
 * a wrong one is noticed there because no code arrives.
 */
export function ShortWays({ visit, procedure, agreed, entry }: ShortWaysProps): VNode {
  const { frame, tenant } = visit
  const w = words(frame.lang).short
  const ways: WaysInProps = {
    frame,
    procedure,
    features: tenant.features,
    csrf: tenant.features.login ? visit.csrf : null,
    level: 'h3',
  }
  const action = url('email', { tenant: tenant.slug, procedure: procedure.slug })
  return (
    <Section title={w.title} id="begin">
      <Panel tone="choice">
        <NumberedTitle number={1} level="p">
          {w.head}
        </NumberedTitle>
        <h3>{w.lead}</h3>
        <Consent
          frame={frame}
          form={{ action, method: 'post', fields: [['csrf', visit.csrf], agreed] }}
          text={w.consent}
          button={w.button}
          framed
        >
          <Address lang={frame.lang} entry={entry} />
        </Consent>
      </Panel>
      <div class="panel">
        <RegisterWay {...ways} />
      </div>
      <Fold boxed icon="user" summary={w.others}>
        <p>{w.othersText}</p>
        <MemberWay {...ways} />
        <hr />
        <GbizidWay {...ways} />
      </Fold>
    </Section>
  )
}

function Address({ lang, entry }: { lang: Visit['lang']; entry: ShortEntry }): VNode {
  const w = words(lang).short
  const error = entry.problems?.find((problem) => problem.id === 'email')?.text
  return (
    <Field
      id="email"
      label={w.address}
      requirement="required"
      hint={
        <>
          <p>{w.hint}</p>
          <p>{w.sender(entry.sender)}</p>
        </>
      }
      error={error}
    >
      {(wiring) => <MailAddressInput wiring={wiring} name="email" value={entry.email} />}
    </Field>
  )
}
