/**
 * A page in the layout of the official chapter pages, composed for these tests: the wording, codes and rates are ours
 * (chapter 98 does not exist). It carries the noise of the real ones: spans, full-width digits, dashes that indent,
 * line breaks inside rates, comments, unclosed cells, statutory rates on parent rows.
 */
const EPA = ['シンガポール', 'メキシコ', 'アセアン', 'インドネシア', 'インド', 'CPTPP', '欧州連合', '英国'];

const row = (given: {
  readonly number?: string;
  readonly sub?: string;
  readonly naccs?: string;
  readonly goods: string;
  readonly em?: number;
  readonly statutory?: readonly string[];
  readonly epa?: Readonly<Record<string, string>>;
  readonly units?: readonly [string, string];
  readonly laws?: string;
}): string => {
  const statutory = Array.from({ length: 5 }, (_, n) => given.statutory?.[n] ?? '');
  const epa = [...EPA, '中国'].map((name) => given.epa?.[name] ?? '&nbsp;');
  const cells = [...statutory, ...epa, ...(given.units ?? ['', '']), given.laws ?? ''];
  return [
    `<tr><td>${given.number ?? ''}</td><td>${given.sub ?? ''}<td>${given.naccs ?? ''}</td>`,
    `<td style="padding-left: ${given.em ?? 0}em">${given.goods}</td>`,
    ...cells.map((cell) => `<td>${cell}</td>`),
    '</tr>',
  ].join('\n');
};

const HEADING = `
<tr><th colspan="2">統計番号<br>Statistical code</th><th rowspan="2">NACCS用</th><th rowspan="2">品名</th>
<th colspan="5">関税率</th><th colspan="${EPA.length}">関税率（経済連携協定）</th>
<th>RCEP</th><th colspan="2">単位</th><th rowspan="2">他法令</th></tr>
<tr><th>番号</th><th>細分</th><th>基本</th><th>暫定</th><th>ＷＴＯ協定</th><th>特恵</th><th>特別特恵</th>
${EPA.map((name) => `<th>${name}</th>`).join('')}<th>中国</th><th>I</th><th>II</th></tr>`;

const ROWS = [
  row({ number: '98.01', goods: 'くだもの<!-- a comment <td> -->' }),
  row({ number: '9801.10', goods: 'ぶどう', em: 1, statutory: ['', '', '', '', '無税'] }),
  row({
    sub: '000',
    naccs: '2',
    goods: '−　毎年3月1日から同年10月31日までに輸入されるもの',
    em: 1,
    statutory: ['20%', '', '17%'],
    epa: { メキシコ: '無税' },
    units: ['', 'KG'],
    laws: 'FD\nPL',
  }),
  row({
    sub: '000',
    naccs: '2',
    goods: '− 2 毎年11月1日から翌年2月末日までに輸入されるもの',
    em: 1,
    statutory: ['13%', '', '7.8%'],
    units: ['', 'KG'],
    laws: 'FDPL',
  }),
  row({ number: '9801.90', goods: 'その他のもの', em: 1, statutory: ['(10%)', '◎5%', '', '', '無税'], laws: 'FD' }),
  row({
    sub: '０１０',
    goods: '− <b>乾燥</b>したもの&amp;粉',
    em: 1,
    statutory: ['', '', '(8%\n＋5円\n/kg)'],
    epa: {
      インドネシア: '1%',
      インド: '2%',
      CPTPP: '関税割当数量以内のもの　無税<br>その他のもの　3%',
      英国: '無税',
      中国: '4%',
    },
    units: ['NO', 'KG\n(I.I.)'],
  }),
  row({ sub: '090', goods: '−− さらに下の段のもの', em: 1, units: ['', 'KG'], laws: 'FD PL' }),
];

export const officialPage = (rows: readonly string[] = ROWS): string => `<!DOCTYPE html><html><head>
<script>document.write("<table id='datatable'>")</script></head><body><table><tr><td>menu</td></tr></table>
<table border=1 id="datatable" class="x">${HEADING}${rows.join('\n')}</table><p>footer</p></body></html>`;

export const officialRow = row;
