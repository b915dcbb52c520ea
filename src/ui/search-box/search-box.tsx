import type { ComponentChildren, VNode } from 'preact'
import { Button } from '../button/button'
import { useWords } from '../words'

type SearchBoxProps = {
  id?: string
  name?: string
  value?: string
  hint?: string
  label?: string
  buttonLabel?: string
  /** On the home page it stands out with a shadow; in lists it is a tinted panel. */
  lifted?: boolean
  /** Below the box, e.g. 類義語検索を行う. */
  children?: ComponentChildren
}

/** 検索欄: the inside of a `<form method="get" role="search">` that the page writes. */
export function SearchBox(props: SearchBoxProps): VNode {
  const words = useWords()
  const { id = 'keyword', name = 'q', value, hint, lifted, children } = props
  return (
    <div class={lifted ? 'search-box search-box-lifted' : 'search-box'}>
      <label class="field-label" for={id}>
        {props.label ?? words.keyword}
      </label>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="search-box-row">
        <input
          class="input"
          type="search"
          id={id}
          name={name}
          value={value}
          enterKeyHint="search"
          aria-describedby={hint ? `${id}-hint` : undefined}
        />
        <Button kind="main" size="lg" icon="search" busy={false}>
          {props.buttonLabel ?? words.searchButton}
        </Button>
      </div>
      {children}
    </div>
  )
}
