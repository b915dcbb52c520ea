import { pdf } from './naughty-files'
import { type BadInput, kept, type Outcome, refused } from './outcomes'

/** Names that mean something else to some system (`U6`); each is given to an honest PDF. */
export function badNames(): BadInput[] {
  const outcomes: [string, Outcome][] = [
    ['../../x', refused('type-not-allowed')],
    ['../../x.pdf', kept('x.pdf', 'pdf')],
    ['..\\..\\x.pdf', kept('x.pdf', 'pdf')],
    ['..\\', refused('type-not-allowed')],
    ['/etc/passwd', refused('type-not-allowed')],
    ['C:\\fakepath\\証明.pdf', kept('証明.pdf', 'pdf')],
    ['a\u0000.pdf', kept('a.pdf', 'pdf')],
    ['a.exe\u0000.pdf', kept('a.exe.pdf', 'pdf')],
    ['CON.txt', refused('type-not-allowed')],
    ['CON.pdf', kept('CON.pdf', 'pdf')],
    [`${'𠮷'.repeat(300)}.pdf`, kept(`${'𠮷'.repeat(195)}….pdf`, 'pdf')],
    ['a\u202efdp.exe', refused('type-not-allowed')],
    ['a\u202eexe.pdf', kept('aexe.pdf', 'pdf')],
    ['a\r\nX: y.pdf', kept('aX: y.pdf', 'pdf')],
    ['👨‍👩‍👧.pdf', kept('👨‍👩‍👧.pdf', 'pdf')],
    ['か\u3099.pdf', kept('が.pdf', 'pdf')],
    ['<img onerror=alert(1)>.pdf', kept('<img onerror=alert(1)>.pdf', 'pdf')],
    ['a.pdf.', refused('type-not-allowed')],
    ['a.pdf ', kept('a.pdf', 'pdf')],
    ['.pdf', refused('type-not-allowed')],
    ['', refused('type-not-allowed')],
  ]
  return outcomes.map(([name, outcome]) => ({
    what: `the name ${JSON.stringify(name).slice(0, 40)}`,
    name,
    bytes: pdf(),
    outcome,
  }))
}
