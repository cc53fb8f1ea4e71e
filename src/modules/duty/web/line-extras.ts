// What a line may say beyond goods, origin and price, as text by its pointer below the item: the same texts in the
// calculator and in the editor of a declaration, so that both ask in one form.
import type { AssessmentItemRequest } from '../contract.ts';
import type { ExciseClass, ExciseUnit } from '../domain/excise/excise-class.ts';
import type { ExciseMeasure } from '../domain/excise/excise-goods.ts';

export type ExtraTexts = Readonly<Record<string, string>>;
/** Texts that change; `null` takes one away. */
export type ExtraPatch = Readonly<Record<string, string | null>>;

/** What is said by a tick. */
const TICKS = ['personalUse', 'gift', 'specifiedLowValue'] as const;
const PARTS: readonly string[] = ['claim', 'excises', 'exporter', 'quota', 'sellerRegistration', 'relief', ...TICKS];

export const isExtra = (pointer: string): boolean => PARTS.includes(pointer.split('/')[0] ?? '');

export const hasExtras = (texts: ExtraTexts): boolean =>
  Object.entries(texts).some(([pointer, text]) => isExtra(pointer) && text !== '');

export const patchTexts = (texts: ExtraTexts, patch: ExtraPatch): ExtraTexts =>
  Object.fromEntries(
    Object.entries({ ...texts, ...patch }).filter((entry): entry is [string, string] => entry[1] !== null),
  );

/** Takes away everything that stands below a pointer. */
export const withoutPart = (texts: ExtraTexts, part: string): ExtraPatch =>
  Object.fromEntries(
    Object.keys(texts).flatMap((name) => (name === part || name.startsWith(`${part}/`) ? [[name, null]] : [])),
  );

/** Places of the list that hold something, in order. */
export const excisePlaces = (texts: ExtraTexts): number[] => {
  const found = Object.keys(texts).flatMap((pointer) => /^excises\/(\d+)\//.exec(pointer)?.[1] ?? []);
  return [...new Set(found.map(Number))].sort((a, b) => a - b);
};

const AMOUNTS: Readonly<Record<ExciseUnit, readonly [ExciseMeasure, ExciseMeasure]>> = {
  KL: ['litres', 'kilolitres'],
  MT: ['tonnes', 'kilograms'],
  TH: ['sticks', 'thousandSticks'],
};

/** The field that states how much there is: the one that is filled in already, else the handier unit. */
export function amountField({ unit }: ExciseClass, texts: ExtraTexts, at: string): ExciseMeasure {
  const [plain, other] = AMOUNTS[unit];
  return texts[`${at}/${other}`] ? other : plain;
}

export type ProofNeed = { readonly agreement: string; readonly needed: boolean; readonly kinds: readonly string[] };

/** What stands for the paper in a trial; a declaration has none. */
export type TrialProof = { readonly date: string; readonly number: string };

/** The claim as a person is to finish it: the paper is named when one is needed, never made up for a declaration. */
export const claimPatch = (
  texts: ExtraTexts,
  { agreement, needed, kinds }: ProofNeed,
  trial?: TrialProof,
): ExtraPatch => ({
  ...withoutPart(texts, 'claim'),
  'claim/agreement': agreement,
  ...(needed && kinds[0] ? { 'claim/proof/kind': kinds[0] } : {}),
  ...(needed && trial ? { 'claim/proof/date': trial.date, 'claim/proof/number': trial.number } : {}),
});

type Json = string | boolean | readonly (Json | undefined)[] | { readonly [name: string]: Json | undefined };

/** The texts as the request says them; blank ones are left out, a flag is said only when it is so. */
export function itemOfExtras(texts: ExtraTexts): Partial<AssessmentItemRequest> {
  const part = (name: string): Json | undefined => partOf(texts, name);
  const excises = excisePlaces(texts).flatMap((place) => part(`excises/${place}`) ?? []);
  const said = Object.entries({
    claim: part('claim'),
    excises: excises.length > 0 ? excises : undefined,
    exporter: part('exporter'),
    quota: part('quota'),
    ...Object.fromEntries(TICKS.map((name) => [name, texts[name] === 'yes' ? true : undefined])),
    sellerRegistration: part('sellerRegistration'),
    relief: part('relief'),
  }).filter(([, value]) => value !== undefined);
  // Typed as the request that the texts are to become; the request's own schema judges them.
  return Object.fromEntries(said) as Partial<AssessmentItemRequest>;
}

function partOf(texts: ExtraTexts, part: string): Json | undefined {
  const own = texts[part]?.trim();
  if (own) return own;
  const below = Object.keys(texts).filter((name) => name.startsWith(`${part}/`) && texts[name]?.trim());
  if (below.length === 0) return undefined;
  const names = new Set(below.map((name) => name.slice(part.length + 1).split('/')[0] ?? ''));
  if ([...names].every((name) => /^\d+$/.test(name))) return [...names].map((name) => partOf(texts, `${part}/${name}`));
  return Object.fromEntries([...names].map((name) => [name, partOf(texts, `${part}/${name}`)]));
}
