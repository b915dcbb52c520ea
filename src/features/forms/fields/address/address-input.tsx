import type { VNode } from 'preact'
import { byLanguage } from '../../../../kernel/language'
import { namesOf, placesToOffer } from '../../../../kernel/postal-place'
import { prefectures } from '../../../../kernel/prefectures'
import { placesAt } from '../../../../outside/postcodes/postcodes'
import { Button } from '../../../../ui/button/button'
import { Box } from '../../../../ui/field/boxes'
import { FieldGroup, type Wiring } from '../../../../ui/field/field'
import { Select } from '../../../../ui/field/select'
import { type InputWidth, TextInput } from '../../../../ui/field/text-input'
import { Marked } from '../../../../ui/marked'
import type { FieldFrame } from '../field'
import { frameOf } from '../frame'
import type { InputProps } from '../kind'
import { boxesIn } from '../reading'
import { type AddressPart, addressParts, partsIn, postcodeIn } from './read-address'
import { en } from './words.en'
import { ja } from './words.ja'

const wordsIn = byLanguage({ ja, en })

type TextPart = Exclude<AddressPart, 'prefecture'>

/** How wide a box is, and what a browser may fill into it. */
const looks: Record<TextPart, { width: InputWidth; autocomplete: string }> = {
  /** Its row gives the postcode its width: eight full-width characters. */
  postcode: { width: 'full', autocomplete: 'postal-code' },
  city: { width: 'l', autocomplete: 'address-level2' },
  street: { width: 'full', autocomplete: 'address-line1' },
  building: { width: 'full', autocomplete: 'address-line2' },
}

/**
 * The boxes of an address, and between them what the postcode says: a button that fills empty boxes, and places to choose
 * from where there are several or where another was typed. `<postcode-box>` does the same without leaving the page.
 */
export function AddressInput(props: InputProps<FieldFrame>): VNode {
  const { name, entry, error, context } = props
  const frame = frameOf(props)
  const words = wordsIn(context.lang)
  const typed = boxesIn(entry, addressParts.length)
  const box = (part: AddressPart) => {
    const at = addressParts.indexOf(part)
    return (
      <Box
        field={frame}
        at={at}
        part={part}
        label={words.boxes[part]}
        optional={part === 'building' && props.required}
        wrong={error?.parts}
      >
        {(wiring) => (
          <Control part={part} wiring={wiring} name={name} value={typed[at] ?? ''} empty={words.empty} />
        )}
      </Box>
    )
  }
  return (
    <FieldGroup {...frame}>
      <postcode-box
        data-lookup={context.postcodeUrl('')}
        data-filled={words.filled}
        data-several={words.several}
        data-differs={words.differs('{place}')}
        data-use={words.use}
        data-none={words.none}
        data-failed={words.failed}
      >
        <div>
          <div class="postcode-row">
            {box('postcode')}
            <Button name="action" value={`postcode:${name}`} busy={false}>
              {words.fill}
            </Button>
          </div>
          <Offers {...props} />
        </div>
        {(['prefecture', 'city', 'street', 'building'] as const).map(box)}
      </postcode-box>
    </FieldGroup>
  )
}

type ControlProps = { part: AddressPart; wiring: Wiring; name: string; value: string; empty: string }

function Control({ part, wiring, name, value, empty }: ControlProps): VNode {
  if (part === 'prefecture') {
    const options = prefectures.map((one) => ({ value: one, label: one }))
    return (
      <Select
        {...wiring}
        name={name}
        value={value.trim()}
        options={options}
        emptyLabel={empty}
        autocomplete="address-level1"
      />
    )
  }
  return (
    <TextInput
      {...wiring}
      {...looks[part]}
      name={name}
      value={value}
      inputMode={part === 'postcode' ? 'numeric' : undefined}
    />
  )
}

/** What the postcode stands for, where the boxes do not say so yet. */
function Offers({ name, entry, context }: InputProps<FieldFrame>): VNode {
  const words = wordsIn(context.lang)
  const postcode = postcodeIn(entry)
  const places = placesAt(postcode ?? '')
  const offered = placesToOffer(partsIn(entry), places)
  const unknown = postcode !== null && places.length === 0 && partsIn(entry).city === ''
  const [first, second] = offered
  const names = namesOf(offered)
  return (
    <>
      <p class="postcode-said" role="status">
        {!first && unknown && words.none}
        {first && <Marked>{second ? words.several : words.differs(names[0] ?? '')}</Marked>}
      </p>
      <div class="postcode-places">
        {offered.map((place, number) => (
          <button
            key={names[number]}
            type="submit"
            class="button button-outline"
            name="action"
            value={`address:${number}:${name}`}
            data-prefecture={place.prefecture}
            data-city={place.city}
            data-town={place.town}
          >
            <Marked>{second ? names[number] : words.use}</Marked>
          </button>
        ))}
      </div>
    </>
  )
}
