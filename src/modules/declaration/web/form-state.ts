import type { DeclarationContent } from '../content-schema.ts';
import { type FormText, flatten, unflatten } from './pointer-form.ts';

/** One line of goods; `key` stays with it while lines move. */
export type FormLine = FormText;
export type DeclarationForm = { readonly header: FormText; readonly lines: readonly FormLine[] };

/** Statistical units of a nine-digit code, when they are known. */
export type UnitsOf = (code: string) => readonly string[];

export const blankLine = (currency = 'USD'): FormLine => ({ taxClass: 'standard', 'price/currency': currency });

export const blankForm = (header: FormText = {}): DeclarationForm => ({
  header: { declarationKind: 'C', 'transport/mode': 'sea', paymentMethod: 'MPN', ...header },
  lines: [blankLine()],
});

/** A content, complete or not, as the form shows it. */
export function toForm(content: unknown): DeclarationForm {
  const { items, ...header } = (content ?? {}) as { items?: readonly unknown[] };
  const lines = (items ?? []).map((item) => flatten(item));
  return { header: flatten(header), lines: lines.length > 0 ? lines : [blankLine()] };
}

/** What was typed, as content: its shape is right, its truth is for the server to judge. */
export function toContent({ header, lines }: DeclarationForm, unitsOf: UnitsOf): DeclarationContent {
  const head = unflatten(header) as Partial<DeclarationContent>;
  return {
    ...head,
    declarationKind: head.declarationKind ?? 'C',
    office: head.office ?? '',
    bondedPlace: head.bondedPlace ?? '',
    paymentMethod: head.paymentMethod ?? 'MPN',
    importer: { ...head.importer, code: head.importer?.code ?? '', name: head.importer?.name ?? '' },
    consignor: { ...head.consignor, name: head.consignor?.name ?? '' },
    transport: {
      ...head.transport,
      mode: head.transport?.mode ?? 'sea',
      billNumbers: head.transport?.billNumbers ?? [],
    },
    items: lines.map((line) => keptItemOf(line, unitsOf)),
  };
}

/** A line that was not touched is not worked out again: of 999, a keystroke changes one. */
const KEPT = new WeakMap<UnitsOf, WeakMap<FormLine, Item>>();

function keptItemOf(line: FormLine, unitsOf: UnitsOf): Item {
  const kept = KEPT.get(unitsOf) ?? new WeakMap<FormLine, Item>();
  const item = kept.get(line) ?? itemOf(line, unitsOf);
  KEPT.set(unitsOf, kept.set(line, item));
  return item;
}

type Item = DeclarationContent['items'][number];

function itemOf(line: FormLine, unitsOf: UnitsOf): Item {
  const { price, freight, insurance, quantities = [], ...item } = unflatten(withoutLooseUnits(line)) as Partial<Item>;
  const units = unitsOf(line.code ?? '');
  return {
    ...item,
    code: item.code ?? '',
    description: item.description ?? '',
    origin: item.origin ?? '',
    taxClass: item.taxClass ?? 'standard',
    quantities: quantities.map((each, index) => ({ value: each.value, unit: each.unit || (units[index] ?? '') })),
    ...(price?.amount ? { price: { amount: price.amount, currency: price.currency ?? '' } } : {}),
    ...(freight === undefined ? {} : { freight }),
    ...(insurance === undefined ? {} : { insurance }),
  };
}

/** A unit without its number says nothing yet. */
const withoutLooseUnits = (line: FormLine): FormLine =>
  Object.fromEntries(
    Object.entries(line).filter(([pointer]) => {
      const unit = /^(quantities\/\d+)\/unit$/.exec(pointer);
      return unit === null || (line[`${unit[1]}/value`] ?? '') !== '';
    }),
  );

/** The line with one field changed; a new code forgets the units of the old one. */
export function setField(line: FormLine, pointer: string, text: string): FormLine {
  if (pointer !== 'code' || text === line.code) return { ...line, [pointer]: text };
  const kept = Object.entries(line).filter(
    ([name]) => !/^quantities\/\d+\/unit$/.test(name) && !name.startsWith('answers/'),
  );
  return { ...Object.fromEntries(kept), code: text };
}
