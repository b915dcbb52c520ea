import { Button } from '../button/button'
import type { Sample } from '../gallery/sample'
import { DeviceList } from './device-list'

export const samples: Sample[] = [
  {
    name: 'device-list',
    title: '端末の一覧',
    render: () => (
      <DeviceList
        devices={[
          {
            key: 'here',
            name: 'Chrome（Windows）',
            note: '最後に使った日時：2026年02月03日 10時15分',
            here: 'この端末',
          },
          {
            key: 'other',
            name: 'Safari（iPhone）',
            note: '最後に使った日時：2026年02月01日 21時40分',
            deed: <Button size="sm">ログアウトする</Button>,
          },
        ]}
      />
    ),
  },
]
