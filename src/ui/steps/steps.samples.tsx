import type { Sample } from '../gallery/sample'
import { ja } from '../words.ja'
import { Steps } from './steps'

export const samples: Sample[] = [
  { name: 'steps', title: 'ステップ', render: () => <Steps names={ja.applySteps} current={3} /> },
  {
    name: 'steps-skipped',
    title: '要らないステップがあるとき',
    render: () => <Steps names={ja.applySteps} current={4} skipped={[2]} />,
  },
]
