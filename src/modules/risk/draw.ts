import { createHmac } from 'node:crypto';
import { decimal, multiply, wholePart } from '../../kernel/decimal.ts';
import { getParameter, type Parameters } from '../../kernel/parameters.ts';
import { parsePercent } from '../../kernel/rate.ts';
import { mustBe } from '../../kernel/result.ts';
import type { Draw } from './domain/select-channel.ts';

/** Draws are out of this many. */
export const DRAW_RANGE = 10_000;

/**
 * The number drawn for a declaration: the same every time, so that changing a declaration is not drawing again,
 * and not to be foreseen without the salt.
 */
export function drawFor(salt: string, declarationId: string): number {
  const digest = createHmac('sha256', salt).update(declarationId).digest();
  // 48 bits over 10,000: the bias is below one in ten thousand million.
  return digest.readUIntBE(0, 6) % DRAW_RANGE;
}

export type Shares = Pick<Draw, 'documents' | 'physical'>;

/** Shares in 1/10,000: those a supervisor has set, else the profile's. An AEO importer's are smaller, never nothing. */
export function sharesOn(
  parameters: Parameters,
  given: { readonly set: { documents: number | null; physical: number | null }; readonly aeo: boolean },
): Shares {
  const documents = given.set.documents ?? inTenThousandths(parameters, 'risk.random-documents');
  const physical = given.set.physical ?? inTenThousandths(parameters, 'risk.random-physical');
  if (!given.aeo) return { documents, physical };
  const percent = aeoPercent(parameters);
  return { documents: lowered(documents, percent), physical: lowered(physical, percent) };
}

const lowered = (share: number, percent: number): number =>
  share === 0 ? 0 : Math.max(1, Math.floor((share * percent) / 100));

export const aeoPercent = (parameters: Parameters): number => inTenThousandths(parameters, 'risk.aeo-percent') / 100;

export const leastShare = (parameters: Parameters): number => inTenThousandths(parameters, 'risk.random-least');

function inTenThousandths(parameters: Parameters, key: string): number {
  const share = mustBe(parsePercent(getParameter(parameters, key).value));
  return Number(wholePart(multiply(share, decimal(BigInt(DRAW_RANGE)))));
}
