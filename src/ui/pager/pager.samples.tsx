import type { Sample } from '../gallery/sample'
import { Pager } from './pager'

const hrefOf = (page: number) => `#sample-pager-${page}`

export const samples: Sample[] = [
  { name: 'pager', title: 'ページ送り', render: () => <Pager page={2} pages={60} hrefOf={hrefOf} /> },
]
