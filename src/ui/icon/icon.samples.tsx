import type { Sample } from '../gallery/sample'
import { Chip, Chips } from '../status/status'
import type { IconName } from './icon'
import { shapes } from './shapes'

export const samples: Sample[] = [
  {
    name: 'icons',
    title: 'すべての印（言葉のそばに置きます）',
    render: () => (
      <Chips>
        {(Object.keys(shapes) as IconName[]).map((name) => (
          <Chip key={name} icon={name}>
            {name}
          </Chip>
        ))}
      </Chips>
    ),
  },
]
