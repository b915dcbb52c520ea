import type { Scope } from '../../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../../http/answer'
import type { FormInput } from '../../../../http/multipart'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { refuse } from '../../../../kernel/refusal'
import { url } from '../../../../urls'
import { isProven } from '../../../applicants/prove-again'
import { type ProofProblem, provenInPlace } from '../../../applicants/prove-in-place'
import { type DataFormat, sendData } from '../../accounts/my-data/send-data'
import { ownAccount } from '../../accounts/own-account'
import { accountWords } from '../../accounts/words'
import { DataPage } from './data-page'

/** 自分のデータを受け取る: after who they are was proven, at most a quarter of an hour ago (S11). */
export function dataRoutes(surface: Surface): void {
  surface.get('myData', async (scope, visit) => page(<DataPage {...(await dataProps(scope, visit))} />))
  surface.post('myData', async (scope, visit, form: FormInput) =>
    provenInPlace(scope, {
      password: form.text('current'),
      address: visit.address,
      lang: visit.lang,
      proven: async () => seeOther(url('myData', { tenant: visit.tenant.slug })),
      again: (later, problem) => notProven(later, visit, problem),
    }),
  )
  surface.post('myDataFile', postFile)
}

async function dataProps(scope: Scope, visit: Visit) {
  const proven = isProven(scope)
  const { passwordHash } = await ownAccount(scope)
  return { visit, proof: proven ? 'proven' : passwordHash ? 'password' : 'login' } as const
}

async function notProven(scope: Scope, visit: Visit, problem: ProofProblem): Promise<Answer> {
  const body = <DataPage {...(await dataProps(scope, visit))} proof="password" problem={problem} />
  return problem.wait ? pageLater(body, problem.wait) : page(body, 422)
}

const isFormat = (text: string): text is DataFormat => text === 'json' || text === 'zip'

async function postFile(scope: Scope, visit: Visit): Promise<Answer> {
  const format = param(visit, 'format')
  if (!isFormat(format)) refuse('not-found')
  if (!isProven(scope)) return seeOther(url('myData', { tenant: visit.tenant.slug }))
  const w = accountWords(visit.lang).data
  const { jsonName: json, readMeName: readMe, ...words } = w
  const sent = await sendData(scope, format, { ...words, json, readMe })
  if (!('wait' in sent)) return sent
  const props = await dataProps(scope, visit)
  return pageLater(<DataPage {...props} waitHours={Math.ceil(sent.wait / 3600)} />, sent.wait)
}
