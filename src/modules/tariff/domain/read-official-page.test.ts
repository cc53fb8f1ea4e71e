import { describe, expect, it } from 'vitest';
import { tariffRefusals } from '../refusals.ts';
import { officialPage, officialRow } from './official-page.test-support.ts';
import { readOfficialPage } from './read-official-page.ts';

const read = (html: string) => readOfficialPage(html, tariffRefusals);

describe('the official page of a chapter (layout composed by us, see the support file)', () => {
  const page = read(officialPage());
  const line = (code: string) => page.lines.find((one) => one.code === code);

  it('is read to its last row without a refusal', () => {
    expect(page.refusals).toEqual([]);
    expect(page.lines.map((one) => one.code)).toEqual(['980110000', '980190010', '980190090']);
  });

  it('carries statutory rates down from the row on which they are written once', () => {
    expect(line('980190010')?.rates).toMatchObject({ general: '(10%)', temporary: '◎5%', ldc: '無税' });
    expect(line('980190090')?.rates).toEqual({
      general: '(10%)',
      temporary: '◎5%',
      ldc: '無税',
      wto: '(8%\n＋5円\n/kg)',
      epa: {},
    });
  });

  it('never carries an agreement down: an empty cell is no concession', () => {
    expect(line('980190010')?.rates.epa).toEqual({
      ID: '1%',
      IN: '2%',
      CPTPP: '関税割当数量以内のもの　無税\nその他のもの　3%',
      UK: '無税',
      RCEP_CN: '4%',
    });
  });

  it('joins the two seasons of one code', () => {
    expect(line('980110000')).toMatchObject({
      description: { ja: 'ぶどう' },
      path: ['くだもの', 'ぶどう'],
      laws: ['FD', 'PL'],
      rates: { epa: {} },
      variants: [
        { season: '03-01..10-31', rates: { general: '20%', wto: '17%', ldc: '無税', epa: { MX: '無税' } } },
        { season: '11-01..02-29', rates: { general: '13%', wto: '7.8%', ldc: '無税', epa: {} } },
      ],
    });
  });

  it('reads path, units with their qualifier, and laws of the row or the one above', () => {
    expect(line('980190010')).toMatchObject({
      path: ['くだもの', 'その他のもの', '乾燥したもの&粉'],
      units: ['NO', 'KG'],
      unitQualifiers: [null, 'I.I.'],
      laws: ['FD'],
    });
    expect(line('980190090')?.path).toEqual(['くだもの', 'その他のもの', '乾燥したもの&粉', 'さらに下の段のもの']);
  });

  it('refuses the rows it cannot read, by their number, and reads the others', () => {
    const good = { goods: 'もの', em: 1, statutory: ['5%'], units: ['', 'KG'] as const };
    const broken = read(
      officialPage([
        officialRow({ number: '98.02', goods: '見出し' }),
        officialRow({ ...good, number: '9802.10', sub: '000', naccs: '1' }),
        officialRow({ ...good, number: '9802.20', sub: '00' }),
        officialRow({ ...good, number: '9802.30', sub: '000', units: ['', 'kilo'] }),
        officialRow({ ...good, number: '9802.40', sub: '000', statutory: [] }),
        officialRow({ ...good, number: '9802.50', sub: '000' }),
        officialRow({ ...good, number: '9802.50', sub: '000' }),
      ]),
    );
    expect(broken.lines.map((one) => one.code)).toEqual(['980250000']);
    expect(broken.refusals.map((one) => one.params['line'])).toEqual(['4', '5', '6', '7', '9']);
  });

  it.each([
    ['', 'table'],
    ['<p>no table</p>', 'table'],
    ['<table id="datatable"><tr><td>unclosed', 'table'],
    ['<table id="datatable"><tr><td><table></table></td></tr></table>', 'table'],
    ['<table id="datatable"><tr><td>a</td></tr></table>', 'heading rows'],
    ['<table id="datatable"><tr><th>x</th></tr><tr><td>98.01</td></tr></table>', '統計番号'],
    [officialPage().replace('<th>暫定</th>', '<th>?</th>'), 'temporary'],
    [officialPage().replace('他法令', '?'), '他法令'],
  ])('is refused when it is not such a page (%#)', (html, detail) => {
    expect(read(html)).toMatchObject({
      lines: [],
      refusals: [{ code: 'tariff.page-without-table', params: { detail } }],
    });
  });
});
