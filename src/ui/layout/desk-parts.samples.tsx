import { Button, ButtonLink } from '../button/button'
import { CaseHead } from '../case-head/case-head'
import { DeskStatus } from '../desk-status/desk-status'
import type { Sample } from '../gallery/sample'
import { HandBar } from '../hand/hand'
import { KeyHint } from '../key-cap/key-cap'
import { ListHead } from '../list-head/list-head'
import { Rail } from '../rail/rail'

export const samples: Sample[] = [
  {
    name: 'case-head',
    title: '頭の帯',
    render: () => (
      <div class="head-strip">
        <CaseHead
          level="h2"
          back={{ href: '#sample-case-head', label: '県立図書館' }}
          name="髙橋 みのり"
          kana="タカハシ ミノリ"
          facts={
            <>
              <span>県立図書館利用者カード申込（新規登録・再発行・氏名変更）</span>
              <span class="number">2601 1418 1734</span>
            </>
          }
          aside={<DeskStatus status="inReview" badge />}
        />
      </div>
    ),
  },
  {
    name: 'list-head',
    title: '一覧の頭',
    render: () => (
      <ListHead
        level="h2"
        title="県立図書館"
        count="38件"
        sentence="処理待ちが 12件、返却中が 3件あります。"
      />
    ),
  },
  {
    name: 'rail',
    title: '表示の列',
    render: () => (
      <Rail
        label="表示の見本"
        groups={[
          {
            views: [
              { href: '#sample-rail', label: '県立図書館', count: 38, current: true, icon: 'building' },
              { href: '#sample-hand', label: '一般閲覧室', count: 29, inner: true },
            ],
          },
          {
            title: '状態',
            views: [{ href: '#sample-case-head', label: '返却中', count: 6, icon: 'return' }],
          },
        ]}
      />
    ),
  },
  {
    name: 'hand',
    title: '手元の帯',
    render: () => (
      <div class="hand">
        <HandBar facts={<KeyHint keys={['y']}>一致</KeyHint>}>
          <ButtonLink kind="grey" href="#sample-hand" keyCap="f">
            不受理
          </ButtonLink>
          <ButtonLink kind="grey" href="#sample-hand" keyCap="r">
            返却
          </ButtonLink>
          <Button kind="main" keyCap="a">
            受理する
          </Button>
        </HandBar>
      </div>
    ),
  },
]
