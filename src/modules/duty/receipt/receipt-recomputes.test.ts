/** Issue 3, targets: a receipt recomputes equal for 10,000 random declarations over the lines of the schedule. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildReceipt } from './build-receipt.ts';
import { checkReceipt } from './check-receipt.ts';
import { newFrame, STARTER, starterReference, TODAY } from './receipt.test-support.ts';
import { recompute } from './recompute.ts';

const RECEIPTS = 10_000;
const AT_A_TIME = 1_000;
const SEALED_EVERY = 50;

const amount = fc.tuple(fc.integer({ min: 0, max: 10 ** 9 }), fc.integer({ min: 0, max: 99 }));
const price = amount.chain(([whole, cents]) =>
  fc.constantFrom('USD', 'EUR', 'CNY', 'JPY').map((currency) => ({
    amount: currency === 'JPY' ? String(whole) : `${whole}.${String(cents).padStart(2, '0')}`,
    currency,
  })),
);
const quantity = fc.integer({ min: 1, max: 10 ** 7 }).map((n) => `${Math.floor(n / 1000)}.${n % 1000}`);

const item = fc.constantFrom(...STARTER).chain(({ code, units }) =>
  fc.record({
    code: fc.constant(code),
    origin: fc.constantFrom('CN', 'US', 'DE', 'KP', 'VN', 'AU'),
    price,
    quantities: fc.tuple(quantity, quantity).map((values) => {
      const kinds = [...new Set(units.filter((unit) => unit !== null))];
      return kinds.flatMap((unit, n) => (values[n] === undefined ? [] : [{ value: values[n], unit }]));
    }),
    taxClass: fc.constantFrom('standard', 'reduced'),
  }),
);
const declaration = fc.record(
  {
    asOf: fc.constant(TODAY),
    direction: fc.constant('import'),
    terms: fc.constantFrom('CIF', 'FOB'),
    freight: price,
    items: fc.array(item, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['asOf', 'direction', 'items'] },
);

describe('the receipt of any declaration', () => {
  const reference = starterReference();
  // Lists go into a receipt as a whole and are read from its text each time: one in fifty carries all of them.
  const short = { ...reference, excises: reference.excises.slice(0, 1), remedies: reference.remedies.slice(0, 1) };
  const frame = newFrame();

  it(`is untouched when nobody touched it: ${RECEIPTS} of them, computed again from their own text`, () => {
    let built = 0;
    for (let seed = 1; built < RECEIPTS; seed++) {
      expect(seed, 'most declarations can be assessed').toBeLessThan(60);
      for (const request of fc.sample(declaration, { numRuns: AT_A_TIME, seed })) {
        const receipt = buildReceipt(request, built % SEALED_EVERY === 0 ? reference : short, frame);
        // A line that needs a fact nobody gave has no assessment, hence no receipt.
        if (!receipt.ok) continue;
        built++;
        const { answer, reference: used } = receipt.value;
        const again = recompute(receipt.value.request, used);
        if (!again.ok || again.value !== JSON.stringify(answer)) expect({ request, again }).toBeUndefined();
        // Hash and signature are the same for all; every fiftieth is checked from its text as a stranger would.
        if (built % SEALED_EVERY !== 0) continue;
        const faults = checkReceipt(JSON.stringify(receipt.value), frame.signer.publicKey());
        if (faults.length > 0) expect({ request, faults }).toBeUndefined();
      }
    }
    expect(built).toBeGreaterThanOrEqual(RECEIPTS);
  }, 300_000);
});
