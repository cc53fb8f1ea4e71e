import { defineRefusals } from '../../kernel/refusal.ts';

export const statisticsRefusals = defineRefusals('statistics', {
  datesReversed: {
    status: 422,
    what: { ja: '終了日 {to} が開始日 {from} より前です。', en: 'The end {to} lies before the start {from}.' },
    fix: { ja: '期間を直してください。', en: 'Correct the period.' },
  },
  periodTooLong: {
    status: 422,
    what: { ja: '期間は{limit}日までです。', en: 'The period may have at most {limit} days.' },
    fix: { ja: '期間を短くしてください。', en: 'Shorten the period.' },
  },
  tooManyRows: {
    status: 413,
    what: { ja: '対象が上限（{limit}行）を超えています。', en: 'There are more rows than the limit of {limit}.' },
    fix: {
      ja: '期間を短くするか、コマンド「./sekisho data export」を使ってください。',
      en: 'Shorten the period, or use the command ./sekisho data export.',
    },
  },
});
