import { BlackOut } from './black-out'
import { KeySwitch, listenForKeys } from './keys'
import { LivePreview } from './live-preview'
import { closePops } from './pops'

// What the applicant's pages have too (busy buttons, errors, copying) comes with public.ts.
customElements.define('black-out', BlackOut)
customElements.define('key-switch', KeySwitch)
customElements.define('live-preview', LivePreview)
closePops(document)
listenForKeys(document)
