import type { Sample } from '../gallery/sample'
import { QrCode } from './qr-code'

export const samples: Sample[] = [
  {
    name: 'qr-code',
    title: '二次元コード',
    render: () => <QrCode text="https://apply.example.jp/" label="見本のページを開くQRコード" />,
  },
]
