import { defineRefusals } from '../../kernel/refusal.ts';

const CORRECT = { ja: '関税法 第7条の14・第7条の16・第14条', en: 'Customs Act, Art. 7-14, 7-16 and 14' };
const PENALTY = { ja: '関税法 第12条〜第12条の4', en: 'Customs Act, Art. 12 to 12-4' };
const AUDIT = { ja: '関税法 第12条の2第5項・第105条', en: 'Customs Act, Art. 12-2 para. 5 and 105' };

export const auditRefusals = defineRefusals('audit', {
  notJson: {
    status: 400,
    what: { ja: 'JSONとして読めません。', en: 'This is not JSON.' },
    fix: { ja: 'JSONオブジェクトを一つ渡してください。', en: 'Hand over one JSON object.' },
  },
  fieldMissing: {
    status: 422,
    law: PENALTY,
    what: { ja: '「{field}」がありません。', en: '“{field}” is missing.' },
    fix: { ja: '入力してください。', en: 'Give it.' },
  },
  fieldUnknown: {
    status: 422,
    what: { ja: '「{field}」という項目はありません。', en: 'There is no field “{field}”.' },
    fix: { ja: 'つづりを確かめるか、取り除いてください。', en: 'Check its spelling or leave it out.' },
  },
  fieldMalformed: {
    status: 422,
    what: { ja: '「{field}」の形式が違います（{detail}）。', en: '“{field}” has another form ({detail}).' },
    fix: { ja: '説明書の形式で入力してください。', en: 'Write it as the manual shows.' },
  },
  taxMalformed: {
    status: 422,
    law: PENALTY,
    what: { ja: '「{value}」は0以上の円の整数ではありません。', en: '“{value}” is not a whole number of yen from 0.' },
    fix: { ja: '数字だけの文字列で入力してください。', en: 'Give digits only, as text.' },
  },
  nothingMore: {
    status: 422,
    law: PENALTY,
    what: { ja: '増差税額が0円です。', en: 'The additional tax is zero.' },
    fix: { ja: '追加で納付すべき税額を入力してください。', en: 'Give the tax that is owed in addition.' },
  },
  undeclaredWithTax: {
    status: 422,
    law: PENALTY,
    what: {
      ja: '無申告なのに申告税額 {declaredTax} 円があります。',
      en: 'Nothing was declared, yet a declared tax of {declaredTax} yen is given.',
    },
    fix: {
      ja: '申告税額を0にするか、種別を修正申告・更正にしてください。',
      en: 'Set it to 0, or choose an amended return or a reassessment.',
    },
  },
  datesOutOfOrder: {
    status: 422,
    law: PENALTY,
    what: {
      ja: '{earlier_ja}（{earlier}）が{later_ja}（{later}）より後です。',
      en: '{earlier_en} ({earlier}) lies after {later_en} ({later}).',
    },
    fix: { ja: '日付の順序を確かめてください。', en: 'Check the order of the days.' },
  },
  ratesUnknown: {
    status: 422,
    law: { ja: '関税法 第12条', en: 'Customs Act, Art. 12' },
    what: { ja: '{years} 年の延滞税の割合が登録されていません。', en: 'No delinquency rates are on file for {years}.' },
    fix: {
      ja: 'country の parameters/payment に割合を追加してください。',
      en: 'Add them to the profile (parameters/payment).',
    },
  },
  reasonMissing: {
    status: 422,
    law: CORRECT,
    what: { ja: '理由がありません。', en: 'The reason is missing.' },
    fix: { ja: '理由を書いてください。通知に載ります。', en: 'State it; the notice carries it.' },
  },
  importerUnknown: {
    status: 422,
    law: AUDIT,
    what: { ja: '輸入者「{code}」は登録されていません。', en: 'Importer “{code}” is not registered.' },
    fix: { ja: '輸出入者符号を確かめてください。', en: 'Check the trader code.' },
  },
  foreseenDay: {
    status: 422,
    law: AUDIT,
    what: {
      ja: '予知の日 {day} は {from} から今日（{today}）までの日でなければなりません。',
      en: 'The day {day} must lie between {from} and today, {today}.',
    },
    fix: { ja: '日付を確認してください。', en: 'Check the day.' },
  },
  foreseenTwice: {
    status: 409,
    law: AUDIT,
    what: { ja: '同じ予知の日が記録済みです。', en: 'The same day is on file already.' },
    fix: { ja: '記録の一覧を確認してください。', en: 'Look at the list.' },
  },
  foreseenBeforePermit: {
    status: 409,
    law: AUDIT,
    what: { ja: '輸入許可されていない申告です。', en: 'The declaration is not permitted.' },
    fix: { ja: '許可前の誤りは申告の変更で直してください。', en: 'Before the permit it is changed, not amended.' },
  },
  historicalNotReproduced: {
    status: 409,
    law: { ja: '関税法 第7条の16', en: 'Customs Act, Art. 7-16' },
    what: {
      ja: '取り込んだ過去の記録で、現行の計算では当時の税額が再現できないため、一括では更正できません。',
      en: 'A historical record whose tax is not reproduced to the yen here; it is not corrected in bulk.',
    },
    fix: { ja: '申告ごとに確認し、個別に更正してください。', en: 'Look at it and reassess it on its own.' },
  },
  noticeInFuture: {
    status: 422,
    law: AUDIT,
    what: { ja: '調査通知の日 {day} は未来です。', en: 'The day of the audit notice, {day}, lies in the future.' },
    fix: { ja: '通知した日を入力してください。', en: 'Give the day on which notice was given.' },
  },
  noticeTwice: {
    status: 409,
    law: AUDIT,
    what: {
      ja: '同じ輸入者・期間・通知日の調査通知が既にあります。',
      en: 'The same audit notice is on file for this importer, period and day.',
    },
    fix: { ja: '登録済みの通知を使ってください。', en: 'Use the one that is on file.' },
  },
  measureUnknown: {
    status: 422,
    what: {
      ja: '措置「{measure}」には再計算の方法がありません。',
      en: 'Measure “{measure}” cannot be changed for trial.',
    },
    fix: { ja: '使えるもの: {known}', en: 'Known here: {known}.' },
  },
  changeUnclear: {
    status: 422,
    what: { ja: '変更の内容が決まりません。', en: 'It is not clear what changes.' },
    fix: {
      ja: '--rate、--without、--parameter のどれか一つを指定してください。',
      en: 'Give exactly one of --rate, --without and --parameter.',
    },
  },
  rateUnreadable: {
    status: 422,
    what: { ja: '税率「{rate}」を読めません。', en: 'The rate “{rate}” cannot be read.' },
    fix: { ja: '税率表の書き方で指定してください（例：4.6%）。', en: 'Write it as the schedule does, e.g. 4.6%.' },
  },
  parameterUnknown: {
    status: 422,
    what: { ja: 'パラメーター「{key}」はありません。', en: 'There is no parameter “{key}”.' },
    fix: { ja: 'country の parameters の key を指定してください。', en: 'Use a key of the profile’s parameters.' },
  },
  runUnknown: {
    status: 404,
    what: { ja: '再計算「{id}」はありません。', en: 'There is no reassessment run “{id}”.' },
    fix: { ja: '一覧から選んでください。', en: 'Choose one from the list.' },
  },
  runOpen: {
    status: 409,
    what: {
      ja: '同じ内容の再計算が途中です（{id}）。',
      en: 'The same reassessment is under way already ({id}).',
    },
    fix: { ja: '--resume で続けてください。', en: 'Continue it with --resume.' },
  },
  nothingToResume: {
    status: 409,
    what: { ja: '続ける再計算がありません。', en: 'No such reassessment waits to be continued.' },
    fix: { ja: '--resume なしで始めてください。', en: 'Start one without --resume.' },
  },
  runNotPreviewed: {
    status: 409,
    what: { ja: '試算が終わっていないため記帳できません。', en: 'It cannot be booked before its preview is done.' },
    fix: { ja: '試算の完了を待ってください。', en: 'Wait until the preview is complete.' },
  },
});
