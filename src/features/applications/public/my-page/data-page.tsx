import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { Actions, Button } from '../../../../ui/button/button'
import { TypedForm } from '../../../../ui/field/typed-form'
import { PageHead, Section } from '../../../../ui/layout/page-parts'
import { Note } from '../../../../ui/note/note'
import { Panel, TickList } from '../../../../ui/panel/panel'
import { url } from '../../../../urls'
import { CurrentPasswordField, type ProofProblem } from '../../../applicants/prove-in-place'
import type { DataFormat } from '../../accounts/my-data/send-data'
import { accountWords } from '../../accounts/words'
import { MyLayout } from './my-layout'

type DataPageProps = {
  visit: Visit
  /** Whether they proved lately who they are; else by what they can. */
  proof: 'proven' | 'password' | 'login'
  problem?: ProofProblem | undefined
  /** Hours until there is another file. */
  waitHours?: number
}

/** 自分のデータを受け取る: what is in it, who may have it, two ways to have it. */
export function DataPage({ visit, proof, problem, waitHours }: DataPageProps): VNode {
  const w = accountWords(visit.lang).data
  return (
    <MyLayout visit={visit} title={w.title} width="confirm" errors={problem ? [problem] : []}>
      <PageHead title={w.title} />
      <p class="lead">{w.lead}</p>
      {waitHours !== undefined && (
        <Note tone="warn">
          <p role="status">{w.wait(waitHours)}</p>
        </Note>
      )}
      <Section title={w.holds} minor>
        <TickList items={w.items} />
      </Section>
      {proof === 'password' && <Prove visit={visit} problem={problem} />}
      {proof === 'login' && <LoginAgain visit={visit} />}
      {proof === 'proven' && (
        <>
          <Way visit={visit} format="zip" />
          <Way visit={visit} format="json" />
        </>
      )}
      <div class="section">
        <Note tone="warn" title={w.careTitle}>
          <p>{w.care}</p>
        </Note>
      </div>
    </MyLayout>
  )
}

function Prove({ visit, problem }: Pick<DataPageProps, 'visit' | 'problem'>): VNode {
  const w = accountWords(visit.lang).data
  return (
    <Section title={w.prove} minor>
      <TypedForm action={url('myData', { tenant: visit.tenant.slug })} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <CurrentPasswordField lang={visit.lang} problem={problem} />
        <Actions>
          <Button kind="main">{w.proveButton}</Button>
        </Actions>
      </TypedForm>
    </Section>
  )
}

function LoginAgain({ visit }: Pick<DataPageProps, 'visit'>): VNode {
  const w = accountWords(visit.lang).data
  return (
    <Section title={w.prove} minor>
      <p>{w.proveElsewhere}</p>
      <form class="below" action={url('logout', { tenant: visit.tenant.slug })} method="post">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Button icon="logout">{w.logout}</Button>
      </form>
    </Section>
  )
}

/** One file to get. Its answer is a download: the page stays, and the button with it. */
function Way({ visit, format }: { visit: Visit; format: DataFormat }): VNode {
  const w = accountWords(visit.lang).data
  return (
    <div class="section">
      <Panel title={w[format]}>
        <p>{w[`${format}Text`]}</p>
        <form class="below" action={url('myDataFile', { tenant: visit.tenant.slug, format })} method="post">
          <input type="hidden" name="csrf" value={visit.csrf} />
          <Button kind={format === 'zip' ? 'main' : 'outline'} icon="download" busy={false}>
            {w[`${format}Button`]}
          </Button>
        </form>
      </Panel>
    </div>
  )
}
