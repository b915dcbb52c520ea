import type { VNode } from 'preact'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { MailPreview } from '../../../ui/confirmation/confirmation'
import { MailText } from '../../../ui/decision/decision'
import { Field } from '../../../ui/field/field'
import { TextArea, TextInput } from '../../../ui/field/text-input'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import type { Me } from '../../../ui/layout/top-bar'
import { Said } from '../../../ui/said/said'
import { url } from '../../../urls'
import { type MailKind, mailKinds, type Variable, variables } from '../mail-kinds'
import { fill, longest, type MailTemplate, plain, type TemplateProblem, type Values } from '../template'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

type TemplatePageProps = {
  frame: Frame
  me: Me
  csrf: string
  kind: MailKind
  template: MailTemplate
  /** The tenant has words of its own for this kind. */
  own: boolean
  problems: readonly TemplateProblem[]
  said?: 'saved' | 'reset'
}

const samples: Values = Object.fromEntries(
  Object.entries(variables).map(([name, { sample }]) => [name, sample]),
)

/** 文面 of one kind of mail: its words, what may be put into them, and how they look with an example. */
export function TemplatePage(props: TemplatePageProps): VNode {
  const { frame, me, csrf, kind, own, problems, said } = props
  const w = words(frame.lang)
  const { label } = mailKinds[kind]
  const tenant = { tenant: frame.tenant.slug }
  return (
    <StaffLayout
      frame={frame}
      title={w.edit(label)}
      me={me}
      current="staffSettings"
      csrf={csrf}
      errors={problems.map(({ part, text }) => ({ id: part, text }))}
      said={said && <Said tone="done">{said === 'saved' ? w.saved : w.wasReset}</Said>}
    >
      <p>
        <a href={url('mailTemplates', tenant)}>{w.back}</a>
      </p>
      <h1>{w.edit(label)}</h1>
      <TemplateForm {...props} />
      {own && (
        <form action={url('mailTemplate', { ...tenant, kind })} method="post">
          <input type="hidden" name="csrf" value={csrf} />
          <Button name="action" value="reset" kind="grey">
            {w.reset}
          </Button>
        </form>
      )}
      <Preview {...props} />
      <Variables {...props} />
    </StaffLayout>
  )
}

function TemplateForm({ frame, csrf, kind, template, problems }: TemplatePageProps): VNode {
  const w = words(frame.lang)
  const problemOf = (part: keyof MailTemplate) =>
    problems
      .filter((one) => one.part === part)
      .map(({ text }) => text)
      .join('。') || undefined
  return (
    <form action={url('mailTemplate', { tenant: frame.tenant.slug, kind })} method="post" noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      <Field
        id="subject"
        label={w.subject}
        requirement="required"
        hint={w.subjectHint(longest.subject)}
        error={problemOf('subject')}
      >
        {(wiring) => (
          <TextInput {...wiring} name="subject" value={template.subject} width="full" autocomplete="off" />
        )}
      </Field>
      <Field
        id="body"
        label={w.body}
        requirement="required"
        hint={w.bodyHint(longest.body)}
        error={problemOf('body')}
      >
        {(wiring) => <TextArea {...wiring} name="body" rows={18} value={template.body} />}
      </Field>
      <div class="cluster">
        <Button kind="main" name="action" value="save">
          {w.save}
        </Button>
        <Button name="action" value="preview" busy={false}>
          {w.preview}
        </Button>
      </div>
    </form>
  )
}

/** Filled by the very function that fills what is sent. */
function Preview({ frame, kind, template }: TemplatePageProps): VNode {
  const w = words(frame.lang)
  const filled = fill(template, { ...samples, 処理状況: mailKinds[kind].status })
  return (
    <MailPreview to={w.sampleTo} subject={plain(filled.subject)} note={w.previewTitle}>
      <MailText pieces={filled.body} />
    </MailPreview>
  )
}

function Variables({ frame, kind }: TemplatePageProps): VNode {
  const w = words(frame.lang)
  return (
    <section class="stack" aria-labelledby="variables">
      <h2 id="variables">{w.variables}</h2>
      <p>{w.variablesLead}</p>
      <dl class="variables">
        {mailKinds[kind].offers.map((name: Variable) => (
          <div key={name}>
            <dt>{w.braces(name)}</dt>
            <dd>{variables[name].says}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
