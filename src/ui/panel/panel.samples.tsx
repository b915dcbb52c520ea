import { ButtonLink } from '../button/button'
import type { Sample } from '../gallery/sample'
import { TicketPicture } from '../illustration/ticket-picture'
import { Link, Phone } from '../link/link'
import { NumberedSteps, NumberedTitle, Panel, PanelFoot, SideFacts, TickList } from './panel'

export const samples: Sample[] = [
  {
    name: 'panel-line',
    title: '囲み',
    render: () => (
      <Panel title="いまの状況を見る">
        <p>処理状況の確認、修正、取下げができます。</p>
        <Link href="#sample-panel-line" mark="next">
          申込詳細へ
        </Link>
      </Panel>
    ),
  },
  {
    name: 'panel-choice',
    title: 'いちばんの選択',
    render: () => (
      <Panel tone="choice">
        <NumberedTitle number={1} level="p">
          はじめての方・今回だけの方
        </NumberedTitle>
        <h3>利用者登録をせずに、すぐに申し込めます</h3>
        <ButtonLink kind="main" href="#sample-panel-choice" icon="chevron-right" iconAt="end">
          利用者登録せずに申し込む方はこちら
        </ButtonLink>
      </Panel>
    ),
  },
  {
    name: 'panel-sand',
    title: '案内（砂）',
    render: () => (
      <Panel tone="sand" title="申し込んだあとに">
        <p>整理番号とパスワードで、いまの処理状況を確かめられます。</p>
        <PanelFoot>
          <ButtonLink href="#sample-panel-sand" icon="chevron-right" iconAt="end">
            申請状況確認
          </ButtonLink>
          <TicketPicture />
        </PanelFoot>
      </Panel>
    ),
  },
  {
    name: 'panel-mist',
    title: '案内（霧）',
    render: () => (
      <Panel tone="mist" title="はじめての方へ">
        <NumberedSteps
          steps={[
            { title: '探す', text: '手続きを選び、必要なものを確かめます' },
            { title: '入力する', text: '途中でやめても、下書きに残ります' },
            { title: '待つ', text: '結果はメールでお知らせします' },
          ]}
        />
      </Panel>
    ),
  },
  {
    name: 'side-facts',
    title: 'あらまし',
    render: () => (
      <SideFacts
        title="この手続きのあらまし"
        facts={[
          { term: '受付時期', value: '2025年4月8日16時20分〜\n（終了日なし・随時）' },
          {
            term: '必要なもの',
            value: <TickList items={['氏名を記入した利用者カードの画像', '連絡がとれるメールアドレス']} />,
          },
          { term: '問い合わせ先', value: <Phone number="017-729-4301" /> },
        ]}
      />
    ),
  },
]
