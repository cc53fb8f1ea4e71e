import { defineRefusals } from '../../kernel/refusal.ts';

export const cliRefusals = defineRefusals('cli', {
  secretsDiffer: {
    status: 422,
    what: { ja: '2回の入力が一致しません。', en: 'The two entries are not the same.' },
    fix: { ja: 'もう一度実行し、同じものを2回入力してください。', en: 'Run it again and type the same twice.' },
  },
  fileUnreadable: {
    status: 400,
    what: { ja: 'ファイル「{file}」を読めません（{reason}）。', en: 'The file "{file}" cannot be read ({reason}).' },
    fix: { ja: '名前と読み取り権限を確かめてください。', en: 'Check its name and whether you may read it.' },
  },
  fileUnwritable: {
    status: 400,
    what: { ja: 'ファイル「{file}」に書き込めません（{reason}）。', en: '"{file}" cannot be written ({reason}).' },
    fix: { ja: '場所と書き込み権限を確かめてください。', en: 'Check the place and whether you may write there.' },
  },
  fileTooLarge: {
    status: 413,
    what: {
      ja: 'ファイル「{file}」は上限 {limit} バイトを超えています。',
      en: '"{file}" is larger than the limit of {limit} bytes.',
    },
    fix: { ja: '分割するか、内容を減らしてください。', en: 'Split it or send less.' },
  },
});
