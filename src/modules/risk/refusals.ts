import { defineRefusals } from '../../kernel/refusal.ts';

const AT = { ja: '{position}文字目', en: 'character {position}' };

export const riskRefusals = defineRefusals('risk', {
  celSyntax: {
    status: 422,
    what: {
      ja: `条件式を読み取れません（${AT.ja}：{detail}）。`,
      en: `The condition cannot be read (${AT.en}: {detail}).`,
    },
    fix: {
      ja: 'かっこ・引用符・演算子を確認してください。例：origin == "CN" && customsValue > 1000000',
      en: 'Check brackets, quotes and operators. Example: origin == "CN" && customsValue > 1000000',
    },
  },
  celUnknownName: {
    status: 422,
    what: { ja: `使えない名前があります（${AT.ja}：{detail}）。`, en: `A name is not known (${AT.en}: {detail}).` },
    fix: { ja: '項目一覧にある名前だけを使ってください。', en: 'Use only the names in the list of variables.' },
  },
  celType: {
    status: 422,
    what: { ja: `型が合いません（${AT.ja}：{detail}）。`, en: `The types do not fit (${AT.en}: {detail}).` },
    fix: {
      ja: '文字列は "…" で囲み、小数の項目は 1.0 のように小数点を付けて比べてください。',
      en: 'Put text in "…", and compare decimal variables with numbers such as 1.0.',
    },
  },
  celNotBoolean: {
    status: 422,
    what: {
      ja: '条件式が「はい・いいえ」になりません（結果は {detail}）。',
      en: 'The condition is not a yes or no (it is {detail}).',
    },
    fix: { ja: '==、<、in などで比べる式にしてください。', en: 'Make it a comparison, with ==, < or in.' },
  },
  celForbidden: {
    status: 422,
    what: { ja: `「{detail}」は使えません（${AT.ja}）。`, en: `“{detail}” may not be used (${AT.en}).` },
    fix: {
      ja: '正規表現の代わりに startsWith、endsWith、contains を使ってください。',
      en: 'Use startsWith, endsWith or contains instead of a regular expression.',
    },
  },
  celTooLong: {
    status: 422,
    what: {
      ja: '条件式が長すぎます（{detail}字、上限{position}字）。',
      en: 'The condition is too long ({detail} of {position} characters).',
    },
    fix: { ja: '複数の規則に分けてください。', en: 'Split it into several rules.' },
  },
  ruleNotFound: {
    status: 404,
    what: { ja: '選定規則が見つかりません。', en: 'The rule was not found.' },
    fix: { ja: '規則の一覧から選び直してください。', en: 'Choose it again from the list of rules.' },
  },
  ruleNameTaken: {
    status: 409,
    what: { ja: '「{name}」という規則が既にあります。', en: 'There is already a rule named “{name}”.' },
    fix: { ja: '別の名前にするか、その規則を編集してください。', en: 'Choose another name, or edit that rule.' },
  },
  ruleLimit: {
    status: 409,
    what: { ja: '規則の数が上限（{limit}）に達しています。', en: 'The limit of {limit} rules is reached.' },
    fix: { ja: '使わない規則を整理してください。', en: 'Combine or reuse existing rules.' },
  },
  commandNotAllowed: {
    status: 409,
    what: {
      ja: '状態「{state}」の規則に「{command}」はできません。',
      en: 'A rule in state “{state}” cannot take the command “{command}”.',
    },
    fix: {
      ja: '下書き→試験→有効の順に進めてください。有効にするには試験の実行が必要です。',
      en: 'Go from draft through a test-run to active; a rule must be test-run before it is activated.',
    },
  },
  ruleChanged: {
    status: 409,
    what: { ja: '{who} が {when} に先に更新しました。', en: '{who} changed this rule first, at {when}.' },
    fix: { ja: '最新の内容を確認してください。', en: 'Look at the newest version, then act again.' },
  },
  datesReversed: {
    status: 422,
    what: { ja: '終了日 {to} が開始日 {from} より前です。', en: 'The end {to} lies before the start {from}.' },
    fix: { ja: '日付を直してください。', en: 'Correct the dates.' },
  },
  selectionNotFound: {
    status: 404,
    what: { ja: 'この申告の選定記録がありません。', en: 'There is no selection of this declaration.' },
    fix: { ja: '申告が提出済みか確認してください。', en: 'Check that the declaration has been lodged.' },
  },
  randomShareTooLow: {
    status: 422,
    what: {
      ja: '無作為抽出の割合が下限（{limit}）を下回っています。',
      en: 'The random share is below the least of {limit}.',
    },
    fix: {
      ja: '無作為抽出は止められません。下限以上にしてください。',
      en: 'Random selection cannot be switched off; give at least that.',
    },
  },
  rulesFileWrong: {
    status: 422,
    what: {
      ja: '規則ファイルの形式が正しくありません（{detail}）。',
      en: 'The file of rules does not have the expected shape ({detail}).',
    },
    fix: { ja: '示された項目を直してください。', en: 'Correct the named field.' },
  },
});
