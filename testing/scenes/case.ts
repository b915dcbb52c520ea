import { staffCast } from '../../seeds/cast'
import type { ChosenFile } from '../page/form'
import { type As, cast, type Person, type World } from '../world'
import { reachesTheForm, receiptOf } from './applying'
import { atDesk } from './desk'

export type Case = { number: string; files: string[]; hanako: Person; examiner: Person }

type Here = Pick<World, 'post' | 'runJobs' | 'house' | 'tenants'>

/** 申込と審査の机: 花子 applied for a library card with these files, and an examiner of the library sits at a desk. */
export async function caseWith(as: As, world: Here, files: readonly ChosenFile[]): Promise<Case> {
  const hanako = as(cast.hanako)
  await reachesTheForm(hanako, world)
  await hanako.presses('確認へ進む', { 'user-number': '1234567', 'file:documents': files })
  const { number } = receiptOf(await hanako.presses('申込む'))
  const page = await hanako.goesTo('application', { number })
  const ids = [...page.html.matchAll(/\/files\/([0-9a-f-]{36})"/g)].map(([, id]) => id!)
  const examiner = await atDesk(as, world, staffCast.shinsa)
  return { number, files: [...new Set(ids)], hanako, examiner }
}
