import { defineRefusals } from '../../kernel/refusal.ts';

const OTHER_LAW = { ja: '関税法 第70条', en: 'Customs Act, Art. 70' };

export const releaseRefusals = defineRefusals('release', {
  lawNotOnItem: {
    status: 422,
    law: OTHER_LAW,
    what: {
      ja: '{itemNumber}欄に他法令「{lawCode}」の申告はありません。',
      en: 'Line {itemNumber} does not name other law “{lawCode}”.',
    },
    fix: { ja: '欄番号と法令コードを確認してください。', en: 'Check the line and the code of the law.' },
  },
  alreadyConfirmed: {
    status: 409,
    law: OTHER_LAW,
    what: {
      ja: '{who} が番号「{certificateNumber}」で確認済みです。',
      en: '{who} has confirmed it already under number “{certificateNumber}”.',
    },
    fix: { ja: '最新の状態を確認してください。', en: 'Look at the newest state.' },
  },
  alreadyPermitted: {
    status: 409,
    law: { ja: '関税法 第67条', en: 'Customs Act, Art. 67' },
    what: {
      ja: '既に輸入許可されています（{permitNumber}）。',
      en: 'The import is permitted already ({permitNumber}).',
    },
    fix: {
      ja: '許可後の訂正は修正申告または更正の請求によります。',
      en: 'After the permit, amend or request a correction.',
    },
  },
  notPermitted: {
    status: 404,
    law: { ja: '関税法 第67条', en: 'Customs Act, Art. 67' },
    what: { ja: 'まだ輸入許可されていません。', en: 'The import is not permitted yet.' },
    fix: { ja: '許可を待っている理由を確認してください。', en: 'See what the permit still waits for.' },
  },
});
