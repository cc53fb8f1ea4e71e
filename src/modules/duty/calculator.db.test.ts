// The calculator computes in the browser; the server must answer the very same to the same question.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestSystem, testSystem } from '../../../tests/support/test-system.ts';
import { PUBLIC_ACTOR } from '../../kernel/actor.ts';
import { mustBe } from '../../kernel/result.ts';
import { assess, formatAssessment, readAssessmentRequest, readReference, referenceNeeds } from './contract.ts';
import { assessPublicly, readAssessmentReference } from './queries/public-questions.ts';
import { blankForm, blankItem, decodeForm, encodeForm, requestOf } from './web/calculator-form.ts';

let system: TestSystem;
beforeAll(async () => {
  system = await testSystem();
});
afterAll(() => system?.stop());

const form = {
  ...blankForm('2026-11-20'),
  terms: 'FOB',
  currency: 'EUR',
  freight: '310.55',
  freightCurrency: 'USD',
  items: [
    { ...blankItem('220421020'), origin: 'FR', price: '4321.09', quantities: { L: '1350' } },
    { ...blankItem('010121100'), origin: 'AU', price: '20000' },
  ],
};

const asked = (input: unknown) => ({ actor: PUBLIC_ACTOR, input });
/** As it arrives on the other side. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

it('gives the server’s answer, figure for figure and step for step', async () => {
  const request = requestOf(decodeForm(encodeForm(form)) ?? form);
  const { asOf, codes, currencies } = referenceNeeds(mustBe(readAssessmentRequest(request)));
  const reference = mustBe(await system.perform(readAssessmentReference, asked({ asOf, codes, currencies })));
  const here = formatAssessment(mustBe(assess(request, readReference(overTheWire(reference)))), { withTrace: true });
  const there = mustBe(await system.perform(assessPublicly, asked(request)));
  expect(overTheWire(here)).toEqual(overTheWire(there));
  expect(BigInt(here.totals.total)).toBeGreaterThan(0n);
});

it('refuses in its own words, with the pointer of the field', async () => {
  const answer = await system.perform(
    assessPublicly,
    asked({ ...requestOf(form), items: [{ code: '1', origin: 'FR' }] }),
  );
  expect(answer.ok).toBe(false);
  expect(answer.ok ? [] : answer.refusals.map(({ pointer }) => pointer)).toContain('/items/0/taxClass');
});
