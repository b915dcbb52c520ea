import { AttachmentDrop } from './attachment-drop'
import { DraftForm } from './draft-form'
import { showEchoes } from './live-echo'

customElements.define('draft-form', DraftForm)
customElements.define('attachment-drop', AttachmentDrop)
showEchoes(document)
