import { AttachmentDrop } from './attachment-drop'
import { DraftForm } from './draft-form'
import { PostcodeBox } from './postcode-box'

customElements.define('draft-form', DraftForm)
customElements.define('attachment-drop', AttachmentDrop)
customElements.define('postcode-box', PostcodeBox)
