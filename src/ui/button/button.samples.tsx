import type { Sample } from '../gallery/sample'
import { Actions, Button, ButtonLink } from './button'

export const samples: Sample[] = [
  { name: 'button-main', title: '主なボタン', render: () => <Button kind="main">申込む</Button> },
  {
    name: 'button-main-lg',
    title: '主なボタン（大）',
    render: () => (
      <Button kind="main" size="lg" icon="search">
        キーワード検索
      </Button>
    ),
  },
  { name: 'button-outline', title: 'ほかのボタン', render: () => <Button>入力へ戻る</Button> },
  {
    name: 'button-outline-icon',
    title: 'アイコン付き',
    render: () => (
      <ButtonLink href="#sample-button-outline-icon" icon="download">
        保存する
      </ButtonLink>
    ),
  },
  { name: 'button-sm', title: '小（44px）', render: () => <Button size="sm">変更する</Button> },
  { name: 'button-text', title: '文字だけ', render: () => <Button kind="text">もう一度送る</Button> },
  {
    name: 'button-danger-outline',
    title: '取り消しの操作',
    render: () => <Button kind="danger-outline">取下げる</Button>,
  },
  {
    name: 'button-danger',
    title: '取り消しを確かめる画面だけで',
    render: () => <Button kind="danger">取下げる</Button>,
  },
  {
    name: 'button-actions',
    title: '操作の行',
    render: () => (
      <Actions>
        <Button kind="main" icon="chevron-right" iconAt="end">
          同意する
        </Button>
        <ButtonLink href="#sample-button-actions" icon="chevron-left">
          一覧へ戻る
        </ButtonLink>
      </Actions>
    ),
  },
]
