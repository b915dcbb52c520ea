import { Button, ButtonLink } from '../button/button'
import { DeskStatus } from '../desk-status/desk-status'
import type { Sample } from '../gallery/sample'
import { ComingSteps, Confirmation, MailPreview, PreviewBox } from './confirmation'

const mail = `髙橋 みのり 様

利用者登録が済みました。窓口からのひとことは、次のページにあります。`

export const samples: Sample[] = [
  {
    name: 'confirmation',
    title: '確認の画面',
    render: () => (
      <Confirmation
        level="h2"
        title="髙橋 みのり さんの申込を受理します"
        about="県立図書館利用者カード申込　2601 1418 1734"
        right={
          <>
            <MailPreview to="m•••••@example.jp" subject="【受理】県立図書館利用者カード申込">
              {mail}
            </MailPreview>
            <PreviewBox icon="smartphone" title="申込者の画面" note="ひとことはメールに入れません">
              <p>
                <b>受理されました</b>
              </p>
              <p>弘前市立図書館でも受け取れます。</p>
            </PreviewBox>
          </>
        }
        foot={
          <>
            <ButtonLink kind="grey" href="#sample-confirmation">
              戻る
            </ButtonLink>
            <Button kind="main">受理する</Button>
          </>
        }
      >
        <ComingSteps
          steps={[
            {
              at: 'すぐ',
              title: <>状態が 受理 になります</>,
              note: <DeskStatus status="accepted" />,
            },
            { at: '1分以内', title: '右のメールが届きます', note: '申込者の画面にも出ます。' },
          ]}
        />
      </Confirmation>
    ),
  },
]
