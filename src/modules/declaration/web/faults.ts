import { useCallback } from 'react';
import type { Refusal } from '../../../kernel/refusal.ts';
import { type ProblemRefusal, refusalText, useUi } from '../../../ui/index.ts';
import { declarationRefusals } from '../refusals.ts';
import { placesOf } from './form-list.ts';
import type { DeclarationForm } from './form-state.ts';
import { fieldWordOf, HEADER_FIELDS } from './header-fields.ts';
import type { FormText } from './pointer-form.ts';
import { declarationCatalogue } from './words.ts';

export type Fault = ProblemRefusal | Refusal;

/** The server names fields from the request on; the form from the content on. */
export const inContent = (refusals: readonly Fault[]): readonly Fault[] =>
  refusals.map((refusal) => ({ ...refusal, pointer: refusal.pointer.replace(/^\/content/, '') }));

const wordIn = (catalogue: Readonly<Record<string, string>>, id: string): string => catalogue[id] ?? id;

/** Required header fields that are blank, worded like the server's own refusal. */
export function missingFields(form: DeclarationForm): Refusal[] {
  const lines = form.lines.flatMap((line, index) => unfinished(line, `/items/${index}`));
  return [...missingInHeader(form), ...unfinished(form.header, ''), ...lines];
}

/** An adjustment that was begun says its kind, its amount and its currency. */
function unfinished(form: FormText, at: string): Refusal[] {
  return placesOf(form, 'adjustments').flatMap((place) => {
    const said = (name: string): boolean => (form[`adjustments/${place}/${name}`] ?? '').trim() !== '';
    return ['kind', 'amount', 'currency']
      .filter((name) => !said(name))
      .map((name) => missing(`${at}/adjustments/${place}/${name}`, `declaration.field.adjustments.${name}`));
  });
}

function missingInHeader(form: DeclarationForm): Refusal[] {
  return HEADER_FIELDS.filter(({ pointer, required }) => required && !(form.header[pointer] ?? '').trim()).map(
    ({ pointer }) => missing(`/${pointer}`, `declaration.field.${fieldWordOf(pointer)}`),
  );
}

const missing = (pointer: string, word: string): Refusal =>
  declarationRefusals.fieldMissing(pointer, {
    field_ja: wordIn(declarationCatalogue.ja, word),
    field_en: wordIn(declarationCatalogue.en, word),
  });

/** The sentence for a field: that of the pointer itself, else of the whole that it is the first part of. */
export function useErrorOf(faults: readonly Fault[]): (pointer: string) => string | undefined {
  const { language } = useUi();
  return useCallback(
    (pointer) => {
      const found = faults.find((fault) => fault.pointer === pointer);
      return found && refusalText(found, language);
    },
    [faults, language],
  );
}

/** Which grid column shows a fault of a line; none when the line's detail does. */
export function columnOf(pointer: string): { readonly index: number; readonly column: string } | null {
  const match = /^\/items\/(\d+)(?:\/(.*))?$/.exec(pointer);
  if (!match) return null;
  return { index: Number(match[1]), column: COLUMN_OF[match[2] ?? ''] ?? match[2] ?? 'code' };
}

/** Faults of a whole are shown at its first cell. */
const COLUMN_OF: Readonly<Record<string, string>> = {
  '': 'code',
  price: 'price/amount',
  quantities: 'quantities/0/value',
  'quantities/0': 'quantities/0/value',
  'quantities/0/unit': 'quantities/0/value',
  'quantities/1': 'quantities/1/value',
  'quantities/1/unit': 'quantities/1/value',
};

/** A fault goes when what it speaks of has changed since; the next try finds it again if it still holds. */
export function stillStanding(
  faults: readonly Fault[],
  found: DeclarationForm,
  now: DeclarationForm,
): readonly Fault[] {
  if (found === now) return faults;
  const left = faults.filter(({ pointer }) => pointer === '' || textAt(found, pointer) === textAt(now, pointer));
  return left.length === faults.length ? faults : left;
}

/** Everything typed at a pointer and below it. */
function textAt({ header, lines }: DeclarationForm, pointer: string): string {
  const item = /^\/items\/(\d+)\/?(.*)$/.exec(pointer);
  const part = item ? (lines[Number(item[1])] ?? {}) : header;
  const name = item ? (item[2] ?? '') : pointer.slice(1);
  const under = Object.entries(part).filter(([each]) => name === '' || each === name || each.startsWith(`${name}/`));
  return JSON.stringify(under);
}
