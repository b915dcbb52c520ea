import { describe, expect, it } from 'vitest'
import { demoPassword } from '../../../../testing/database/demo-template'
import { applies, cardAnswers, fillsIn } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { accountOf, beginsDraft, owns } from '../../../../testing/scenes/owning'
import { cardMarks, examinerOf, returns } from '../../../../testing/scenes/returning'
import { cast, inCommittedWorld, inWorld } from '../../../../testing/world'

const { hanako, office } = accounts

describe('退会', () => {
  it('says what goes and what stays, deletes it, and keeps what was applied for', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const { number } = await applies(person, world)
      const draft = await beginsDraft(person, world, hanako)
      await person.presses('確認へ進む', await cardAnswers())
      const before: string[] = []
      for await (const { key } of world.files.list('')) before.push(key)
      await person.goesTo('closing', {})
      expect(person.page.text).toContain('下書き1件と、その添付ファイル1件')
      expect(person.page.text).toContain('申し込んだもの1件')
      await person.presses('退会する', { current: demoPassword })
      expect(person.page.address).toBe('/pref-aomori-u/login?said=closed')
      expect(person.cookies.has('__Host-applicant-pref-aomori-u')).toBe(false)

      expect(await accountOf(world, hanako)).toBeNull()
      const left = await world.database.asOwner<{ n: number }>(
        `select count(*)::int as n from drafts where draft_id = '${draft}' union all
         select count(*)::int from sessions where account_id is not null union all
         select count(*)::int from account_reach union all
         select count(*)::int from links where target_id = '${draft}'`,
      )
      expect(left.map(({ n }) => n)).toEqual([0, 0, 0, 0])
      expect(await world.database.asOwner('select kind, reason from closed_accounts')).toEqual([
        { kind: 'individual', reason: 'asked' },
      ])
      // The address lies in no table and no job.
      expect(JSON.stringify(world.jobs)).not.toContain(hanako.email)
      expect(await world.runJobs()).toEqual([])
      const mail = world.post.to(hanako.email)
      expect(mail.subject).toBe('【退会】利用者の登録を削除しました')
      expect(mail.text).toContain('/pref-aomori-u/status')
      const after: string[] = []
      for await (const { key } of world.files.list('')) after.push(key)
      expect(after.length).toBe(before.length - 1)

      // What was applied for is still there, for staff and by a mailed link; for the browser that had the account it is not.
      expect((await person.goesTo('application', { number })).status).toBe(404)
      const guest = as(cast.hanako)
      await guest.goesTo('status', {})
      await guest.presses('URLを送る', { number, email: hanako.email })
      await world.runJobs()
      await guest.opens(world.post.linkFor(hanako.email))
      await guest.presses('申込詳細を開く')
      expect(guest.page.status).toBe(200)
      expect(guest.page.text).toContain('利用者カード.jpg')
    }))

  it('lets the link of a 返却 work as before', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const { number } = await applies(person, world)
      await returns([as, world], examinerOf(person), { number, marks: cardMarks, days: 7 })
      await world.runJobs()
      const link = world.post.linkFor(hanako.email)
      // A correction that was begun goes with the account.
      await person.goesTo('application', { number })
      await person.goesTo('closing', {})
      expect(person.page.text).toContain('返却中の申込が1件あります')
      await person.presses('退会する', { current: demoPassword })
      const guest = as(cast.hanako)
      await guest.opens(link)
      await guest.presses('直すところを開く')
      expect(guest.page.status).toBe(200)
      expect(guest.page.text).toContain('1桁違っています')
    }))

  it('asks for the password, keeps everything when it is wrong, and locks after many', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('closing', {})
      await person.presses('退会する', { current: '' })
      expect(person.page.problems).toEqual(['いまのパスワードを入力してください。'])
      for (let one = 0; one < 10; one++) {
        await person.presses('退会する', { current: 'not the password at all' })
        expect(person.page.status).toBe(422)
      }
      expect(person.page.problems).toEqual(['いまのパスワードが違います。もう一度入力してください。'])
      await person.presses('退会する', { current: demoPassword })
      expect(person.page.status).toBe(429)
      expect(await accountOf(world, hanako)).not.toBeNull()
      world.clock.pass(16, 'minutes')
      await person.presses('退会する', { current: demoPassword })
      expect(await accountOf(world, hanako)).toBeNull()
    }))

  it('takes a tick where there is no password', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner('update accounts set password_hash = null where login_key = $1', [
        hanako.email,
      ])
      const person = await atHome(as, world, hanako, { way: 'gbizid' })
      await person.goesTo('closing', {})
      await person.presses('退会する')
      expect(person.page.status).toBe(422)
      await person.presses('退会する', { sure: true })
      expect(await accountOf(world, hanako)).toBeNull()
    }))

  it('ends every other login of the account, and touches no other account', () =>
    inWorld(async (as, world) => {
      const phone = await atHome(as, world, hanako)
      const desk = await atHome(as, world, hanako, { device: 'desk' })
      const stranger = await atHome(as, world, office)
      const { number } = await owns(world, office)
      const own = await owns(world, hanako)
      await desk.goesTo('account', {})
      await phone.goesTo('closing', {})
      await phone.presses('退会する', { current: demoPassword })
      expect((await desk.asks(desk.url('account', {}))).status).toBe(303)
      expect((await desk.goesTo('application', { number: own.number })).status).toBe(404)
      expect((await stranger.goesTo('application', { number })).status).toBe(200)
      expect(await accountOf(world, office)).not.toBeNull()
    }))
})

describe('at the same time', () => {
  it('pressed twice closes once', () =>
    inCommittedWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      await person.goesTo('closing', {})
      const post = person.prepared('退会する', { current: demoPassword })
      const answers = await Promise.all([person.sends(post), person.sends(post)])
      // The second finds itself logged out, or the account gone.
      expect(answers.filter(({ status }) => status === 303).length).toBeGreaterThan(0)
      expect(answers.every(({ status }) => [303, 401, 404, 422].includes(status))).toBe(true)
      expect(world.jobs.filter(({ kind }) => kind === 'mail.account.closed')).toHaveLength(1)
      expect(world.defects).toEqual([])
    }))

  it('a submission of the same account either became an application, or finds its draft gone', () =>
    inCommittedWorld(async (as, world) => {
      const outcomes: string[] = []
      for (const [name, who] of Object.entries(accounts)) {
        const person = await atHome(as, world, who)
        const draft = await beginsDraft(person, world, who)
        await fillsIn(person)
        const submission = person.prepared('申込む')
        await person.goesTo('closing', {})
        const closing = person.prepared('退会する', { current: demoPassword })
        const [closed, submitted] = await Promise.all([person.sends(closing), person.sends(submission)])
        expect([name, closed.status, world.defects]).toEqual([name, 303, []])
        const found = await world.house.database.inTenant((await world.tenants.find(who.tenant))!.id, (db) =>
          db.selectFrom('applications').select('number').where('draft_id', '=', draft).execute(),
        )
        expect([name, submitted.status, found.length]).toEqual([
          name,
          ...(found.length ? [303, 1] : [404, 0]),
        ])
        outcomes.push(String(submitted.status))
        expect(await accountOf(world, who)).toBeNull()
      }
      expect(outcomes).toHaveLength(Object.keys(accounts).length)
      expect(world.defects).toEqual([])
    }))
})
