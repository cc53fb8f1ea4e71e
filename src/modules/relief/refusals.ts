import { defineRefusals } from '../../kernel/refusal.ts';

const FOLLOW = { ja: '関税定率法 第13条・第15条から第18条まで', en: 'Customs Tariff Act, Art. 13, 15 to 18' };
const DRAWBACK = { ja: '関税定率法 第19条から第20条まで', en: 'Customs Tariff Act, Art. 19 to 20' };

export const reliefRefusals = defineRefusals('relief', {
  obligationClosed: {
    status: 409,
    law: FOLLOW,
    what: { ja: 'この義務は終了しています（{state}）。', en: 'This obligation is closed ({state}).' },
    fix: { ja: '最新の状態を確認してください。', en: 'Look at its newest state.' },
  },
  reportOtherKind: {
    status: 422,
    law: FOLLOW,
    what: {
      ja: '「{kind}」はこの減免税の条件（{followUp}）を満たしません。',
      en: '“{kind}” does not satisfy this relief, which asks for “{followUp}”.',
    },
    fix: { ja: '条件に合う報告か、用途外使用を報告してください。', en: 'Report what it asks for, or a diversion.' },
  },
  reportTooMuch: {
    status: 422,
    law: FOLLOW,
    what: { ja: '残りの数量は {left} {unit} です。', en: 'Only {left} {unit} are left to account for.' },
    fix: { ja: '残りの数量以下で報告してください。', en: 'Report at most what is left.' },
  },
  reportUnknown: {
    status: 404,
    law: FOLLOW,
    what: { ja: 'この義務にその報告はありません。', en: 'This obligation has no such report.' },
    fix: { ja: '最新の状態を確認してください。', en: 'Look at its newest state.' },
  },
  reportDecided: {
    status: 409,
    law: FOLLOW,
    what: { ja: 'この報告は確認済みです（{state}）。', en: 'This report is decided already ({state}).' },
    fix: { ja: '最新の状態を確認してください。', en: 'Look at its newest state.' },
  },
  refusalReasonMissing: {
    status: 422,
    law: FOLLOW,
    what: { ja: '報告を認めないときは理由が必要です。', en: 'Refusing a report needs a reason.' },
    fix: { ja: '理由を入力してください。', en: 'Give the reason.' },
  },
  reportDay: {
    status: 422,
    law: FOLLOW,
    what: {
      ja: '日付は許可の日（{from}）から今日までで、期限（{until}）を過ぎない必要があります。',
      en: 'The day must lie between the permit ({from}) and today, and not after the deadline ({until}).',
    },
    fix: { ja: '日付を確認してください。', en: 'Check the day.' },
  },
  extensionDay: {
    status: 422,
    law: FOLLOW,
    what: {
      ja: '延長後の期限は {from} より後、{until} 以前でなければなりません。',
      en: 'An extended deadline must be after {from} and not after {until}.',
    },
    fix: { ja: '期限を確認してください。', en: 'Check the day.' },
  },
  notPermitted: {
    status: 409,
    law: DRAWBACK,
    what: { ja: '輸入許可されていない申告です。', en: 'The declaration is not permitted.' },
    fix: { ja: '輸入許可後に請求してください。', en: 'Claim after the permit.' },
  },
  taxNotPaid: {
    status: 409,
    law: DRAWBACK,
    what: { ja: '納付されていない税は戻せません。', en: 'Tax that was not paid cannot go back.' },
    fix: { ja: '納付後に請求してください。', en: 'Claim after paying it.' },
  },
  lineUnknown: {
    status: 422,
    law: DRAWBACK,
    what: { ja: '{itemNumber}欄はありません。', en: 'There is no line {itemNumber}.' },
    fix: { ja: '欄番号を確認してください。', en: 'Check the number of the line.' },
  },
  articleNotDrawback: {
    status: 422,
    law: DRAWBACK,
    what: { ja: '「{article}」は戻し税の条項ではありません。', en: '“{article}” is not an article of drawback.' },
    fix: { ja: '19、19-2、19-3、20 から選んでください。', en: 'Choose 19, 19-2, 19-3 or 20.' },
  },
  drawbackTooLate: {
    status: 422,
    law: DRAWBACK,
    what: { ja: '期限（{until}）を過ぎています。', en: 'The time of this article ended on {until}.' },
    fix: { ja: '日付と条項を確認してください。', en: 'Check the day and the article.' },
  },
  drawbackBeforePermit: {
    status: 422,
    law: DRAWBACK,
    what: { ja: '輸入許可の日（{from}）より前の日付です。', en: 'The day lies before the permit of {from}.' },
    fix: { ja: '日付を確認してください。', en: 'Check the day.' },
  },
  drawbackAbovePaid: {
    status: 422,
    law: DRAWBACK,
    what: {
      ja: 'この欄で戻せる額は {most} 円までです。',
      en: 'At most {most} yen can go back for this line.',
    },
    fix: { ja: '{most} 円以下で請求してください。', en: 'Claim at most {most} yen.' },
  },
  drawbackNothingLeft: {
    status: 422,
    law: DRAWBACK,
    what: { ja: 'この欄で戻せる税は残っていません。', en: 'No tax of this line is left to go back.' },
    fix: { ja: '以前の請求を確認してください。', en: 'Look at earlier claims.' },
  },
  claimOpen: {
    status: 409,
    law: DRAWBACK,
    what: { ja: 'この欄には審査中の請求があります。', en: 'A claim for this line is being examined.' },
    fix: { ja: 'その決定を待ってください。', en: 'Wait for its decision.' },
  },
  claimDecided: {
    status: 409,
    law: DRAWBACK,
    what: { ja: 'この請求は決定済みです（{state}）。', en: 'This claim is decided already ({state}).' },
    fix: { ja: '最新の状態を確認してください。', en: 'Look at its newest state.' },
  },
  reasonMissing: {
    status: 422,
    law: DRAWBACK,
    what: { ja: '却下には理由が必要です。', en: 'A rejection needs a reason.' },
    fix: { ja: '理由を入力してください。', en: 'Give the reason.' },
  },
});
