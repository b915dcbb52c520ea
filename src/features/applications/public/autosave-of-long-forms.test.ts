import { expect, it } from 'vitest'
import { whole } from '../../../../testing/forms/mutations'
import { standsBefore } from '../../../../testing/scenes/forged-posts'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { inWorld } from '../../../../testing/world'

const text = (id: string) => ({ id, kind: 'text', label: id })
const formOf = (fields: readonly object[]) => ({
  title: '申込',
  pages: [{ id: 'first', title: '申込', sections: [{ id: 'part', fields }] }],
})
const forms: Record<string, { form: unknown; name: string }> = {
  'one question': { form: formOf([text('one')]), name: 'one' },
  'every kind of question, with rules': { form: whole, name: 'school' },
  '200 questions, each asked by a condition': {
    form: formOf([
      text('one'),
      ...Array.from({ length: 199 }, (_, at) => ({
        ...text(`q${at}`),
        visibleIf: { field: 'one', is: 'x' },
      })),
    ]),
    name: 'one',
  },
}

it('saves what was typed with as few statements however much the form asks', () =>
  inWorld(async (as, world) => {
    const person = await atHome(as, world, accounts.hanako)
    const spent: Record<string, number> = {}
    for (const [what, { form, name }] of Object.entries(forms)) {
      const draft = await standsBefore(person, world, form)
      await person.goesTo('draft', { draft })
      const own = ['csrf', 'screen:id', 'screen:base'].map((one): [string, string] => [
        one,
        person.page.value(one),
      ])
      world.database.sent.length = 0
      const answer = await person.sends({
        method: 'post',
        action: person.url('entries', { draft }),
        multipart: false,
        pairs: [...own, [name, '見本']],
      })
      expect(answer.status).toBe(200)
      spent[what] = world.database.sent.length
    }
    const [one] = Object.values(spent)
    for (const statements of Object.values(spent)) expect(statements).toBe(one)
    expect(one).toBe(7)
  }))
