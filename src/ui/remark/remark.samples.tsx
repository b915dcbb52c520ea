import { ButtonLink } from '../button/button'
import type { Sample } from '../gallery/sample'
import { Remark } from './remark'

export const samples: Sample[] = [
  {
    name: 'remark',
    title: '直すところ',
    render: () => (
      <Remark
        mark="直すところ1"
        title="利用者番号"
        from="職員から"
        remark="カードの番号と1桁違っています。カードの表にある10桁の数字をご確認ください。"
      >
        <ButtonLink size="sm" href="#sample-remark" icon="chevron-right" iconAt="end">
          番号を直す
        </ButtonLink>
      </Remark>
    ),
  },
]
