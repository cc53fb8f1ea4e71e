import { createContext, useContext } from 'react';
import type { AssessmentReference } from '../contract.ts';
import type { ExtraPatch, ExtraTexts } from './line-extras.ts';

/** What the fields of a line's extras share. */
export type ExtrasDesk = {
  readonly texts: ExtraTexts;
  readonly code: string;
  readonly origin: string;
  readonly asOf: string;
  readonly reference: AssessmentReference;
  readonly onPatch: (patch: ExtraPatch) => void;
  /** The sentence for a wrong field, by its pointer below the item. */
  readonly errorOf: (pointer: string) => string | undefined;
  /** Ids of the controls, so that a fault can lead to its field. */
  readonly idOf?: (pointer: string) => string;
};

export const ExtrasContext = createContext<ExtrasDesk | null>(null);

export function useExtras() {
  const desk = useContext(ExtrasContext);
  if (!desk) throw new Error('A field of a line’s extras stands outside LineExtras.');
  const { texts, onPatch, errorOf, idOf } = desk;
  /** What a text field at a pointer needs; faults of wholes it is the first part of are said there, too. */
  const field = (pointer: string, ...wholes: readonly string[]) => ({
    value: texts[pointer] ?? '',
    onChange: (text: string) => onPatch({ [pointer]: text }),
    error: [pointer, ...wholes].map(errorOf).find((text) => text !== undefined),
    ...(idOf ? { id: idOf(pointer) } : {}),
  });
  return { ...desk, field };
}
