import type { Sample } from '../gallery/sample'
import { KeyHint } from '../key-cap/key-cap'
import { Button, ButtonLink } from './button'

const here = '#desk-buttons'

export const samples: Sample[] = [
  {
    name: 'desk-button-main',
    title: '1画面に塗りは1つ',
    render: () => (
      <Button kind="main" keyCap="a">
        受理する
      </Button>
    ),
  },
  {
    name: 'desk-button-grey',
    title: 'ほかの決定',
    render: () => (
      <ButtonLink kind="grey" href={here} keyCap="r">
        返却
      </ButtonLink>
    ),
  },
  { name: 'desk-button-outline', title: '直す・すすめる', render: () => <Button>枠</Button> },
  {
    name: 'desk-button-tool',
    title: '道具',
    render: () => (
      <ButtonLink kind="tool" icon="filter" href={here}>
        条件
      </ButtonLink>
    ),
  },
  { name: 'desk-button-small', title: '小（28px）', render: () => <Button size="sm">取り消す</Button> },
  {
    name: 'desk-button-danger',
    title: '確かめる画面だけで',
    render: () => <Button kind="danger">消す</Button>,
  },
  { name: 'desk-key-hint', title: 'キーの札', render: () => <KeyHint keys={['j', 'k']}>上下</KeyHint> },
]
