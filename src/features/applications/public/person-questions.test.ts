import { expect, it } from 'vitest'
import { mistakes } from '../../../../testing/page/mistakes'
import { cardAnswers, draftOf, reachesTheForm, receiptOf } from '../../../../testing/scenes/applying'
import { standing } from '../../../../testing/scenes/deciding'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { asksOfPeople } from '../../../../testing/scenes/person-questions'
import { examinerOf, returns } from '../../../../testing/scenes/returning'
import { cast, inWorld } from '../../../../testing/world'

const { hanako, office } = accounts
const lookUp = '郵便番号から住所を入力'
const answered = {
  who: ['青森', '花子', 'あおもり', 'はなこ'],
  home: ['０３０－０８０１', '青森県', '青森市', '新町2-3-1', ''],
  tel: '+81 17 734 1111',
  reach: ['hanako@example.jp', 'hanako@example.jp'],
}

it('fills in the place of a postcode, and gives several to choose from, without a script', () =>
  inWorld(async (as, world) => {
    await asksOfPeople(world, 'library-card')
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    await guest.presses(lookUp, {
      home: ['〒０３０－０８０１', '', '', '', 'みほんビル'],
      'user-number': '77',
    })
    expect(world.answers.at(-2)?.page.headers.get('location')).toMatch(/#field-home$/)
    expect(guest.page.values('home')).toEqual([
      '〒０３０－０８０１',
      '青森県',
      '青森市',
      '新町',
      'みほんビル',
    ])
    expect(guest.page.value('user-number')).toBe('77')
    await guest.presses(lookUp, { home: ['452-0961', '', '', '', ''] })
    expect(guest.page.values('home')).toEqual(['452-0961', '愛知県', '清須市', '', ''])
    expect(guest.page.text).toContain('いくつかあります。選んでください。')
    await guest.presses('春日一番割')
    expect(guest.page.values('home')).toEqual(['452-0961', '愛知県', '清須市', '春日一番割', ''])
    expect(guest.page.text).not.toContain('いくつかあります')
    expect(mistakes(guest.page)).toEqual([])
  }))

it('writes nothing over, offers the place instead, and blocks nobody whose postcode it does not know', () =>
  inWorld(async (as, world) => {
    await asksOfPeople(world, 'library-card')
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    const typed = ['030-0801', '東京都', '千代田区', '霞が関1', '']
    await guest.presses(lookUp, { home: typed })
    expect(guest.page.values('home')).toEqual(typed)
    expect(guest.page.text).toContain('この郵便番号の住所は「青森県青森市新町」です。')
    await guest.presses('この住所にする')
    expect(guest.page.values('home')).toEqual(['030-0801', '青森県', '青森市', '新町', ''])
    await guest.presses(lookUp, { home: ['030', '', '', '', ''] })
    expect([guest.page.status, guest.page.problems]).toEqual([
      422,
      ['申込者の住所（郵便番号）は7桁の数字です。例）030-0801。'],
    ])
    await guest.presses(lookUp, { home: ['030-8570', '', '', '', ''] })
    expect(guest.page.text).toContain('見つかりませんでした。このまま住所を入力してください。')
    const home = ['030-8570', '青森県', '青森市', '長島一丁目1-1', '']
    await guest.presses('確認へ進む', { ...answered, home, ...(await cardAnswers()) })
    expect(guest.page.text).toContain('〒030-8570 青森県青森市長島一丁目1-1')
  }))

it('takes no forged press for more than a look at the form', () =>
  inWorld(async (as, world) => {
    await asksOfPeople(world, 'library-card')
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    const press = guest.prepared(lookUp, { home: ['030-0801', '', '', '', ''] })
    for (const action of [
      'postcode:nothing',
      'address:999:home',
      'address:0:user-number',
      'postcode:__proto__',
    ]) {
      const pairs = press.pairs.map(([name, value]): (typeof press.pairs)[number] => [
        name,
        name === 'action' ? action : value,
      ])
      expect((await guest.sends({ ...press, pairs })).status).toBe(303)
      await guest.goesTo('draft', { draft })
      expect(guest.page.values('home')).toEqual(['030-0801', '', '', '', ''])
    }
    expect(world.defects).toEqual([])
  }))

it('does the same where staff asked for it, and one name says who applies', () =>
  inWorld(async (as, world) => {
    await asksOfPeople(world, 'library-card')
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    await guest.presses('確認へ進む', { ...answered, ...(await cardAnswers()) })
    expect(guest.page.text).toContain('青森 花子（アオモリ ハナコ）')
    expect(guest.page.text).toContain('017-734-1111')
    await guest.presses('申込む')
    const { number } = receiptOf(guest.page)
    expect(await standing(world, number)).toMatchObject({ applicantName: '青森\u3000花子' })
    await returns([as, world], examinerOf(guest), { number, marks: { home: '番地を確かめてください。' } })
    await guest.goesTo('application', { number })
    await guest.presses('直す')
    expect(guest.page.heading).toBe('直していただくところ')
    await guest.presses(lookUp, { home: ['980-0811', '', '', '', ''] })
    expect(world.answers.at(-2)?.page.headers.get('location')).toMatch(/#field-home$/)
    expect(guest.page.values('home').slice(0, 3)).toEqual(['980-0811', '宮城県', '仙台市青葉区'])
    await guest.presses(lookUp, { home: ['98', '', '', '', ''] })
    expect([guest.page.status, guest.page.problems]).toEqual([422, [expect.stringContaining('7桁の数字')]])
    expect(world.defects).toEqual([])
  }))

it('begins with the profile, box by box, and offers what was answered otherwise', () =>
  inWorld(async (as, world) => {
    await asksOfPeople(world, 'library-card')
    const person = await atHome(as, world, hanako)
    await person.goesTo('procedure', { procedure: 'library-card' })
    await person.presses('同意する')
    const draft = draftOf(person.page)
    const marks = () => person.page.text.split('登録情報から入力しました').length - 1
    expect(person.page.values('who')).toEqual(['髙橋', '花子', 'タカハシ', 'ハナコ'])
    expect(person.page.values('home')).toEqual([
      ...['030-0802', '青森県', '青森市', '本町一丁目2番3号 みほんハイツ101', ''],
    ])
    expect(person.page.value('tel')).toBe('017-000-0001')
    expect(person.page.values('reach')).toEqual([hanako.email, hanako.email])
    expect(marks()).toBe(4)
    const files = await cardAnswers()
    await person.presses('確認へ進む', { ...files, who: ['髙橋', '花', 'タカハシ', 'はな'] })
    await person.goesTo('draft', { draft })
    expect(marks()).toBe(3)
    await person.presses('確認へ進む', { ...files, home: ['030-0801', '青森県', '青森市', '新町2', ''] })
    await person.presses('申込む')
    for (const offered of [
      '申込者の氏名：髙橋 花',
      '申込者の氏名（フリガナ）：タカハシ ハナ',
      '申込者の住所（郵便番号）：0300801',
      '申込者の住所：青森県青森市新町2',
    ])
      expect(person.page.text).toContain(offered)
    expect(person.page.text).not.toContain('申込者の電話番号：')
    await person.presses('登録情報を変える', { item: ['name', 'kana', 'postcode', 'address'] })
    const [row] = await world.database.asOwner<{ profile: Record<string, string> }>(
      "select profile from accounts where login = 'hanako@example.jp'",
    )
    expect(row!.profile).toMatchObject({
      name: '髙橋\u3000花',
      kana: 'タカハシ\u3000ハナ',
      postcode: '0300801',
      address: '青森県青森市新町2',
    })
  }))

it('does not take a corporation for a person', () =>
  inWorld(async (as, world) => {
    await asksOfPeople(world, 'library-card')
    const person = await atHome(as, world, office)
    await person.goesTo('procedure', { procedure: 'library-card' })
    await person.presses('同意する')
    expect(person.page.values('who')).toEqual(['', '', '', ''])
    expect(person.page.values('home').slice(1, 4)).toEqual(['青森県', '弘前市', '大字代官町1番地'])
    await person.presses('確認へ進む', { ...answered, ...(await cardAnswers()) })
    await person.presses('申込む')
    expect(person.page.text).toContain('登録情報も変えますか')
    expect(person.page.text).not.toContain('申込者の氏名：')
  }))

it('tells anybody the places of a postcode, to be kept for a day', () =>
  inWorld(async (as) => {
    const guest = as(cast.hanako)
    const page = await guest.goesTo('postcode', { postcode: '030-0801' })
    expect([page.status, page.headers.get('cache-control'), page.headers.get('set-cookie')]).toEqual([
      200,
      'public, max-age=86400',
      null,
    ])
    expect(JSON.parse(page.html)).toEqual({
      places: [{ prefecture: '青森県', city: '青森市', town: '新町' }],
    })
    expect(JSON.parse((await guest.goesTo('postcode', { postcode: '9999999' })).html)).toEqual({ places: [] })
    for (const postcode of ['030', 'x', '03008011'])
      expect((await guest.goesTo('postcode', { postcode })).status).toBe(404)
  }))
