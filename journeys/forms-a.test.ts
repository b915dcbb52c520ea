import { expect, it } from 'vitest'
import { applicantCast, type StaffSeed, staffCast } from '../seeds/cast'
import { readsTheCase } from './forms-a/at-the-desk'
import { asksByKeyboard } from './forms-a/by-keyboard'
import { asksForTheAllowance, childAllowance } from './forms-a/child-allowance'
import { appliesForTheExam, recruitmentExam } from './forms-a/recruitment-exam'
import { asksForARecord, residentRecord } from './forms-a/resident-record'
import { begins, type Visit } from './forms-a/visit'
import { atDesk, newColleague } from './staff'
import { stageForFile } from './stage'

const stage = await stageForFile()
const seats = [
  { width: 375, javaScript: true },
  { width: 375, javaScript: false },
]
const noMouse = { width: 375, javaScript: true, byKeyboard: true }
const { hanako, minato } = applicantCast

/** The demo has nobody in 人事委員会事務局. */
const examiner = async () =>
  newColleague(await atDesk(stage.deployment, staffCast.kanri.login), 'examiner', 'personnel')

/** One form: who fills it in, and who reads it at the desk, once. */
async function story(
  seat: (typeof seats)[number],
  applies: { begun: Promise<Visit>; walk(visit: Visit): Promise<string> },
  reads?: { staff(): Promise<Pick<StaffSeed, 'tenant' | 'login'>>; says: readonly string[]; picture: string },
): Promise<void> {
  const visit = await applies.begun
  const number = await applies.walk(visit)
  expect(number).toMatch(/^\d{12}$/)
  await visit.person.close()
  if (!reads || !seat.javaScript) return
  const { staff, says, picture } = reads
  await readsTheCase(stage, await staff(), { number, says, picture })
}

it.each(seats)('住民票の写し is asked for by an agent ($width wide, JavaScript $javaScript)', (seat) =>
  story(
    seat,
    { begun: begins(stage, seat, { who: minato, ...residentRecord }), walk: asksForARecord },
    {
      staff: async () => staffCast.mihonShinsa,
      says: ['載せる方 2', '900円', '委任状.pdf', '任意代理人'],
      picture: 'a15-record-desk',
    },
  ),
)

it('住民票の写し is asked for by keyboard alone', async () => {
  const visit = await begins(stage, noMouse, { who: minato, ...residentRecord })
  await asksByKeyboard(visit)
  expect(visit.person.wrongs).toEqual([])
  await visit.person.close()
})

it('児童手当 is asked for by keyboard alone', () =>
  story(noMouse, {
    begun: begins(stage, noMouse, { who: minato, ...childAllowance }),
    walk: asksForTheAllowance,
  }))

it('職員採用試験 is applied for by keyboard alone', () =>
  story(noMouse, {
    begun: begins(stage, noMouse, { who: hanako, ...recruitmentExam }),
    walk: appliesForTheExam,
  }))

it.each(seats)('児童手当 is asked for over four pages ($width wide, JavaScript $javaScript)', (seat) =>
  story(seat, { begun: begins(stage, seat, { who: minato, ...childAllowance }), walk: asksForTheAllowance }),
)

it.each(seats)('職員採用試験 is applied for over five pages ($width wide, JavaScript $javaScript)', (seat) =>
  story(
    seat,
    { begun: begins(stage, seat, { who: hanako, ...recruitmentExam }), walk: appliesForTheExam },
    { staff: examiner, says: ['学校 2', '勤務先 1', '顔写真.jpg'], picture: 'a37-exam-desk' },
  ),
)
