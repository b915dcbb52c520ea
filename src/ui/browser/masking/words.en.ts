import type { Translated } from '../../../kernel/language'
import type { ja } from './words.ja'

/** The words of the masking editor. */
export const en: Translated<typeof ja> = {
  of: (number, all) => `Picture ${number} of ${all}`,
  giveUp: 'Cancel',
  picture: (name) => `Picture: ${name}`,
  boxes: 'Black boxes',

  tools: 'Tools',
  hide: 'Hide',
  undo: 'Undo',
  redo: 'Redo',
  zoom: 'Zoom',
  turn: 'Turn',
  cut: 'Crop',
  larger: 'Larger',
  smaller: 'Smaller',
  whole: 'Whole',

  document: 'Kind of document',
  anyDocument: 'None (draw by hand)',
  documents: {
    'insurance-card': 'Health insurance card (front)',
    'eligibility-certificate': 'Certificate of eligibility',
    'licence-back': 'Driving licence (back)',
    'my-number-front': 'My Number card (front)',
    'my-number-back': 'My Number card (back)',
  },
  cutFirst: 'Crop the picture to the document first: then the black boxes fit better.',
  areasTitle: 'What to hide',
  areasHint: 'Tick what to hide. You can also drag over the picture with a finger or a mouse.',
  freeHint: 'Drag over what is to be hidden with a finger or a mouse, or press “Add a box”.',
  areas: {
    symbol: 'Symbol (記号)',
    number: 'Number (番号)',
    insurer: 'Insurer number (保険者番号)',
    code: 'QR code',
    donation: 'Organ donation',
    myNumber: 'Individual Number (My Number)',
    sex: 'Sex',
  },
  ownBox: (number) => `Added box ${number}`,
  chosenHint: 'Selected. Arrow keys move it',
  dottedHint: 'Inside the dotted line',
  check: 'Check that the black boxes cover the right places, and move them where they do not.',
  addBox: 'Add a box',
  removeBox: (name) => `Remove ${name}`,
  remove: 'Remove',

  box: (name) => `Black box: ${name}`,
  boxKeys: 'Arrow keys move it, Shift with arrow keys changes its size, Delete removes it.',
  byButtons: 'Move the box with buttons',
  nudges: {
    left: 'Left',
    right: 'Right',
    up: 'Up',
    down: 'Down',
    wider: 'Wider',
    narrower: 'Narrower',
    taller: 'Taller',
    shorter: 'Shorter',
  },

  cutTitle: 'Crop',
  cutHint: 'Put the round marks on the corners of what should stay. Arrow keys move them too.',
  cutWay: 'How to crop',
  cutRect: 'A rectangle',
  cutCorners: 'Straighten a document that was photographed at an angle',
  cutNow: 'Crop',
  cutNot: 'Do not crop',
  cutBent: 'The lines between the marks cross. Put the marks on the corners of the document again.',
  corners: { nw: 'Top left', ne: 'Top right', se: 'Bottom right', sw: 'Bottom left' },

  purposes: {
    attach: {
      title: 'Masking',
      promise:
        'What is black is erased from the picture on this device, before it is sent. The original picture is not sent.',
      attach: 'Attach this picture',
      noBox: 'There is no black box yet. Press “Nothing to hide” if nothing has to be hidden.',
    },
    copy: {
      title: 'Copy with parts blacked out',
      promise:
        'What is black is erased from the copy. Nothing is kept and the original file stays as it is until you save on the next screen.',
      attach: 'Make the copy',
      noBox: 'There is no black box yet. Draw one over what has to be hidden.',
    },
  },
  attachAsIs: 'Nothing to hide',
  notMade:
    'This device could not make the picture. Close other apps, or take a smaller picture, and try again.',
  making: 'Making the picture',

  said: {
    notAttached: (name) => `${name} was not attached`,
    added: (name) => `Black box added: ${name}`,
    removed: (name) => `Black box removed: ${name}`,
    undone: 'Undone',
    redone: 'Redone',
    nothingToUndo: 'There is nothing to undo',
    nothingToRedo: 'There is nothing to redo',
    turned: 'Turned right by 90 degrees',
    cut: 'Cropped',
    zoom: (percent) => `Shown at ${percent}%`,
  },

  flaws: {
    blurred: 'The text seems to be blurred. Take the picture again in a bright place.',
    dark: 'The picture seems to be dark. Take it again in a bright place.',
    bright: 'The picture seems too bright to read. Take it again out of direct light.',
    glare: 'There seems to be a reflection. Turn the document or the lamp and take the picture again.',
    'cut-off': 'An edge of the document seems to be cut off. Take the picture again with all of it inside.',
  },
  flawsNote: 'If it can be read, you can attach it as it is.',
  undecodable:
    'This device cannot open the picture, so it cannot be masked here. If something has to be hidden, remove it and attach a picture that you took with that part covered.',
}
