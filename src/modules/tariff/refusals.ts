import { defineRefusals } from '../../kernel/refusal.ts';

const SCHEDULE = {
  ja: '関税定率法第3条・別表（実行関税率表）',
  en: 'Customs Tariff Act, Art. 3 and annexed table',
} as const;

/** Why the tariff room says no. Worded here and nowhere else. */
export const tariffRefusals = defineRefusals('tariff', {
  lineNotJson: {
    status: 422,
    what: {
      ja: '{line}行目はJSONの1件として読み取れません（{detail}）。',
      en: 'Line {line} is not one JSON object ({detail}).',
    },
    fix: {
      ja: '1行に1品目、UTF-8のNDJSONで保存し直してください。',
      en: 'Save the file as UTF-8 NDJSON with one tariff line per row.',
    },
  },
  lineTooLong: {
    status: 413,
    what: { ja: '{line}行目は{limit}文字を超えています。', en: 'Line {line} is longer than {limit} characters.' },
    fix: { ja: '1行に1品目となっているか確認してください。', en: 'Check that each row holds one tariff line.' },
  },
  fieldMissing: {
    status: 422,
    law: SCHEDULE,
    what: { ja: '{line}行目：項目「{field}」がありません。', en: 'Line {line}: field “{field}” is missing.' },
    fix: { ja: '{expected_ja}を入れてください。', en: 'Give {expected_en}.' },
  },
  fieldMalformed: {
    status: 422,
    law: SCHEDULE,
    what: {
      ja: '{line}行目：項目「{field}」の値「{value}」は受け付けられません。',
      en: 'Line {line}: field “{field}” has the value “{value}”, which cannot be taken.',
    },
    fix: { ja: '{expected_ja}を入れてください。', en: 'Give {expected_en}.' },
  },
  fieldUnknown: {
    status: 422,
    what: {
      ja: '{line}行目：未知の項目「{field}」があります。',
      en: 'Line {line}: there is an unknown field “{field}”.',
    },
    fix: { ja: '項目名を確認するか、その項目を削除してください。', en: 'Check the name of the field, or remove it.' },
  },
  codeRepeated: {
    status: 422,
    law: SCHEDULE,
    what: {
      ja: '{line}行目：品目番号{code}は{first}行目に既にあります。',
      en: 'Line {line}: code {code} already stands in line {first}.',
    },
    fix: {
      ja: '季節税率は1件にまとめ、variants に記載してください。',
      en: 'Put seasonal rates into one line, under “variants”.',
    },
  },
  scheduleEmpty: {
    status: 422,
    what: { ja: '税率表に品目が1件もありません。', en: 'The schedule holds no tariff line.' },
    fix: { ja: 'ファイルの中身を確認してください。', en: 'Check the contents of the file.' },
  },
  scheduleTooLarge: {
    status: 413,
    what: { ja: '税率表が上限（{limit}行）を超えています。', en: 'The schedule is longer than {limit} lines.' },
    fix: { ja: '版ごとに分けて取り込んでください。', en: 'Import one edition at a time.' },
  },
  scheduleRefused: {
    status: 422,
    what: {
      ja: '取り込めない行が{count}件あるため、何も変更していません。',
      en: '{count} lines cannot be taken, so nothing was changed.',
    },
    fix: {
      ja: '行を直すか、「読める行だけ取り込む」を選んでください。',
      en: 'Mend the lines, or choose to import the readable ones only.',
    },
  },
  editionNotFound: {
    status: 404,
    what: { ja: '版「{edition}」は取り込まれていません。', en: 'There is no edition “{edition}”.' },
    fix: { ja: '版の一覧から選んでください。', en: 'Choose one from the list of editions.' },
  },
  editionExists: {
    status: 409,
    what: {
      ja: '版「{edition}」は別の内容で既に取り込まれています。',
      en: 'Edition “{edition}” was already imported with other contents.',
    },
    fix: { ja: '新しい版の名前と適用日を付けてください。', en: 'Give the new edition its own name and date.' },
  },
  editionNotLatest: {
    status: 409,
    what: {
      ja: '適用日{from}は、最新の版「{latest}」の適用日{latestFrom}より前です。',
      en: 'The date {from} is earlier than {latestFrom}, from which the latest edition “{latest}” holds.',
    },
    fix: {
      ja: '版は適用日の順に取り込んでください。',
      en: 'Import editions in the order of the days from which they hold.',
    },
  },
  pageWithoutTable: {
    status: 422,
    what: { ja: '実行関税率表の表が見つかりません（{detail}）。', en: 'The page holds no tariff table ({detail}).' },
    fix: {
      ja: '税関ホームページの類ごとの頁をそのまま保存したものを指定してください。',
      en: 'Give the page of one chapter as published by Japan Customs.',
    },
  },
  pageRowUnreadable: {
    status: 422,
    what: {
      ja: '表の{line}行目を読み取れません（{detail}）。',
      en: 'Row {line} of the table cannot be read ({detail}).',
    },
    fix: { ja: '原本の該当行を確認してください。', en: 'Check the row on the original page.' },
  },
  lineNotFound: {
    status: 404,
    law: SCHEDULE,
    what: {
      ja: '品目番号{code}は{asOf}の実行関税率表にありません。',
      en: 'Code {code} is not in the tariff schedule on {asOf}.',
    },
    fix: { ja: '税率表を検索して番号を選び直してください。', en: 'Search the schedule and choose a code from it.' },
  },
  searchTooShort: {
    status: 422,
    what: { ja: '検索語が入力されていません。', en: 'There is nothing to search for.' },
    fix: { ja: '品目番号か品名を入力してください。', en: 'Type a code or a word of the description.' },
  },
});
