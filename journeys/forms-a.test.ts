import { expect, it } from 'vitest'
import { applicantCast } from '../seeds/cast'
import { asksForTheAllowance, childAllowance } from './forms-a/child-allowance'
import { appliesForTheExam, recruitmentExam } from './forms-a/recruitment-exam'
import { asksForARecord, residentRecord } from './forms-a/resident-record'
import { begins } from './forms-a/visit'
import { stageForFile } from './stage'

const stage = await stageForFile()
const seats = [
  { width: 375, javaScript: true },
  { width: 375, javaScript: false },
]
const { hanako, minato } = applicantCast

it.each(seats)(
  '住民票の写し is asked for by an agent ($width wide, JavaScript $javaScript)',
  async (seat) => {
    const visit = await begins(stage, seat, { who: minato, ...residentRecord })
    expect(await asksForARecord(visit)).toMatch(/^\d{12}$/)
    await visit.person.close()
  },
)

it.each(seats)(
  '児童手当 is asked for over four pages ($width wide, JavaScript $javaScript)',
  async (seat) => {
    const visit = await begins(stage, seat, { who: minato, ...childAllowance })
    expect(await asksForTheAllowance(visit)).toMatch(/^\d{12}$/)
    await visit.person.close()
  },
)

it.each(seats)(
  '職員採用試験 is applied for over five pages ($width wide, JavaScript $javaScript)',
  async (seat) => {
    const visit = await begins(stage, seat, { who: hanako, ...recruitmentExam })
    expect(await appliesForTheExam(visit)).toMatch(/^\d{12}$/)
    await visit.person.close()
  },
)
