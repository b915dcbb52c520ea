import { AttachmentDrop } from './attachment-drop'
import { BarcodeBox } from './barcode-box'
import { DraftForm } from './draft-form'
import { showEchoes } from './live-echo'
import { offerPhone } from './phone-buttons'
import { PostcodeBox } from './postcode-box'
import { watchPresses } from './press'

watchPresses(document)
customElements.define('draft-form', DraftForm)
customElements.define('attachment-drop', AttachmentDrop)
customElements.define('postcode-box', PostcodeBox)
customElements.define('barcode-box', BarcodeBox)
showEchoes(document)
if (document.querySelector('signature-pad'))
  void import('./signature-pad').then((one) => customElements.define('signature-pad', one.SignaturePad))
// Most forms have no rules, and need no more script.
const rules = document.querySelector('script[data-form-logic]')
if (rules) void import('./live-form').then(({ startLiveForm }) => startLiveForm(rules))
const panel = document.querySelector<HTMLElement>('[data-hand-over]')
if (panel) offerPhone(panel)
