import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, writeCsv } from './csv.ts';

describe('writing', () => {
  it('quotes what needs it and ends every row as the standard says', () => {
    expect(
      writeCsv(
        ['a', 'b'],
        [
          ['x,y', 'say "no"'],
          ['two\nlines', ''],
        ],
      ),
    ).toBe('a,b\r\n"x,y","say ""no"""\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+SUM(A1)', '@cmd', '-2+3', '\tx'])('defuses a cell that a spreadsheet would run: %s', (cell) => {
    expect(writeCsv(['a'], [[cell]])).toContain(`'${cell}`);
  });

  it('leaves negative numbers alone', () => {
    expect(writeCsv(['a'], [['-12.5']])).toBe('a\r\n-12.5\r\n');
  });
});

describe('reading', () => {
  it('gives rows by header, past a byte-order mark and empty lines', () => {
    expect(readCsv('\uFEFFcode,name\n1,一\n\n2,"a, b"\n')).toEqual([
      { code: '1', name: '一' },
      { code: '2', name: 'a, b' },
    ]);
  });

  it('throws on a row with too many or too few cells', () => {
    expect(() => readCsv('a,b\n1,2,3\n')).toThrow(/line 2/);
    expect(() => readCsv('a,b\n1\n')).toThrow(/line 2/);
  });

  it('gives back what was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^[=+@\t\r-]/.test(text) && text.trim() !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const back = readCsv(writeCsv(['one', 'two'], rows));
        expect(back.map(({ one, two }) => [one, two])).toEqual(rows);
      }),
    );
  });
});
