import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import { Checkbox } from '../../../../ui/choice/choices'
import { FieldGroup } from '../../../../ui/field/field'
import { TypedForm } from '../../../../ui/field/typed-form'
import { PageHead, Section } from '../../../../ui/layout/page-parts'
import { Note } from '../../../../ui/note/note'
import { url } from '../../../../urls'
import { CurrentPasswordField, type ProofProblem } from '../../../applicants/prove-in-place'
import type { Holdings } from '../../accounts/close-account'
import { accountWords } from '../../accounts/words'
import { MyLayout } from './my-layout'

type ClosingProblem = ProofProblem | { id: 'sure'; text: string }

type ClosingPageProps = {
  visit: Visit
  holds: Holdings
  /** An account without a password is closed by a tick. */
  hasPassword: boolean
  problem?: ClosingProblem | undefined
}

/** 退会: exactly what goes and what stays, then the one red button. */
export function ClosingPage({ visit, holds, hasPassword, problem }: ClosingPageProps): VNode {
  const w = accountWords(visit.lang).closing
  const tenant = { tenant: visit.tenant.slug }
  return (
    <MyLayout visit={visit} title={w.title} crumb={w.crumb} width="confirm" errors={problem ? [problem] : []}>
      <PageHead title={w.title} />
      <p class="lead">{w.lead}</p>
      {holds.returned > 0 && (
        <Note tone="warn" icon="return" title={w.returnedTitle(holds.returned)}>
          <p>{w.returnedText}</p>
        </Note>
      )}
      <Section title={w.gone} minor>
        <List items={w.goneItems(holds.drafts, holds.files)} />
      </Section>
      <Section title={w.stays} minor>
        <List items={w.staysItems(holds.applications)} />
      </Section>
      <Section title={w.afterTitle} minor>
        <p>{w.after}</p>
        <p>
          {w.dataText} <a href={url('myData', tenant)}>{w.data}</a>
        </p>
      </Section>
      <TypedForm action={url('closing', tenant)} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        {hasPassword ? (
          <CurrentPasswordField lang={visit.lang} problem={problem?.id === 'current' ? problem : undefined} />
        ) : (
          <Sure label={w.sure} problem={problem} />
        )}
        <Actions>
          <Button kind="danger">{w.yes}</Button>
          <ButtonLink href={url('account', tenant)}>{w.no}</ButtonLink>
        </Actions>
      </TypedForm>
    </MyLayout>
  )
}

const List = ({ items }: { items: readonly string[] }): VNode => (
  <ul class="bullets">
    {items.map((item) => (
      <li key={item}>{item}</li>
    ))}
  </ul>
)

const Sure = ({ label, problem }: { label: string; problem: ClosingProblem | undefined }): VNode => (
  <FieldGroup id="sure" label={label} requirement="required" {...(problem && { error: problem.text })}>
    <Checkbox id="sure" name="sure" label={label} wrong={Boolean(problem)} boxed />
  </FieldGroup>
)
