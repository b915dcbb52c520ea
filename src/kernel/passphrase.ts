import { randomInt } from 'node:crypto'
import { graphemes } from './text'

/** Everyday words of three kana and more that are hard to confuse; 256 of them are eight bits each. */
const words = (
  'あくび あさがお あさひ あしあと あじさい あひる あまぐも あめだま あやめ いかだ いちご いちょう いとまき いなほ いなずま いのしし ' +
  'いるか いろがみ うぐいす うさぎ うちわ うみべ うめぼし えのぐ えんぴつ えんがわ おかめ おちば おにぎり おはぎ おもちゃ おりがみ ' +
  'かえで かえる かがみ かきごおり かけじく かざぐるま かすみ かたつむり かばん かぼちゃ かまくら かみふぶき かもめ からす かるた かんざし ' +
  'きつね きなこ きのこ きもの きゅうり きりん くじゃく くじら くつした くまで くりきんとん くるま くるみ けしごむ けむり けやき けんだま こうもり ' +
  'こおろぎ こけし こたつ こだま こづち こねこ こはく こばと こぶし こむぎ こもれび ころも さくら さざなみ さざんか さつまいも さとうきび さばく ' +
  'さんぽみち しおり しぐれ しずく しだれ しっぽ しばいぬ しまうま しゃぼん しょうゆ しらたま しろくま すいか すいせん すいとう すずめ すずらん すだれ ' +
  'すべりだい すみれ せいろ せせらぎ せんす せんべい そうめん そばがき そよかぜ そらまめ たいこ たうえ たきび たけうま たけのこ たこあげ たぬき たびびと ' +
  'たまねぎ たんぽぽ ちくわ ちどり ちょうちん つきみ つくし つくえ つつじ つばき つばめ つみき つゆくさ つりばし つるべ てがみ てぬぐい てまり ' +
  'てんぐ とうだい とうふ とかげ とけい とびばこ とまと とりい とんぼ なぎさ なすび なまこ なわとび にじいろ にわとり にんじん ぬりえ ねこじた ' +
  'ねじまき のうさぎ のきした のれん はくさい はごろも はさみ はしご はちみつ はなび はまぐり はもの はりこ ばんそう ひこうき ひしもち ひつじ ひなた ' +
  'ひのき ひばち ひばり ひまわり ひょうたん びわこ ふうせん ふうりん ふきのとう ふくろう ふじだな ふなうた ふぶき ぶどう ふりこ へちま へびいちご ほうき ' +
  'ほおずき ほしがき ほたる ほたて ほっけ ほととぎす まくら まつかさ まつり まどべ まねきねこ まめまき まりも まんげつ みかん みずうみ みずたま みつばち ' +
  'みどり みなと みのむし みみずく みやげ むかご むぎちゃ むささび むらさき めがね めだか めんたい もくば もぐら もちつき もみじ もやし やかん ' +
  'やぎゅう やしのみ やたい やまびこ やまもも ゆうひ ゆきうさぎ ゆきだるま ゆずみそ ゆのみ ゆびわ ようかん よこぶえ よぞら らくだ らっこ らんぷ りゅうぐう ' +
  'りんどう るすばん れんげ れんこん ろうそく わかば わかめ わさび わたあめ わたげ わらじ わらび'
).split(' ')

/**
 * A password that is easy to remember and to type on a phone: five words that chance chose, about forty bits, always long
 * enough for {@link passwordProblem}.
 */
export function newPassphrase(): string {
  for (;;) {
    const phrase = Array.from({ length: 5 }, () => words[randomInt(words.length)]).join('・')
    if (graphemes(phrase) >= 18) return phrase
  }
}

/** How many words there are to choose from; a test holds it to what the comment above promises. */
export const passphraseWords: ReadonlySet<string> = new Set(words)
