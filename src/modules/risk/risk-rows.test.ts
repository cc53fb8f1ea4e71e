import { expect, it } from 'vitest';
import { riskDeclarationOf, riskRows } from './risk-rows.ts';

const line = (more: object) => ({ code: '210310000', origin: 'CN', taxClass: 'reduced', quantities: [], ...more });
const totals = { customsValue: 2n, duty: 0n, total: 0n };
const assessedLine = { code: '210310000', customsValue: '1', taxLines: [] };

function rowsOf(items: readonly object[], flags?: readonly { kind: string; pointer: string }[]) {
  const content = { items, consignor: { name: 'A' }, transport: {}, importer: { code: '1' } };
  const assessment = { items: items.map(() => assessedLine), ...(flags ? { flags } : {}) };
  const record = { content, assessment, totals, lodgedOn: '2026-11-20', state: 'LODGED', condition: '', branch: 0 };
  const declaration = riskDeclarationOf(record as never);
  if (!declaration) throw new Error('There is nothing to select');
  const history = { declarations: 0, changes: 0, amendments: 0, findings: 0, seen: {} };
  return riskRows(declaration, history as never, { aeo: false, aeoBroker: false });
}

it('a claim is a preference that is claimed, as is a proof named without one', () => {
  const claimed = rowsOf([line({ claim: { agreement: 'RCEP' } }), line({ originProof: 'CO' }), line({})]);
  expect(claimed.map(({ preferenceClaimed }) => preferenceClaimed)).toEqual([true, true, false]);
});

it('a flag of the assessment is a value of the item that it points at, once', () => {
  const items = Array.from({ length: 11 }, () => line({}));
  const flag = (index: number) => ({ kind: 'proof-code-question', pointer: `/items/${index}/claim/proof` });
  const rows = rowsOf(items, [flag(1), flag(1), { kind: 'whole', pointer: '/items/10' }]);
  expect(rows.map(({ flags }) => flags)).toEqual(
    items.map((_, index) => (index === 1 ? ['proof-code-question'] : index === 10 ? ['whole'] : [])),
  );
});

it('an answer stored before there were flags has none', () => {
  expect(rowsOf([line({})]).map(({ flags }) => flags)).toEqual([[]]);
});
