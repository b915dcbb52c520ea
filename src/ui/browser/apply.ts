import { AttachmentDrop } from './attachment-drop'
import { DraftForm } from './draft-form'
import { showEchoes } from './live-echo'
import { startLiveForm } from './live-form'
import { PostcodeBox } from './postcode-box'

customElements.define('draft-form', DraftForm)
customElements.define('attachment-drop', AttachmentDrop)
customElements.define('postcode-box', PostcodeBox)
showEchoes(document)
startLiveForm()
