import type { Sample } from '../gallery/sample'
import { SavedLine } from './saved'

export const samples: Sample[] = [
  { name: 'saved', title: '下書きの保存', render: () => <SavedLine savedAt="10時41分" /> },
]
