import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'
import { Chip } from '../status/status'

type Device = {
  key: string
  name: string
  /** What tells it apart from another of the same name, e.g. when it was used last. */
  note: string
  /** Says that it is the one in front of the reader. */
  here?: string | undefined
  /** At the right end: a form that ends it. */
  deed?: ComponentChildren
}

/** 端末の一覧: each with its name, when it was used, and what can be done about it. */
export function DeviceList({ devices }: { devices: readonly Device[] }): VNode {
  return (
    <ul class="device-list">
      {devices.map(({ key, name, note, here, deed }) => (
        <li key={key}>
          <Icon name="smartphone" size={24} />
          <div class="device-words">
            <p class="chips">
              <b>
                <Marked>{name}</Marked>
              </b>
              {here && <Chip>{here}</Chip>}
            </p>
            <small class="number">{note}</small>
          </div>
          {deed}
        </li>
      ))}
    </ul>
  )
}
