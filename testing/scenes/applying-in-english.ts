import { languageCookie } from '../../src/http/cookies'
import { jpeg } from '../files/naughty-files'
import type { Person, World } from '../world'
import { receiptOf } from './applying'

/** Somebody who chose English before. */
export const inEnglish = (person: Person): Person => {
  person.cookies.set(languageCookie, 'en')
  return person
}

const photo = async (name: string) => [{ name, bytes: await jpeg(640, 480), type: 'image/jpeg' }]

/** 花子 applies for the card in English, with a mistake at every step that allows one. */
export async function appliesInEnglish(guest: Person, world: World): Promise<string> {
  inEnglish(guest)
  await guest.goesTo('home', {})
  await guest.goesTo('procedureLogin', { procedure: 'library-card' })
  await guest.follows('Apply without an account')
  await guest.presses('Agree and continue')
  await guest.presses('Send me the link')
  await guest.presses('Send me the link', { email: 'a@b', again: 'x' })
  await guest.presses('Send me the link', { email: guest.email, again: guest.email })
  await world.runJobs()
  await guest.presses('Confirm and continue')
  await guest.presses('Confirm and continue', { code: '000000' })
  await guest.presses('Confirm and continue', { code: world.post.codeFor(guest.email) })
  await guest.presses('Check your answers')
  await guest.presses('Check your answers', {
    'user-number': 'x',
    'file:documents': [{ name: 'x.exe', bytes: Buffer.from('MZ') }],
  })
  await guest.presses('Check your answers', { 'user-number': '12' })
  await guest.presses('Save the draft and stop for now')
  await guest.follows('Go on entering')
  await guest.presses('Check your answers', {
    'user-number': '1234567',
    'file:documents': await photo('card.jpg'),
  })
  await guest.presses('Apply')
  return receiptOf(guest.page).number
}
