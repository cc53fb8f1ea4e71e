import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleContent } from '../../../tests/support/sample-declaration.ts';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { mustBe } from '../../kernel/result.ts';
import { checkDeclaration } from './operations/check-declaration.ts';

let house: TestSystem;
beforeAll(async () => {
  house = await testSystem();
});
afterAll(() => house?.stop());

const check = async (claim?: object) => {
  const content = sampleContent();
  const items = content.items.map((item) => ({ ...item, origin: 'CN', ...(claim ? { claim } : {}) }));
  const input = { content: { ...content, items } };
  return mustBe(await house.perform(checkDeclaration, { actor: house.actors.broker, input }));
};

describe('a declaration that claims a preference', () => {
  it('is assessed with it, and told that no register holds the proof', async () => {
    const plain = await check();
    const proof = { kind: 'CO', number: 'CN-77', date: '2026-10-01' };
    const claimed = await check({ agreement: 'RCEP', proof });
    expect(claimed.refusals).toEqual([]);
    expect(claimed.assessment?.items[0]?.taxLines[0]?.column).toBe('RCEP_CN');
    expect(plain.assessment?.items[0]?.taxLines[0]?.column).not.toBe('RCEP_CN');
    expect(claimed.assessment?.flags.map(({ kind }) => kind)).toContain('proof-unverified');
  });

  it('is refused at the field of the claim that fails', async () => {
    const proof = { kind: 'CO', number: 'CN-77', date: '2025-10-01' };
    const answer = await check({ agreement: 'RCEP', proof });
    expect(answer.refusals.map(({ code, pointer }) => [code, pointer])).toContainEqual([
      'origin.proof-expired',
      '/content/items/0/claim/proof/date',
    ]);
  });

  it('needs the exporter’s registered number above the value that the agreement names, to be lodged', async () => {
    const statement = { kind: 'STATEMENT', date: '2026-10-01' };
    const found = async (amount: string, proof: object) => {
      const content = sampleContent();
      const claim = { agreement: 'EU', proof };
      const items = content.items.map((item) => ({ ...item, origin: 'FR', price: { amount, currency: 'JPY' }, claim }));
      const input = { content: { ...content, items } };
      const { refusals } = mustBe(await house.perform(checkDeclaration, { actor: house.actors.broker, input }));
      return refusals.map(({ code, pointer }) => `${code} ${pointer}`);
    };
    expect(await found('2000000', statement)).toEqual([
      'origin.exporter-number-missing /content/items/0/claim/proof/exporterNumber',
    ]);
    expect(await found('2000000', { ...statement, exporterNumber: 'FRREX00000000' })).toEqual([]);
    expect(await found('2000000', { kind: 'SELF_IMPORTER' })).toEqual([]);
    expect(await found('300000', statement)).toEqual([]);
  });
});
