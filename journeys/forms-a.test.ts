import { expect, it } from 'vitest'
import { applicantCast } from '../seeds/cast'
import { asksForARecord, residentRecord } from './forms-a/resident-record'
import { begins } from './forms-a/visit'
import { stageForFile } from './stage'

const stage = await stageForFile()
const seats = [
  { width: 375, javaScript: true },
  { width: 375, javaScript: false },
]
const { minato } = applicantCast

it.each(seats)(
  '住民票の写し is asked for by an agent ($width wide, JavaScript $javaScript)',
  async (seat) => {
    const visit = await begins(stage, seat, { who: minato, ...residentRecord })
    expect(await asksForARecord(visit)).toMatch(/^\d{12}$/)
    await visit.person.close()
  },
)
