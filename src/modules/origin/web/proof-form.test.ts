import { describe, expect, it } from 'vitest';
import { proofInputSchema } from '../proof-record.ts';
import { BLANK_PROOF, blankProofLine, filledLines, proofInput } from './proof-form.ts';

const typed = { ...BLANK_PROOF, agreement: 'RCEP', kind: 'CO', number: 'CN-1', issuedOn: '2026-10-01' };
const line = { codes: '2103.10, 2103.90', quantity: '20000', unit: 'KG' };

describe('a proof as it was typed', () => {
  it('is what the register takes, without what was left empty', () => {
    const input = proofInput(typed, [blankProofLine(), line]);
    expect(proofInputSchema.parse(input)).toEqual(input);
    expect(input).toEqual({
      agreement: 'RCEP',
      kind: 'CO',
      number: 'CN-1',
      issuedOn: '2026-10-01',
      issuer: '',
      exporterNumber: '',
      goodsCodes: [],
      lines: [{ codes: ['210310', '210390'], quantity: '20000', unit: 'KG' }],
    });
  });

  it('has a period when one of its days is given', () => {
    expect(proofInput({ ...typed, periodTo: '2027-01-31' }, []).period).toEqual({ from: '', to: '2027-01-31' });
  });

  it('knows which lines say something', () => {
    expect(filledLines([line, blankProofLine(), { ...blankProofLine(), unit: 'KG' }])).toEqual([0, 2]);
  });
});
