/** The worked cases of `country/jp/examples`, each ready to be computed and compared with what it states. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';
import { mustBe } from '../../kernel/result.ts';
import { type AssessedItem, assess, CONSUMPTION_TAX, DUTY, isCustomsDuty, LOCAL_CONSUMPTION_TAX } from './contract.ts';
import { type BriefLine, PROFILE, referenceOn } from './profile.test-support.ts';

const words = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) });
const expectedItem = z.strictObject({
  customsValue: z.number().optional(),
  column: z.string().optional(),
  dutyBase: z.number().optional(),
  dutyNominal: z.string().optional(),
  duty: z.number().optional(),
  dutyForNextBase: z.number().optional(),
  /** Anti-dumping and other duties on top of the ordinary one. */
  remedies: z.number().optional(),
  excise: z.number().optional(),
  consumptionTaxBase: z.number().optional(),
  consumptionTax: z.number().optional(),
  consumptionTaxForNextBase: z.number().optional(),
  localConsumptionTax: z.number().optional(),
  candidates: z.record(z.string(), z.number()).optional(),
});
const expectedTotals = z.strictObject({
  customsValue: z.number().optional(),
  duty: z.number().optional(),
  excise: z.number().optional(),
  consumptionTax: z.number().optional(),
  localConsumptionTax: z.number().optional(),
  total: z.number().optional(),
});
const example = z.strictObject({
  title: words,
  law: words,
  source: z.string(),
  note: words.optional(),
  tariff: z.array(z.custom<BriefLine>((line) => typeof line === 'object')).optional(),
  cases: z.array(
    z.strictObject({
      name: words,
      request: z.looseObject({ asOf: z.string() }),
      expected: z.union([
        z.strictObject({
          items: z.array(expectedItem).min(1),
          totals: expectedTotals.optional(),
          flags: z.array(z.string()).optional(),
        }),
        /** Each as its code and the field that it points to. */
        z.strictObject({ refused: z.array(z.string()).min(1) }),
      ]),
    }),
  ),
});

type Facts = {
  readonly items: readonly object[];
  readonly totals: object;
  /** Kinds of flags; undefined where the case states none. */
  readonly flags?: readonly string[] | undefined;
  readonly refused?: readonly string[];
};

export type WorkedCase = {
  readonly file: string;
  /** In English. */
  readonly name: string;
  readonly asOf: string;
  readonly expected: Facts;
  /** What the program makes of it, as far as the case states it. */
  readonly compute: (adjust?: (reference: Reference) => Reference) => Facts;
};
type Reference = ReturnType<typeof referenceOn>;
type Example = z.output<typeof example>;

const folder = join(PROFILE, 'examples');
const NOTHING = { items: [], totals: {} };

export const WORKED_CASES: readonly WorkedCase[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((file) => {
    const read = example.parse(parse(readFileSync(join(folder, file), 'utf8')));
    return read.cases.map((one) => workedCase(file, one, read.tariff ?? []));
  });

function workedCase(file: string, one: Example['cases'][number], lines: readonly BriefLine[]): WorkedCase {
  const { request } = one;
  const expected = expectedFacts(one.expected);
  // Tests that break a rule on purpose compute every case many times over.
  let sound: Reference | undefined;
  const compute: WorkedCase['compute'] = (adjust = (reference) => reference) => {
    sound ??= referenceOn(request.asOf, { lines });
    const reference = adjust(sound);
    const assessed = assess(request, reference);
    if (expected.refused) return { ...NOTHING, refused: refusedFor(assessed) };
    const { items, totals, flags } = mustBe(assessed);
    const amounts = Object.fromEntries(Object.entries(totals).map(([name, amount]) => [name, Number(amount)]));
    return {
      items: items.map((item, n) => stated(factsOf(item), expected.items[n] ?? {})),
      totals: stated(amounts, expected.totals),
      ...(expected.flags ? { flags: flags.map(({ kind }) => kind) } : {}),
    };
  };
  return { file, name: one.name.en, asOf: request.asOf, expected, compute };
}

function expectedFacts(expected: Example['cases'][number]['expected']): Facts {
  if ('refused' in expected) return { ...NOTHING, refused: expected.refused };
  const { items, totals = {}, flags } = expected;
  return { items, totals, ...(flags ? { flags } : {}) };
}

const refusedFor = (assessed: ReturnType<typeof assess>): string[] =>
  assessed.ok ? [] : assessed.refusals.map(({ code, pointer }) => `${code} ${pointer}`);

const stated = (facts: object, expected: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => Object.hasOwn(expected, name)));

/** Plain numbers, as the examples state them. */
function factsOf(item: AssessedItem): z.infer<typeof expectedItem> {
  const line = (measure: string) => {
    const found = item.taxLines.find((tax) => tax.measure === measure);
    if (!found) throw new Error(`No ${measure} line`);
    return found;
  };
  const own = [DUTY, CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX];
  const charges = item.taxLines.filter(({ measure }) => !own.includes(measure));
  const remedies = charges.filter(({ measure }) => isCustomsDuty(measure));
  const excises = charges.filter(({ measure }) => !isCustomsDuty(measure));
  const amounts = item.candidates.flatMap(({ rate: { column, outcome } }) =>
    outcome.kind === 'amount' && column !== 'general' ? [[column, Number(outcome.amount)]] : [],
  );
  return {
    customsValue: Number(item.customsValue),
    column: line(DUTY).column,
    dutyBase: Number(line(DUTY).base),
    dutyNominal: line(DUTY).nominal,
    duty: Number(line(DUTY).amount),
    dutyForNextBase: Number(line(DUTY).forNextBase),
    remedies: Number(remedies.reduce((total, { amount }) => total + amount, 0n)),
    excise: Number(excises.reduce((total, { amount }) => total + amount, 0n)),
    consumptionTaxBase: Number(line(CONSUMPTION_TAX).base),
    consumptionTax: Number(line(CONSUMPTION_TAX).amount),
    consumptionTaxForNextBase: Number(line(CONSUMPTION_TAX).forNextBase),
    localConsumptionTax: Number(line(LOCAL_CONSUMPTION_TAX).amount),
    candidates: Object.fromEntries(amounts),
  };
}
