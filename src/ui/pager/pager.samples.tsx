import type { Sample } from '../gallery/sample'
import { Pager } from './pager'
import { StepPager } from './step-pager'

const hrefOf = (page: number) => `#sample-pager-${page}`

export const samples: Sample[] = [
  { name: 'pager', title: 'ページ送り', render: () => <Pager page={2} pages={60} hrefOf={hrefOf} /> },
  {
    name: 'step-pager',
    title: 'ページ送り（番号のない一覧）',
    render: () => <StepPager previous="#sample-step-pager-before" next="#sample-step-pager-after" />,
  },
]
