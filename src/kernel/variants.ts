/**
 * 異体字: characters that people write one for the other, and the form that search compares, e.g. 髙 → 高.
 * One line a target, `target: variants`. For search keys only (`T2`): what somebody typed is never changed by it.
 */
const groups = `
高髙 崎﨑嵜 辺邉邊 斉齋齊斎 浜濵濱 沢澤 広廣 国國 徳德 恵惠 吉𠮷 桜櫻 竜龍 滝瀧 島嶋嶌 富冨 館舘 図圖圗 学學 会會 県縣 区區 黒黑 真眞
静靜 曽曾 弥彌 槙槇 条條 浅淺 豊豐 野埜 峰峯 岳嶽 淵渕渊 栄榮 蔵藏 関關 鉄鐵 済濟 当當 実實 万萬 与與 寿壽 応應 戸戶 歩步
毎每 税稅 穂穗 来來 仮假 児兒 円圓 証證 転轉 医醫 薬藥 写寫 譲讓 号號 旧舊 庁廳 伝傳 発發 総總 続續 読讀 労勞 変變 払拂
帯帶 渋澁澀 遥遙 尭堯 園薗 杉杦 穎頴 柳栁桺 桑桒 鴎鷗 郷鄕 彦彥 産產 青靑 清淸 横橫 増增 寛寬 縁緣 内內 呉吳 説說 尚尙 巣巢
亘亙 芦蘆 檜桧 磯礒 昇曻 並竝 凛凜 萌萠 船舩 鶏鷄 藪籔薮 枡桝 峡峽 沖冲 涼凉 舗舖 検檢 験驗 険險 稲稻 売賣 狭狹 覚覺 団團
対對 届屆 塩鹽 弁辨瓣辯 予豫 体體 処處 価價 単單 営營 観觀 剣劔劍 双雙 温溫 隠隱 雑雜 霊靈 顔顏 鹸鹼 麺麵 餅餠 籠篭 頼賴 髪髮
土圡 角⻆
`

/** Every variant by itself → the form that search compares. */
export const plainForm: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [target = '', ...variants] = [...group]
      return variants.filter((one) => one !== target).map((variant) => [variant, target] as const)
    }),
)
