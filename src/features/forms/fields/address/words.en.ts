import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  boxes: {
    postcode: 'Postcode',
    prefecture: 'Prefecture',
    city: 'City, ward, town or village',
    street: 'Area and number',
    building: 'Building and room',
  },
  empty: 'Choose one',
  fill: 'Fill in from the postcode',
  filled: 'The address was filled in. Please go on from there.',
  several: 'There are several places with this postcode. Please choose one.',
  differs: (place) => `The place of this postcode is “${place}”.`,
  use: 'Use this address',
  none: 'We found no place for this postcode. Please enter the address all the same.',
  failed: 'We could not look up the postcode. Please enter the address all the same.',
  labelled: (label, box) => `${label} (${box})`,
  missingAll: (label) => `Enter ${label}, beginning with the postcode.`,
  missing: (label) => `Enter ${label}.`,
  choose: (label) => `Choose ${label}.`,
  postcode: (label) => `${label} has 7 digits, for example 030-0801.`,
}
