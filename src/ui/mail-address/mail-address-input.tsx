import type { VNode } from 'preact'
import type { Wiring } from '../field/field'
import { TextInput } from '../field/text-input'

type AddressInputProps = { wiring: Wiring; name: string; value: string | undefined }

/** A mail address. Of type text: a browser's own check of `email` refuses addresses that phones here really have. */
export const MailAddressInput = ({ wiring, name, value }: AddressInputProps): VNode => (
  <TextInput
    {...wiring}
    name={name}
    inputMode="email"
    autocomplete="email"
    autocapitalize="none"
    spellcheck={false}
    value={value}
  />
)
