import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { buildReceipt } from '../../modules/duty/index.ts';
import { newFrame, sealAnew, starterReference, TODAY } from '../../modules/duty/receipt/receipt.test-support.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const frame = newFrame();
const item = { code: '210310000', origin: 'CN', customsValueJpy: '250000', taxClass: 'reduced' };
const quantities = [{ value: '2000', unit: 'KG' }];
const request = { asOf: TODAY, direction: 'import', items: [{ ...item, quantities }] };
const receipt = mustBe(buildReceipt(request, starterReference(), frame));

/** The real command, where no installation has a key: the receipt is held against its own. */
function verify(document: object) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'src/apps/cli/main.ts'), 'verify', '-'],
    {
      cwd: ROOT,
      env: { ...process.env, SEKISHO_VAR: '/dev/null/nowhere' },
      input: JSON.stringify(document),
      encoding: 'utf8',
    },
  );
  return { status, answer: JSON.parse(stdout) as object, said: stderr };
}

describe('./sekisho verify with a receipt', { timeout: 60_000 }, () => {
  it('answers 0 for one that is untouched and computes to the same sums', () => {
    const { status, answer } = verify(receipt);
    expect(answer).toMatchObject({ ok: true, seal: 'unbroken', recomputes: 'same', heldAgainst: 'receipt' });
    expect(status).toBe(0);
  });

  it('answers 1 for one that was changed, and for one that computes otherwise under an unbroken seal', () => {
    const changed = verify({ ...receipt, issuer: 'Somebody else' });
    expect(changed.answer).toMatchObject({ ok: false, seal: 'broken', recomputes: 'same' });
    expect(changed.status).toBe(1);
    const wrong = verify(sealAnew({ ...receipt, answer: { ...receipt.answer, currency: 'USD' } }, frame));
    expect(wrong.answer).toMatchObject({ ok: false, seal: 'unbroken', recomputes: 'otherwise' });
    expect(wrong.status).toBe(1);
  });

  it('answers 3 for an untouched one that the rules of today refuse, and says why', () => {
    const older = sealAnew({ ...receipt, request: { ...receipt.request, rates: { JPY: '2' } } }, frame);
    const { status, answer, said } = verify(older);
    expect(answer).toMatchObject({
      ok: false,
      seal: 'unbroken',
      recomputes: 'refused',
      refusals: [{ code: 'duty.receipt-not-computable' }],
    });
    expect(said).toContain('duty.own-currency-rate /rates/JPY');
    expect(said).toContain('The seal is unbroken');
    expect(status).toBe(3);
  });

  it('answers 1 for one that the rules refuse and that was changed as well', () => {
    const { status, answer } = verify({ ...receipt, request: { ...receipt.request, rates: { JPY: '2' } } });
    expect(answer).toMatchObject({ ok: false, seal: 'broken', recomputes: 'refused' });
    expect(status).toBe(1);
  });
});
