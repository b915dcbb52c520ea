import type { KindSamples } from '../kind'
import type { staticImage } from './static-image'

export const samples: KindSamples<typeof staticImage> = {
  field: {
    id: 'card-picture',
    kind: 'staticImage',
    label: '利用者番号のある場所',
    download: '利用者カード見本.png',
    alt: '利用者カードの表面。左下の13桁の数字が利用者番号です。',
    caption: '利用者番号は、カードの表面の左下にあります。',
    width: 320,
    height: 200,
  },
  good: [],
  bad: [],
}
