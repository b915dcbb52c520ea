import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { applies, asksForMail, fillsIn, reachesTheForm } from '../../../../testing/scenes/applying'
import { appliesInEnglish, inEnglish } from '../../../../testing/scenes/applying-in-english'
import { onDesk, standing } from '../../../../testing/scenes/deciding'
import { cardMarks, returns } from '../../../../testing/scenes/returning'
import { cast, inWorld, type Person } from '../../../../testing/world'
import { accept } from '../decisions/accept'

const { hanako } = cast
const japanese = /[\u3040-\u30ff\u3400-\u9fff]/

const inJapanese = (person: Person): void => void person.cookies.delete('__Host-language')

it('are in English for who applied in English, names of staff apart', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const number = await appliesInEnglish(guest, world)
    const confirmation = world.post.to(hanako.email)
    expect(confirmation.subject).toMatch(/^Continue your application: 県立図書館/)
    expect(confirmation.text).toMatch(/Your draft is kept until \w+day \d{1,2} \w+ \d{4}\./)
    await world.runJobs()
    const received = world.post.to(hanako.email)
    expect(received.subject).toMatch(/^Application received: 県立図書館.* \(\d{4} \d{4} \d{4}\)$/)
    expect(received.text).toMatch(/^Dear Applicant,\n\nWe have received your application\.\n/)
    expect(received.text).toContain('Status: Waiting (処理待ち)')
    expect(received.text).toMatch(/Received \(Japan time\): \d{1,2} \w+ \d{4}, \d\d:\d\d:\d\d\n/)
    const lines = received.text.split('\n').filter((line) => japanese.test(line))
    expect(lines.map((line) => line.replace(/[^\x20-\x7e].*/, '').trim())).toEqual([
      'Procedure:',
      'Receipt number (',
      'Status: Waiting (',
      '',
      '',
    ])

    await returns([as, world], staffCast.shinsa, { number, marks: cardMarks, days: 7 })
    await world.runJobs()
    const returned = world.post.to(hanako.email)
    expect(returned.text).toContain('Items to correct: 2')
    expect(returned.text).toMatch(/Send it again by: \w+day \d{1,2} \w+ \d{4}\n/)
    await guest.opens(world.post.linkFor(hanako.email))
    expect(guest.page.heading).toBe('Open what you are asked to correct')
  }))

it('are in the language in which the draft was continued last', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    expect(world.post.to(hanako.email).subject).toContain('【申込画面のURL】')
    inEnglish(guest)
    await guest.presses('確認へ進む')
    inJapanese(guest)
    await guest.presses('Check your answers')
    await fillsIn(guest)
    inEnglish(guest)
    const page = await guest.presses('申込む')
    const number = /\/applications\/(\d+)\//.exec(page.address)?.[1] ?? ''
    expect((await standing(world, number)).language).toBe('en')
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toContain('Application received')
  }))

it('are in Japanese for everybody else, and for a new code in the language it was asked for', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toContain('【申込完了】')
    expect((await standing(world, number)).language).toBe('ja')
    world.clock.pass(11, 'minutes')
    await asksForMail(guest, world)
    inEnglish(guest)
    await guest.presses('もう一度送る')
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toContain('Continue your application')
  }))

it('say in English what happened, then in Japanese what the office wrote itself', () =>
  inWorld(async (as, world) => {
    const number = await appliesInEnglish(as(hanako), world)
    await world.runJobs()
    const { lock } = await standing(world, number)
    await onDesk([as, world], staffCast.shinsa, (scope) => accept(scope, { number, lock }, ''))
    await world.runJobs()
    const { subject, text } = world.post.to(hanako.email)
    expect(subject).toContain('Application accepted')
    const [english = '', theirs = ''] = text.split('――― From the office, in Japanese ―――')
    expect(english).toContain('Your application has been accepted.')
    expect(english).toContain('/continue/')
    expect(theirs).toContain('利用者カードの登録が済みましたので、申し込みを受理しました。')
    expect(theirs).toContain('/continue/')
  }))
