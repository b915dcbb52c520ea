import type { VNode } from 'preact'
import type { StaffActor } from '../../../kernel/actor'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Checkbox } from '../../../ui/choice/choices'
import { Confirmation } from '../../../ui/confirmation/confirmation'
import { Field } from '../../../ui/field/field'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { endingsOf, typesText } from '../../attachments/file-type'
import type { Attachment } from '../application'
import type { OpenCase } from '../open-case'
import { spokenNumber } from '../receipt-number'
import { ja } from './black-out-words.ja'
import { copyTypes, mostCopyBytes } from './received-copy'

export const blackOutWords = japaneseOnly({ ja })

type BlackOutPageProps = {
  frame: Frame
  me: StaffActor
  csrf: string
  open: OpenCase
  file: Attachment
  /** The address of its picture, where it can be made black on this page, or why not. */
  here: { picture: string } | 'severalPages' | 'notShown'
  download: string
  /** The id of the copy to come. */
  copy: string
  deletes: boolean
  problem: string | null
}

/** 黒塗りの写しを作る: the editor over the picture where there is a script; without one, a file that was made black elsewhere. */
export function BlackOutPage(props: BlackOutPageProps): VNode {
  const { frame, me, csrf, open, file, problem } = props
  const w = blackOutWords(frame.lang)
  const at = { tenant: frame.tenant.slug, number: open.application.number }
  const title = w.title(file.name)
  return (
    <StaffLayout
      frame={frame}
      title={title}
      me={me}
      current="inbox"
      csrf={csrf}
      errors={problem ? [{ id: 'file', text: problem }] : []}
    >
      <form
        id="black-out"
        action={url('blackOut', { ...at, attachment: file.id })}
        method="post"
        encType="multipart/form-data"
        noValidate
      >
        <input type="hidden" name="csrf" value={csrf} />
        <input type="hidden" name="copy" value={props.copy} />
        <Confirmation
          title={title}
          about={w.about(open.procedure.content.title, spokenNumber(open.application.number))}
          foot={
            <>
              <ButtonLink kind="grey" href={url('case', at, { tab: 'files', file: file.id })} keyCap="Esc">
                {w.back}
              </ButtonLink>
              <Button kind="main">{w.save}</Button>
            </>
          }
        >
          <Here {...props} />
          <Elsewhere {...props} />
          <Checkbox
            id="original"
            name="original"
            value="delete"
            checked={props.deletes}
            label={w.original.label}
            hint={w.original.hint}
          />
        </Confirmation>
      </form>
    </StaffLayout>
  )
}

/** The script of this page brings the editor, and puts what it made into the form. */
function Here({ frame, file, here }: BlackOutPageProps): VNode {
  const w = blackOutWords(frame.lang)
  return (
    <section class="black-out-here" aria-labelledby="black-out-here">
      <p>{w.lead}</p>
      <h2 id="black-out-here">{w.here.title}</h2>
      {typeof here === 'string' ? (
        <Note>
          <p>{w.here[here]}</p>
        </Note>
      ) : (
        <black-out
          data-picture={here.picture}
          data-name={file.name}
          data-file-name={w.here.fileName(file.name)}
          data-most={mostCopyBytes}
          data-again={w.here.again}
          data-not-opened={w.here.notOpened}
          data-away={w.here.notAway}
        >
          <div class="black-out-script">
            <Button type="button" icon="mask" busy={false}>
              {w.here.open}
            </Button>
            <p class="field-error" role="alert" hidden />
            <figure hidden>
              <figcaption>{w.here.made}</figcaption>
            </figure>
          </div>
          <p class="black-out-no-script">{w.here.noScript}</p>
        </black-out>
      )}
    </section>
  )
}

function Elsewhere({ frame, here, download, problem }: BlackOutPageProps): VNode {
  const w = blackOutWords(frame.lang).elsewhere
  return (
    <Fold summary={w.title} open={typeof here === 'string' || problem !== null}>
      <div class="stack">
        <ol class="black-out-steps">
          {w.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <p>
          <ButtonLink size="sm" icon="download" href={download} download>
            {w.save}
          </ButtonLink>
        </p>
        <Note tone="warn">
          <p>{w.careful}</p>
        </Note>
        <Field
          id="file"
          label={w.file}
          hint={w.fileHint(typesText(copyTypes), mostCopyBytes)}
          {...(problem !== null && { error: problem })}
        >
          {(wiring) => (
            <input
              {...wiring}
              class="file-input"
              type="file"
              name="file"
              accept={endingsOf(copyTypes).join(',')}
            />
          )}
        </Field>
      </div>
    </Fold>
  )
}
