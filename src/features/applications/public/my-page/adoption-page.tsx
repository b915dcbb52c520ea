import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { fullDate } from '../../../../kernel/japanese-date'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import { Checkboxes } from '../../../../ui/choice/choices'
import { Empty } from '../../../../ui/empty/empty'
import { TypedForm } from '../../../../ui/field/typed-form'
import { PageHead } from '../../../../ui/layout/page-parts'
import { url } from '../../../../urls'
import type { Adoptable } from '../../accounts/adopt'
import { accountWords } from '../../accounts/words'
import { spokenNumber } from '../../receipt-number'
import { MyLayout } from './my-layout'

type AdoptionPageProps = {
  visit: Visit
  email: string
  offered: readonly Adoptable[]
  /** Nothing was chosen. */
  missing?: boolean
}

/** 登録する前の申込を加える: what was applied for as a guest with the address that the account has proven. */
export function AdoptionPage({ visit, email, offered, missing = false }: AdoptionPageProps): VNode {
  const w = accountWords(visit.lang).adoption
  const tenant = { tenant: visit.tenant.slug }
  const back = <ButtonLink href={url('account', tenant)}>{w.back}</ButtonLink>
  const problem = missing ? w.missing : undefined
  return (
    <MyLayout
      visit={visit}
      title={w.title}
      width="confirm"
      errors={problem ? [{ id: 'number', text: problem }] : []}
    >
      <PageHead title={w.title} />
      {offered.length === 0 ? (
        <Empty icon="inbox" title={w.none} action={back}>
          <p>{w.noneText}</p>
        </Empty>
      ) : (
        <>
          <p class="lead">{w.lead(email)}</p>
          <TypedForm action={url('adoption', tenant)}>
            <input type="hidden" name="csrf" value={visit.csrf} />
            <Checkboxes
              id="number"
              label={w.choose}
              hint={w.chooseHint}
              {...(problem && { error: problem })}
              name="number"
              values={missing ? [] : offered.map(({ number }) => number)}
              choices={offered.map((one) => ({
                value: one.number,
                label: one.title,
                hint: w.line(spokenNumber(one.number), fullDate(one.arrivedAt)),
              }))}
            />
            <p class="below">{w.stays}</p>
            <Actions>
              <Button kind="main">{w.button}</Button>
              {back}
            </Actions>
          </TypedForm>
        </>
      )}
    </MyLayout>
  )
}
