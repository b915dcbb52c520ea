import { describe, it } from 'vitest'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

/** Every page that is not on the way of the library card, with the name of its picture. */
const pages = [
  ['/_gallery', '40-gallery'],
  ['/_gallery/staff', '40-gallery-staff'],
  ['/', '41-tenants'],
  ['/demo-city-u', '42-other-tenant'],
  ['/pref-aomori-u/notices', '43-notices'],
  ['/pref-aomori-u/forms', '44-forms'],
  ['/pref-aomori-u/verify', '45-verify'],
  ['/pref-aomori-u/help', '46-help'],
  ['/pref-aomori-u/faq', '47-faq'],
  ['/pref-aomori-u/terms', '48-terms'],
  ['/pref-aomori-u/privacy', '49-privacy'],
  ['/pref-aomori-u/accessibility', '50-accessibility'],
  ['/pref-aomori-u/login', '51-login'],
  ['/pref-aomori-u/register', '52-register'],
  ['/pref-aomori-u/applications', '53-applications'],
  ['/pref-aomori-u/procedures?keyword=%E3%81%AF%E3%81%A4%E3%81%8B%E3%82%8A', '54-nothing-found'],
  ['/pref-aomori-u/procedures/nothing', '55-not-found'],
  ['/pref-aomori-u/continue/nothing', '56-invalid-link'],
  ['/_mail', '57-mailbox'],
] as const

describe.each([375, 1280])('%i wide', (width) => {
  it.each(pages)('%s is in order', async (path, name) => {
    const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width, javaScript: true })
    await person.page.goto(path)
    await person.look(name)
    await person.close()
  })
})
