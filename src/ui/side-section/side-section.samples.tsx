import type { Sample } from '../gallery/sample'
import { Memo } from '../memo/memo'
import { Happenings, SideSection } from './side-section'

export const samples: Sample[] = [
  {
    name: 'memo',
    title: '内部メモ',
    render: () => (
      <SideSection icon="memo" title="内部メモ" note="申込者には見えません">
        <Memo by="佐藤 美咲・きのう 16:20">カードの氏名、旧字「髙」のとおりで可。</Memo>
      </SideSection>
    ),
  },
  {
    name: 'happenings',
    title: '履歴',
    render: () => (
      <SideSection icon="history" title="履歴">
        <Happenings
          items={[
            { icon: 'eye', title: '工藤が申込を開きました', at: 'きょう 10:34' },
            { icon: 'memo', title: '佐藤がメモを書きました', at: 'きのう 16:20' },
            { icon: 'inbox', title: '申込が到達しました', at: '1/14 18:41・受付のメール送信済み' },
          ]}
        />
      </SideSection>
    ),
  },
]
