import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { jpeg } from '../../../../testing/files/naughty-files'
import { applies, draftOf } from '../../../../testing/scenes/applying'
import { onDesk, standing } from '../../../../testing/scenes/deciding'
import { hasItReturned, returns } from '../../../../testing/scenes/returning'
import { cast, inWorld, type World } from '../../../../testing/world'
import { accept } from '../decisions/accept'

const hanako = cast.hanako
const phoneName = 'スマートフォン'
const photo = async (name: string) => [{ name, bytes: await jpeg(640, 480), type: 'image/jpeg' }]

const mailed = async (world: World) => {
  await world.runJobs()
  return world.post.linkFor(hanako.email)
}

it('leads 花子 from the mail to what is to be put right, and she sends it again, without a script', () =>
  inWorld(async (as, world) => {
    const { number } = await hasItReturned([as, world], as(hanako), { days: 7, message: '急ぎません。' })
    const phone = as(hanako, phoneName)
    await phone.opens(await mailed(world))
    expect(phone.page.heading).toBe('直していただくところを開きます')
    expect(phone.cookies.has('__Host-applicant-pref-aomori-u')).toBe(false)
    await phone.presses('直すところを開く')
    expect(phone.page.heading).toBe('直していただくところ')
    expect(phone.page.text).toContain('カードの番号と1桁違っています。')
    expect(phone.page.text).toContain('急ぎません。')
    expect(phone.page.text).toMatch(/\d{4}年（令和\d+年）\d+月\d+日（.）までに、再提出してください。/)
    expect(phone.page.value('user-number')).toBe('1234567')
    const described = phone.page.control('user-number').get('aria-describedby')?.split(' ')
    const remark = [...phone.page.root.all()].find((one) => one.get('id') === 'field-user-number-remark')
    expect(described).toContain('field-user-number-remark')
    expect(remark?.text).toContain('カードの番号と1桁違っています。')

    await phone.presses('解除')
    await phone.presses('直して再提出する', {
      'user-number': '7654321',
      'file:documents': await photo('撮り直し.jpg'),
    })
    expect(phone.page.text).toContain('再提出しました')
    expect(phone.page.text).toContain('処理待ち')
    expect(phone.page.text).toContain('撮り直し.jpg')
    expect(phone.page.text).not.toContain('利用者カード.jpg')
    const application = await standing(world, number)
    expect([application.status, application.revision, application.replyBy]).toEqual(['waiting', 2, null])
    await world.runJobs()
    expect(world.post.to(hanako.email).subject).toContain('再提出')
    expect(world.defects).toEqual([])
  }))

it('says on 申込詳細 how many, until when and why, with one solid button', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    expect(guest.page.text).toContain('2つ直すと、もう一度送れます')
    expect(guest.page.text).toContain('住所の部分が反射して読めません。')
    expect(guest.page.text).toContain('ほかの項目と添付ファイルは、そのまま残っています。')
    const solid = guest.page.root
      .find('button', 'a')
      .filter((one) => one.get('class')?.includes('button-main'))
    expect(solid.map((one) => one.text)).toEqual(['直す'])
    await guest.presses('直す')
    expect(guest.page.heading).toBe('直していただくところ')
    await guest.goesTo('applications', {})
    expect(guest.page.text).toContain('直すところがあります')
  }))

it('puts what was returned before everything else in 申込一覧', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const first = await hasItReturned([as, world], guest)
    world.clock.pass(20, 'minutes')
    const second = await applies(guest, world)
    await guest.goesTo('applications', {})
    const numbers = guest.page.links.flatMap((href) => /applications\/(\d+)$/.exec(href)?.[1] ?? [])
    expect(numbers).toEqual([first.number, second.number])
  }))

it('asks once where a marked field is still the same, and sends it then', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    await guest.presses('直して再提出する', { 'user-number': '7654321' })
    expect([guest.page.status, guest.page.text.includes('まだ直されていないところがあります')]).toEqual([
      422,
      true,
    ])
    const links = guest.page.root.find('a').filter((one) => one.get('href')?.startsWith('#field-'))
    expect(links.map((one) => one.get('href'))).toEqual(['#field-documents'])
    expect(guest.page.value('user-number')).toBe('7654321')
    await guest.presses('このまま再提出する')
    expect(guest.page.text).toContain('再提出しました')
    expect((await standing(world, number)).revision).toBe(2)
  }))

it('keeps what is wrong on the page and says how to put it right', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    await guest.presses('解除')
    await guest.presses('直して再提出する', { 'user-number': '76' })
    expect(guest.page.status).toBe(422)
    expect(guest.page.problems).toHaveLength(2)
    expect(guest.page.title).toMatch(/^エラー：/)
    expect(guest.page.value('user-number')).toBe('76')
    expect(guest.page.text).toContain('カードの番号と1桁違っています。')
    expect((await standing(world, number)).revision).toBe(1)
  }))

it('is one draft on every device, with what was typed on the other', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    const draft = draftOf(guest.page)
    await guest.presses('下書きを保存して中断する', { 'user-number': '7654321' })
    expect(guest.page.heading).toBe('下書きを保存しました')
    const phone = as(hanako, phoneName)
    await phone.opens(await mailed(world))
    await phone.presses('直すところを開く')
    expect([draftOf(phone.page), phone.page.value('user-number')]).toEqual([draft, '7654321'])
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    expect(draftOf(guest.page)).toBe(draft)
  }))

it('lets the other questions be corrected too, and leaves them as they are otherwise', () =>
  inWorld(async (as, world) => {
    const taro = as({ tenant: 'demo-city-u', email: 'taro@example.jp' })
    const { number } = await applies(taro, world)
    await returns([as, world], staffCast.mihonShinsa, {
      number,
      marks: { address: '番地まで書いてください。' },
    })
    await taro.goesTo('application', { number })
    await taro.presses('直す')
    expect(taro.page.text).toContain('項目は前のままです')
    const fold = taro.page.root.find('details').find((one) => one.text.includes('ほかの内容も直す'))
    expect(fold?.has('open')).toBe(false)
    expect(fold?.find('input').map((one) => one.get('name'))).toContain('phone')
    // Once: four boxes and the list of prefectures.
    expect(taro.page.root.find('input').filter((one) => one.get('name') === 'address')).toHaveLength(4)
    await taro.presses('直して再提出する', {
      address: ['030-0801', '青森県', 'みほん市', '中央1-2-4', ''],
      name: ['', '', '', ''],
    })
    expect(taro.page.status).toBe(422)
    const shown = taro.page.root.find('details').find((one) => one.text.includes('ほかの内容も直す'))
    expect(shown?.has('open')).toBe(true)
    await taro.presses('直して再提出する', { name: ['見本', '次郎', 'ミホン', 'ジロウ'] })
    expect(taro.page.text).toContain('再提出しました')
    expect(taro.page.text).toContain('みほん市中央1-2-4')
    expect(taro.page.text).toContain('090-0000-0000')
    const rows = await world.database.asOwner<{ applicant_name: string }>(
      `select applicant_name from applications where number = '${number}'`,
    )
    expect(rows).toEqual([{ applicant_name: '見本\u3000次郎' }])
  }))

it('leads to the same page when it is pressed again', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    const twice = guest.prepared('直して再提出する', { 'user-number': '7654321' })
    await guest.presses('直して再提出する', { 'user-number': '7654321' })
    const anyway = guest.prepared('このまま再提出する')
    await guest.presses('このまま再提出する')
    for (const post of [anyway, twice]) {
      const again = await guest.sends(post)
      expect([again.status, again.headers.get('location')]).toEqual([
        303,
        guest.url('application', { number }, { corrected: '1' }),
      ])
    }
    expect((await standing(world, number)).revision).toBe(2)
  }))

it('shows what staff ask for when they return it while 花子 is correcting it anyway; nothing typed is lost', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await guest.follows('申込詳細へ')
    await guest.presses('修正する')
    const form = guest.prepared('確認へ進む', { 'user-number': '7654321' })
    await guest.presses('確認へ進む', { 'user-number': '7654321' })
    const marks = { 'user-number': '番号が違います。' }
    await returns([as, world], staffCast.shinsa, { number, marks })
    await guest.presses('修正する')
    expect(guest.page.heading).toBe('直していただくところ')
    expect(guest.page.text).toContain('修正している間に、直していただきたいところの連絡がありました。')
    expect(guest.page.value('user-number')).toBe('7654321')
    expect((await guest.sends(form)).headers.get('location')).toContain('meanwhile=1')
    await guest.presses('直して再提出する')
    expect((await standing(world, number)).status).toBe('waiting')
  }))

it('goes on after the session has ended, with a new code, and leads to 申込詳細 at the end', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    world.clock.pass(2, 'hours')
    await guest.presses('直して再提出する', { 'user-number': '7654321' })
    expect(guest.page.heading).toBe('もう一度、確認コードを入力してください')
    await guest.presses('確認コードを送る')
    await world.runJobs()
    await guest.presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    expect(guest.page.heading).toBe('直していただくところ')
    expect(guest.page.value('user-number')).toBe('7654321')
    await guest.presses('直して再提出する')
    await guest.presses('このまま再提出する')
    expect(guest.page.text).toContain('再提出しました')
  }))

it('is too late once 花子 has taken it back elsewhere; what was typed stays', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    const late = guest.prepared('直して再提出する', { 'user-number': '7654321' })
    const draft = draftOf(guest.page)
    await guest.goesTo('withdrawal', { number })
    await guest.presses('取下げる', { reason: '要らなくなったため' })
    expect(guest.page.text).toContain('この申込は取り下げられました。')
    const page = await guest.sends(late)
    expect([page.status, page.heading]).toEqual([409, 'この申込は、もう修正できません'])
    expect((await guest.goesTo('draft', { draft })).value('user-number')).toBe('7654321')
    expect((await standing(world, number)).revision).toBe(1)
  }))

it('may still come after the deadline, and says whom to call; the mail’s link ends with the day', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number, password } = await hasItReturned([as, world], guest, { days: 7 })
    const link = await mailed(world)
    world.clock.pass(8, 'days')
    const phone = as(hanako, phoneName)
    expect((await phone.opens(link)).status).toBe(404)
    await phone.goesTo('status', {})
    await phone.presses('照会する', { number, password })
    expect(phone.page.text).toContain('の期限を過ぎています')
    await phone.presses('直す')
    expect(phone.page.text).toContain('先に')
    await phone.presses('直して再提出する', { 'user-number': '7654321' })
    await phone.presses('このまま再提出する')
    expect((await standing(world, number)).status).toBe('waiting')
  }))

it('leads the mail’s link to 申込詳細 once it was sent again or decided', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await hasItReturned([as, world], guest)
    const link = await mailed(world)
    const phone = as(hanako, phoneName)
    await phone.opens(link)
    const late = phone.prepared('直すところを開く')
    await guest.goesTo('application', { number })
    const begin = guest.prepared('直す')
    await guest.presses('直す')
    await guest.presses('直して再提出する', { 'user-number': '7654321' })
    await guest.presses('このまま再提出する')
    const { lock } = await standing(world, number)
    await onDesk([as, world], staffCast.shinsa, (scope) => accept(scope, { number, lock }, ''))
    expect((await guest.sends(begin)).status).toBe(409)
    expect((await phone.sends(late)).headers.get('location')).toBe(phone.url('application', { number }))
    await phone.opens(link)
    expect(phone.page.heading).toBe('申込詳細を開きます')
    expect((await phone.presses('申込詳細を開く')).text).toContain('申し込みを受理しました。')
    const stranger = as(cast.dairi)
    expect((await stranger.goesTo('application', { number })).status).toBe(404)
  }))
