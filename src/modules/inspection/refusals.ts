import { defineRefusals } from '../../kernel/refusal.ts';

const EXAMINE_LAW = { ja: '関税法 第67条', en: 'Customs Act, Art. 67' };
const DOCUMENT_LAW = { ja: '関税法 第68条', en: 'Customs Act, Art. 68' };
const HOLD_LAW = { ja: '関税法 第69条の11・第71条', en: 'Customs Act, Art. 69-11 and 71' };

export const inspectionRefusals = defineRefusals('inspection', {
  alreadyEnded: {
    status: 409,
    law: EXAMINE_LAW,
    what: {
      ja: 'この審査は {who} が {when} に終了しています。',
      en: 'This examination was already closed by {who} at {when}.',
    },
    fix: { ja: '最新の申告の状態を確認してください。', en: 'Look at the newest state of the declaration.' },
  },
  takenByOther: {
    status: 409,
    law: EXAMINE_LAW,
    what: { ja: 'この審査は {who} が担当しています。', en: 'This examination is in the hands of {who}.' },
    fix: {
      ja: '担当者に連絡するか、上席に引継ぎを依頼してください。',
      en: 'Talk to that officer, or ask a supervisor to hand it over.',
    },
  },
  categoryWrong: {
    status: 409,
    law: EXAMINE_LAW,
    what: { ja: '区分{category}の審査では、この操作はできません。', en: 'This cannot be done in category {category}.' },
    fix: {
      ja: '検査が必要なときは、先に区分3へ変更してください。',
      en: 'To inspect the goods, raise it to category 3 first.',
    },
  },
  notInspected: {
    status: 409,
    law: EXAMINE_LAW,
    what: { ja: '検査の結果がまだ記録されていません。', en: 'No inspection of the goods has been recorded yet.' },
    fix: {
      ja: '検査を計画し、結果を記録してから終了してください。',
      en: 'Plan an inspection and record its result first.',
    },
  },
  goodsHeld: {
    status: 409,
    law: HOLD_LAW,
    what: {
      ja: '直近の検査で原産地の虚偽表示または輸入してはならない貨物が見つかっています。',
      en: 'The last inspection found a false origin mark or prohibited goods.',
    },
    fix: {
      ja: '表示の是正や積戻し等の後に再度検査し、結果を記録してください。',
      en: 'Have the mark corrected or the goods removed, then inspect again and record the result.',
    },
  },
  outcomeDoesNotFit: {
    status: 422,
    law: EXAMINE_LAW,
    what: {
      ja: '結論が検査の結果または区分と合いません。',
      en: 'The outcome does not fit the category or the last finding.',
    },
    fix: {
      ja: '書類審査は「書類整い」、適合は「適合」、相違は「是正済み」を選んでください。',
      en: 'Choose documents-in-order for category 2, conforms or settled-with-importer after an inspection.',
    },
  },
  methodUnknown: {
    status: 422,
    law: EXAMINE_LAW,
    what: {
      ja: '検査方法「{method}」はコード表にありません。',
      en: 'Method “{method}” is not in the list of methods.',
    },
    fix: { ja: '検査方法のコード表から選んでください。', en: 'Choose one of the inspection methods.' },
  },
  witnessMissing: {
    status: 422,
    law: EXAMINE_LAW,
    what: { ja: 'この方法の検査には立会者が必要です。', en: 'This method needs a witness.' },
    fix: { ja: '立会者を入力してください。', en: 'Name the witness.' },
  },
  dayInFuture: {
    status: 422,
    what: { ja: '検査日「{day}」は今日より後です。', en: 'The day of the inspection, {day}, is after today.' },
    fix: { ja: '検査を行った日を入力してください。', en: 'Give the day on which the goods were inspected.' },
  },
  dayInPast: {
    status: 422,
    what: { ja: '検査予定日「{day}」は今日より前です。', en: 'The planned day, {day}, is before today.' },
    fix: { ja: '今日以後の日を入力してください。', en: 'Give today or a later day.' },
  },
  inspectionRecorded: {
    status: 409,
    what: {
      ja: 'この検査の結果は {who} が記録済みです。',
      en: '{who} has already recorded the result of this inspection.',
    },
    fix: { ja: 'やり直すときは新しい検査を計画してください。', en: 'Plan another inspection to look again.' },
  },
  inspectionOpen: {
    status: 409,
    what: { ja: '結果が未記録の検査があります。', en: 'There is an inspection whose result is not recorded.' },
    fix: { ja: '先にその結果を記録してください。', en: 'Record its result first.' },
  },
  documentTooLarge: {
    status: 413,
    law: DOCUMENT_LAW,
    what: { ja: '書類が上限（{limit}バイト）を超えています。', en: 'The document is larger than {limit} bytes.' },
    fix: { ja: 'ファイルを分割または圧縮してください。', en: 'Split or compress the file.' },
  },
  documentUnreadable: {
    status: 422,
    law: DOCUMENT_LAW,
    what: { ja: '書類の内容をBase64として読み取れません。', en: 'The content of the document is not Base64.' },
    fix: { ja: 'ファイルをBase64に変換して送ってください。', en: 'Send the bytes of the file as Base64.' },
  },
  documentLimit: {
    status: 422,
    law: DOCUMENT_LAW,
    what: { ja: '書類は{limit}点までです。', en: 'At most {limit} documents can be submitted.' },
    fix: { ja: '書類をまとめて提出してください。', en: 'Combine documents into one file.' },
  },
});
