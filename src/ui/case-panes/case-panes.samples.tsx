import { AnswerRow, AnswerRows } from '../answer-row/answer-row'
import type { Sample } from '../gallery/sample'
import { Pane } from '../pane/pane'
import { Count } from '../tag/tag'
import { CasePanes } from './case-panes'

const here = '#sample-case-panes'

export const samples: Sample[] = [
  {
    name: 'case-panes',
    title: '申込の三つの面',
    render: () => (
      <CasePanes
        label="申込の見る所"
        front="answers"
        tabs={[
          { name: 'answers', label: '申込内容', href: here },
          {
            name: 'files',
            label: (
              <>
                ファイル<Count>2</Count>
              </>
            ),
            href: '#sample-sheet',
          },
          { name: 'notes', label: 'メモ・履歴', href: '#sample-sheet-message' },
        ]}
      >
        <Pane label="申込内容">
          <AnswerRows>
            <AnswerRow term="利用者番号" value="1234567" />
          </AnswerRows>
        </Pane>
        <Pane label="ファイル" look="well">
          <p class="pane-padded">ファイル</p>
        </Pane>
        <Pane label="メモ・履歴">
          <p class="pane-padded">まだメモはありません。</p>
        </Pane>
      </CasePanes>
    ),
  },
]
