import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { givenApplication, onDesk } from '../../../../testing/scenes/deciding'
import { atDesk } from '../../../../testing/scenes/desk'
import { cast, inWorld } from '../../../../testing/world'
import { take } from '../../applications/decisions/take'

const { kanri, mihonKanri, shinsa } = staffCast

it('a tenant’s own words are tried with an example, saved, sent, and taken back', () =>
  inWorld(async (as, world) => {
    const desk = await atDesk(as, world, kanri)
    const mailed = async (email: string) => {
      const { number } = await givenApplication(world, { email })
      await onDesk([as, world], shinsa, (scope) => take(scope, { number, lock: 1 }))
      await world.runJobs()
      return world.post.to(email)
    }
    await desk.goesTo('mailTemplates', {})
    await desk.follows('受付')
    const own = {
      subject: '【受け付け】{{手続き名}} {{整理番号}}',
      body: '{{氏名}} さま\n{{申請状況確認のURL}}\n<%= 7*7 %>',
    }
    await desk.presses('見本で見る', own)
    expect(desk.page.text).toContain('髙橋 花子 さま')
    expect((await mailed('before@example.jp')).subject).toMatch(/^【受付】/)
    await desk.presses('保存する')
    expect(desk.page.text).toContain('保存しました。')
    const mail = await mailed('own@example.jp')
    expect(mail.subject).toMatch(/^【受け付け】県立図書館.* \d{4} \d{4} \d{4}$/)
    expect(mail.text).toMatch(/^髙橋 花子 さま\nhttps:\/\/\S+\/status\n<%= 7\*7 %>$/)
    await desk.presses('標準の文面に戻す')
    expect((await mailed('after@example.jp')).subject).toMatch(/^【受付】/)
    const logged = await world.database.asOwner(
      "select staff_name, object from access_entries where kind = 'settings.changed'",
    )
    expect(logged).toEqual([1, 2].map(() => ({ staff_name: kanri.name, object: 'mail-template:taken' })))
  }))

it('wrong words are not saved and stay on the page', () =>
  inWorld(async (as, world) => {
    const desk = await atDesk(as, world, kanri)
    await desk.goesTo('mailTemplate', { kind: 'accepted' })
    await desk.presses('保存する', { subject: '{{住所}}', body: '{{申込詳細のURL}}{{返信の期限}}' })
    expect(desk.page.status).toBe(422)
    expect(desk.page.problems).toEqual([
      '{{住所}} という差しこみはありません。下の一覧の名前を使ってください',
      '{{返信の期限}} は、受理のメールでは使えません',
    ])
    expect(desk.page.value('subject')).toBe('{{住所}}')
    expect(
      await world.database.asOwner(
        "select kind from mail_templates where kind = 'accepted' and subject like '%住所%'",
      ),
    ).toEqual([])
  }))

it('nobody but a システム管理者 finds them, and one tenant’s are not another’s', () =>
  inWorld(async (as, world) => {
    const examiner = await atDesk(as, world, shinsa)
    expect((await examiner.goesTo('mailTemplates', {})).status).toBe(404)
    expect((await examiner.goesTo('mailTemplate', { kind: 'accepted' })).status).toBe(404)
    const desk = await atDesk(as, world, kanri)
    for (const kind of ['constructor', '__proto__', 'x'])
      expect((await desk.goesTo('mailTemplate', { kind })).status).toBe(404)
    await desk.goesTo('mailTemplate', { kind: 'withdrawn' })
    await desk.presses('保存する', { subject: '青森の{{手続き名}}{{整理番号}}' })
    const other = await atDesk(as, world, mihonKanri)
    expect((await other.goesTo('mailTemplate', { kind: 'withdrawn' })).value('subject')).toMatch(
      /^【取下げ】/,
    )
    expect(cast.hanako.tenant).toBe(kanri.tenant)
  }))
