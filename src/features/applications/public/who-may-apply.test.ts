import { expect, it } from 'vitest'
import { mistakes } from '../../../../testing/page/mistakes'
import { cardAnswers, draftOf } from '../../../../testing/scenes/applying'
import { asActor, system } from '../../../../testing/scenes/arrivals'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { inWorld, type Person, type World } from '../../../../testing/world'
import { mine } from '../../../database/scope'
import { findProcedure } from '../../procedures/published'

const { office } = accounts
const subsidy = { procedure: 'energy-saving-subsidy' }

const drafts = (world: Pick<World, 'house' | 'tenants'>) =>
  asActor(world, office.tenant, {
    actor: system,
    work: (scope) => mine(scope, 'drafts').select('draft_id').execute(),
  })

const by = (accountType: string) => ({ way: 'gbizid', said: { accountType } }) as const

it('tells a guest who may apply and leads to GビズID, with no way around it', () =>
  inWorld(async (as, world) => {
    const guest = as({ tenant: office.tenant, email: 'guest@example.jp' })
    await guest.goesTo('procedureLogin', subsidy)
    expect(guest.page.text).toContain('GビズIDでログインして申し込む手続きです')
    expect(guest.page.text).not.toContain('利用者登録せずに申し込む方はこちら')
    await guest.goesTo('procedure', subsidy)
    expect(guest.page.text).toContain('GビズIDプライムまたはGビズIDメンバーでログインした方')
    expect(guest.page.link('GビズIDでログインする')).toContain('/gbizid?next=')
    expect(mistakes(guest.page)).toEqual([])
    const email = await guest.asks(guest.url('email', subsidy, { agreed: '1' }))
    expect(email.headers.get('location')).toBe(guest.url('procedure', subsidy))
    await guest.goesTo('status', {})
    const answer = await guest.sends({
      ...{ method: 'post', action: guest.url('email', subsidy), multipart: false },
      pairs: [
        ['csrf', guest.page.value('csrf')],
        ['agreed', '1'],
        ['email', guest.email],
        ['again', guest.email],
      ],
    })
    expect(answer.headers.get('location')).toBe(guest.url('procedure', subsidy))
    expect(world.jobs).toEqual([])
    expect(await drafts(world)).toEqual([])
  }))

it.each([
  ['by password', {}],
  ['by password, with what a GビズID had said', { said: { accountType: 'prime' } }],
  ['by エントリー', by('entry')],
  ['by a kind that there is not', by('PRIME')],
])('begins nothing for a login %s, and says so', (_, login) =>
  inWorld(async (as, world) => {
    const company = await atHome(as, world, office, login)
    await company.goesTo('procedure', subsidy)
    expect(company.page.text).toContain('いまのログインでは申し込めません。')
    expect(() => company.prepared('同意する')).toThrow('has no button')
    await company.goesTo('procedure', { procedure: 'library-card' })
    const { pairs } = company.prepared('同意する')
    const answer = await company.sends({
      ...{ method: 'post', action: company.url('begin', subsidy), multipart: false },
      pairs: [...pairs, ['accountType', 'prime'], ['said', '{"accountType":"prime"}'], ['way', 'gbizid']],
    })
    expect(answer.headers.get('location')).toBe(company.url('procedure', subsidy))
    expect(await drafts(world)).toEqual([])
  }),
)

it('leads an agent whose login may not begin back to the page, whoever the application is for', () =>
  inWorld(async (as, world) => {
    const him = await atHome(as, world, accounts.dairi)
    await him.goesTo('procedure', { procedure: 'library-card' })
    const { pairs } = him.prepared('同意する')
    for (const whom of ['', 'self', 'named']) {
      const answer = await him.sends({
        ...{ method: 'post', action: him.url('begin', subsidy), multipart: false },
        pairs: [...pairs, ['whom', whom]],
      })
      expect([whom, answer.headers.get('location')]).toEqual([whom, him.url('procedure', subsidy)])
    }
    expect(await drafts(world)).toEqual([])
  }))

it.each(['member', 'prime'])('lets GビズID%s begin', (accountType) =>
  inWorld(async (as, world) => {
    const company = await atHome(as, world, office, by(accountType))
    await company.goesTo('procedure', subsidy)
    await company.presses('同意する')
    expect(company.page.heading).toBe('申込')
    expect(await drafts(world)).toHaveLength(1)
  }),
)

/** The card, as if it had been published with a demand. */
async function demands(world: World, identity: object): Promise<void> {
  const procedure = await asActor(world, office.tenant, {
    actor: system,
    work: (scope) => findProcedure(scope, 'library-card'),
  })
  const { database } = world as unknown as { database: { asOwner(text: string, values: unknown[]): unknown } }
  await database.asOwner(
    `update procedure_versions set content = content || jsonb_build_object('identity', $2::jsonb)
     where procedure_id = $1`,
    [procedure!.id, JSON.stringify(identity)],
  )
}

async function standsBeforeSubmitting(person: Person): Promise<string> {
  await person.goesTo('procedure', { procedure: 'library-card' })
  await person.presses('同意する')
  const draft = draftOf(person.page)
  await person.presses('確認へ進む', await cardAnswers())
  return draft
}

it('asks again when it is sent: another login on the way sends nothing, and the draft stays', () =>
  inWorld(async (as, world) => {
    await demands(world, { gbizid: 'prime' })
    const company = await atHome(as, world, office, by('prime'))
    const draft = await standsBeforeSubmitting(company)
    const member = await atHome(as, world, office, { ...by('member'), device: 'tablet' })
    await member.goesTo('confirm', { draft })
    await member.presses('申込む')
    expect(member.page.status).toBe(409)
    expect(member.page.text).toContain('GビズIDプライムでログインして申し込む手続きです')
    expect(member.page.text).toContain('下書きに残っています')
    expect(mistakes(member.page)).toEqual([])
    await company.presses('申込む')
    expect(company.page.heading).toBe('申込完了')
  }))

it('takes whoever is logged in where only guests are not taken', () =>
  inWorld(async (as, world) => {
    await demands(world, { guests: false })
    const guest = as({ tenant: office.tenant, email: 'guest@example.jp' })
    await guest.goesTo('procedure', { procedure: 'library-card' })
    expect(guest.page.link('ログインへ進む')).toContain('/login?next=')
    await standsBeforeSubmitting(await atHome(as, world, office))
  }))

it('keeps the library card open to everybody', () =>
  inWorld(async (as) => {
    const guest = as({ tenant: office.tenant, email: 'guest@example.jp' })
    await guest.goesTo('procedure', { procedure: 'library-card' })
    expect(guest.page.text).toContain('同意する')
  }))
