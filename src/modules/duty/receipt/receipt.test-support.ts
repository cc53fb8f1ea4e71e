/** A key pair of its own for each test file, and a reference that knows every line of the starter schedule. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../../platform/clock.ts';
import { createSigner } from '../../../platform/signer.ts';
import type { TariffLine } from '../../tariff/contract.ts';
import type { AssessmentReference } from '../assessment.ts';
import { day, PROFILE, referenceOn, tariffLine } from '../profile.test-support.ts';
import { hashOf, type ReceiptFrame } from './build-receipt.ts';
import { type AssessmentReceipt, signedTextOf } from './receipt.ts';

export const TODAY = '2026-11-21';

export const newFrame = (): ReceiptFrame => ({
  signer: createSigner(mkdtempSync(join(tmpdir(), 'sekisho-receipt-'))),
  issuer: 'Test customs',
  issuedAt: '2026-11-21T01:02:03.000Z' as Instant,
});

/** Signed anew by its own issuer, whatever it says. */
export function sealAnew(document: AssessmentReceipt, { signer }: ReceiptFrame): AssessmentReceipt {
  const text = signedTextOf(document);
  return { ...document, hash: hashOf(text), signature: signer.sign(text) };
}

type Printed = {
  readonly code: string;
  readonly unit1: string | null;
  readonly unit2: string | null;
  readonly rates: TariffLine['rates'] | null;
  readonly variants?: readonly { readonly season: string; readonly rates: TariffLine['rates'] }[];
};

/** Without the qualifier that is printed behind it. */
const unitOf = (printed: string | null): string | null => printed?.split(' ')[0] ?? null;

export const STARTER: readonly TariffLine[] = readFileSync(join(PROFILE, 'tariff', 'starter-2026-07.ndjson'), 'utf8')
  .split('\n')
  .filter((row) => row.trim() !== '')
  .map((row) => JSON.parse(row) as Printed)
  .map(({ code, unit1, unit2, rates, variants = [] }) => ({
    ...tariffLine({ code, units: [unitOf(unit1), unitOf(unit2)] }),
    rates: rates ?? { epa: {} },
    variants: variants.map(({ season, rates: seasonal }) => ({ season, description: season, rates: seasonal })),
    validFrom: day('2026-04-01'),
  }));

export const starterReference = (): AssessmentReference => ({
  ...referenceOn(TODAY, { exchange: { USD: '151.23', EUR: '163.4', CNY: '21.07' } }),
  lines: Object.fromEntries(STARTER.map((line) => [line.code, line])),
});
