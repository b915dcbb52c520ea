import { url } from '../../urls'
import type { Sample } from '../gallery/sample'
import { Figure } from './figure'

export const samples: Sample[] = [
  {
    name: 'figure',
    title: '図',
    render: () => (
      <Figure
        // A picture that every installation has.
        src={url('icon', {})}
        alt="カウンターの上の窓のしるし"
        width={160}
        height={160}
        caption="窓口のしるし"
      />
    ),
  },
]
