import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { atDesk } from '../../../../testing/scenes/desk'
import { inWorld } from '../../../../testing/world'

it('lets a システム管理者 decide what applicants see of those who looked, and who needs a second factor', () =>
  inWorld(async (as, world) => {
    const kanri = await atDesk(as, world, staffCast.kanri)
    await kanri.goesTo('staffSettings', {})
    await kanri.presses('保存する', { viewers: 'unit', factor: 'needed', mandates: 'decided' })
    expect(kanri.page.text).toContain('設定を保存しました。')
    const tenant = await world.tenants.find(kanri.tenant)
    expect(tenant).toMatchObject({
      showViewers: 'unit',
      staffSecondFactor: true,
      mandateApproval: true,
      demo: true,
    })
    expect((await world.tenants.find('demo-city-u'))?.staffSecondFactor).toBe(false)
  }))

it('asks again for what is no choice of the page', () =>
  inWorld(async (as, world) => {
    const kanri = await atDesk(as, world, staffCast.kanri)
    await kanri.goesTo('staffSettings', {})
    const post = kanri.prepared('保存する')
    const page = await kanri.sends({
      ...post,
      pairs: [...post.pairs.filter(([name]) => name !== 'viewers'), ['viewers', 'everything']],
    })
    expect(page.status).toBe(422)
    expect(page.text).toContain('1つ選んでください。')
    expect((await world.tenants.find(kanri.tenant))?.showViewers).toBe('name')
  }))

it('is unknown to all other staff', () =>
  inWorld(async (as, world) => {
    for (const member of [staffCast.shinsa, staffCast.sakusei, staffCast.koho]) {
      const person = await atDesk(as, world, member)
      expect((await person.goesTo('staffSettings', {})).status).toBe(404)
    }
  }))
