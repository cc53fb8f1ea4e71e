import { defineRefusals } from '../../kernel/refusal.ts';

const LAW = { ja: '関税定率法 第4条の7', en: 'Customs Tariff Act, Art. 4-7' };

export const ratesRefusals = defineRefusals('rates', {
  headerWrong: {
    status: 422,
    what: { ja: '見出し行が「{expected}」ではありません。', en: 'The header row is not “{expected}”.' },
    fix: { ja: '列の名前と順序を直してください。', en: 'Correct the names and the order of the columns.' },
  },
  fileUnreadable: {
    status: 422,
    what: { ja: 'ファイルをCSVとして読み取れません（{detail}）。', en: 'The file cannot be read as CSV ({detail}).' },
    fix: { ja: 'UTF-8のCSVで保存し直してください。', en: 'Save it again as CSV in UTF-8.' },
  },
  tooManyRows: {
    status: 413,
    what: { ja: '行数が上限（{limit}行）を超えています。', en: 'There are more rows than the limit of {limit}.' },
    fix: { ja: 'ファイルを分割してください。', en: 'Split the file.' },
  },
  rateNotPositive: {
    status: 422,
    law: LAW,
    what: {
      ja: '相場「{value}」は0より大きい値でなければなりません。',
      en: 'Exchange rate “{value}” must be above zero.',
    },
    fix: { ja: '1単位当たりの円で入力してください。', en: 'Give yen for one unit of the currency.' },
  },
  rateTooFine: {
    status: 422,
    what: { ja: '相場「{value}」の桁数が多すぎます。', en: 'Exchange rate “{value}” has too many digits.' },
    fix: {
      ja: '整数部10桁、小数部8桁以内にしてください。',
      en: 'Give at most 10 digits before and 8 after the point.',
    },
  },
  weekNotSundayToSaturday: {
    status: 422,
    law: LAW,
    what: {
      ja: '{start}〜{end} は日曜日から土曜日までの1週間ではありません。',
      en: '{start} to {end} is not one week from Sunday to Saturday.',
    },
    fix: { ja: '公示の週（日曜〜土曜）を入力してください。', en: 'Give the week of the notice, Sunday to Saturday.' },
  },
  statusUnknown: {
    status: 422,
    what: {
      ja: '状態「{value}」は official / demonstration のいずれでもありません。',
      en: 'Status “{value}” is neither official nor demonstration.',
    },
    fix: { ja: 'どちらかを入力してください。', en: 'Give one of the two.' },
  },
  sourceMissing: {
    status: 422,
    what: { ja: '出典がありません。', en: 'The source is missing.' },
    fix: {
      ja: '公示の名称または出典を入力してください（400字以内）。',
      en: 'Name the notice it comes from (at most 400 characters).',
    },
  },
  weekTwice: {
    status: 422,
    what: { ja: '{currency} の {start} の週が2回あります。', en: 'The week of {start} for {currency} is given twice.' },
    fix: { ja: '1行にしてください。', en: 'Keep one row.' },
  },
  weekLoadedDifferently: {
    status: 409,
    law: LAW,
    what: {
      ja: '{currency} の {start} の週には別の相場 {loaded} が登録済みです。',
      en: 'The week of {start} for {currency} is already loaded with another rate, {loaded}.',
    },
    fix: {
      ja: '登録済みの相場は申告に使われている可能性があるため上書きしません。公示を確認してください。',
      en: 'A loaded rate may already stand in declarations and is not overwritten. Check the notice.',
    },
  },
});
