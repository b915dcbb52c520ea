import { expect, it } from 'vitest'
import { draftOf, reachesTheForm } from '../../../../testing/scenes/applying'
import { hasItReturned } from '../../../../testing/scenes/returning'
import { cast, inWorld } from '../../../../testing/world'

it('another language, chosen while a form is filled in, keeps what was typed', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const draft = draftOf(await reachesTheForm(guest, world))
    const english = await guest.presses('English', { 'user-number': '1234567' })
    expect([english.heading, english.value('user-number')]).toEqual(['Application', '1234567'])
    const japanese = await guest.presses('日本語', { 'user-number': '7654321' })
    expect([japanese.heading, japanese.value('user-number')]).toEqual(['申込', '7654321'])
    expect(draftOf(japanese)).toBe(draft)
  }))

it('keeps what was typed into a correction, too', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    await hasItReturned([as, world], guest)
    await world.runJobs()
    await guest.opens(await world.post.linkFor(cast.hanako.email))
    await guest.presses('直すところを開く')
    const english = await guest.presses('English', { 'user-number': '7654321' })
    expect(english.text).toContain('Send the corrections')
    expect(english.value('user-number')).toBe('7654321')
  }))
