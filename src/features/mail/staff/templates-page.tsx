import type { VNode } from 'preact'
import { japaneseOnly } from '../../../kernel/language'
import { DataTable } from '../../../ui/data-table/data-table'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import type { Me } from '../../../ui/layout/top-bar'
import { Tag } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import { type MailKind, mailKinds } from '../mail-kinds'
import type { MailTemplate } from '../template'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

export type TemplateRow = { kind: MailKind; template: MailTemplate; own: boolean }

type TemplatesPageProps = { frame: Frame; me: Me; csrf: string; rows: readonly TemplateRow[] }

/** メールの文面: every kind of mail with its subject, and whose words they are. */
export function TemplatesPage({ frame, me, csrf, rows }: TemplatesPageProps): VNode {
  const w = words(frame.lang)
  return (
    <StaffLayout frame={frame} title={w.title} me={me} current="staffSettings" csrf={csrf}>
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <DataTable
        caption={w.title}
        look="templates"
        heads={[
          { key: 'kind', label: w.kind },
          { key: 'subject', label: w.subject },
          { key: 'origin', label: w.origin },
        ]}
        groups={[
          {
            key: 'all',
            rows: rows.map(({ kind, template, own }) => ({
              key: kind,
              cells: {
                kind: (
                  <a class="row-link" href={url('mailTemplate', { tenant: frame.tenant.slug, kind })}>
                    {mailKinds[kind].label}
                  </a>
                ),
                subject: template.subject,
                origin: own ? <Tag tone="act">{w.own}</Tag> : w.standard,
              },
            })),
          },
        ]}
      />
    </StaffLayout>
  )
}
