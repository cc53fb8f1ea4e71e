/** The worked cases of `country/jp/examples/postal`, to the yen, and the guards between the limits. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answerPostal, postalQuestionSchema } from './postal.ts';
import { day, PROFILE, parametersOn } from './profile.test-support.ts';

type Case = { readonly name: { en: string }; readonly question: object; readonly expected: object };
const { cases } = parse(readFileSync(join(PROFILE, 'examples', 'postal', 'notice.yaml'), 'utf8')) as { cases: Case[] };
const parameters = parametersOn(day('2026-11-21'));
const ask = (question: object) => answerPostal(postalQuestionSchema.parse(question), parameters);

describe('international mail', () => {
  it.each(cases.map((one) => [one.name.en, one] as const))('%s', (_, { question, expected }) => {
    expect(ask(question)).toMatchObject(expected);
  });

  it('asks for the tax and one fee, or for nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400_000 }),
        fc.integer({ min: 0, max: 400_000 }),
        fc.boolean(),
        (value, tax, deliveryRequested) => {
          const { procedure, toPay, handlingFee } = ask({
            customsValueJpy: String(value),
            taxTotal: String(tax),
            deliveryRequested,
          });
          const isTaxed = value <= 200_000 && tax > 0;
          expect(toPay).toBe(isTaxed ? String(tax + 200) : '0');
          expect(handlingFee).toBe(isTaxed ? '200' : '0');
          expect(procedure === 'declaration-needed').toBe(value > 200_000);
        },
      ),
    );
  });

  it('does not take a fraction of a yen or a negative amount', () => {
    for (const customsValueJpy of ['-1', '1.5', '', 'x']) {
      expect(postalQuestionSchema.safeParse({ customsValueJpy, taxTotal: '0' }).success).toBe(false);
    }
  });
});
