import { KeySwitch, listenForKeys } from './keys'
import { closePops } from './pops'

// What the applicant's pages have too (busy buttons, errors, copying) comes with public.ts.
customElements.define('key-switch', KeySwitch)
closePops(document)
listenForKeys(document)
