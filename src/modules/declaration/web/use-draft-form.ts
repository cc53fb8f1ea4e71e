import { useCallback, useEffect, useMemo, useState } from 'react';
import { type Saving, useSelfSaving, useToday } from '../../../ui/index.ts';
import type { AssessmentReference } from '../../duty/contract.ts';
import type { DeclarationContent } from '../content-schema.ts';
import { type Draft, useSaveDraft } from './data-drafts.ts';
import { type DeclarationForm, type FormLine, toContent, toForm, type UnitsOf } from './form-state.ts';
import { localCopy } from './local-copy.ts';
import { type FormPatch, type FormText, patched } from './pointer-form.ts';
import { type LiveAssessment, useLiveAssessment, useReference } from './use-live-assessment.ts';

export type DraftForm = {
  readonly asOf: string;
  readonly form: DeclarationForm;
  readonly content: DeclarationContent;
  readonly title: string;
  readonly setHeader: (patch: FormPatch) => void;
  readonly setLines: (lines: readonly FormLine[]) => void;
  readonly reference: AssessmentReference | undefined;
  readonly unitsOf: UnitsOf;
  readonly live: LiveAssessment;
  readonly saving: Saving;
  readonly flush: () => Promise<boolean>;
  readonly wasRestored: boolean;
};

/**
 * The form of one draft: typed text, its content, its money, and whether it is safe. `lawOf`: the day whose law and
 * rates hold, when it is not today.
 */
export function useDraftForm(draft: Draft, lawOf?: string): DraftForm {
  const today = useToday();
  const asOf = lawOf ?? today;
  const { form, setHeader, setLines, wasRestored } = useFormState(draft);
  const codes = useMemo(() => form.lines.map((line) => line.code ?? ''), [form.lines]);
  const currencies = useMemo(() => currenciesIn(form), [form]);
  const certificates = useMemo(() => form.lines.map((line) => line['quota/certificate'] ?? ''), [form.lines]);
  const reference = useReference(asOf, { codes, currencies, certificates });
  const lines = reference.data?.lines;
  const unitsOf = useCallback(
    (code: string) => (lines?.[nineOf(code)]?.units ?? []).flatMap((unit) => (unit === null ? [] : [unit as string])),
    [lines],
  );
  const content = useMemo(() => toContent(form, unitsOf), [form, unitsOf]);
  const isWaiting = reference.isPending || reference.isPlaceholderData;
  const live = useLiveAssessment(content, asOf, reference.isPlaceholderData ? undefined : reference.data, isWaiting);
  const save = useSaveDraft(draft);
  const title = titleOf(content);
  const toSave = useMemo(() => ({ content, title: title.slice(0, 100) }), [content, title]);
  const savedText = useMemo(() => textOfSaved(draft), [draft]);
  const { flush, ...saving } = useSelfSaving(toSave, save, {
    isReady: !isWaiting || reference.isError,
    savedText,
    savedAt: draft.savedAt,
  });
  useLocalCopy(draft.id, form, saving.state);
  return {
    asOf,
    form,
    content,
    title,
    setHeader,
    setLines,
    reference: reference.data,
    unitsOf,
    live,
    saving,
    flush,
    wasRestored,
  };
}

function useFormState(draft: Draft) {
  const [first] = useState(() => {
    const kept = localCopy.find(draft.id);
    return { form: kept ?? toForm(draft.content), wasRestored: kept !== null };
  });
  const [form, setForm] = useState<DeclarationForm>(first.form);
  const setHeader = useCallback(
    (patch: FormPatch) => setForm((now) => ({ ...now, header: patched(now.header, patch) })),
    [],
  );
  const setLines = useCallback((lines: readonly FormLine[]) => setForm((now) => ({ ...now, lines })), []);
  return { form, setHeader, setLines, wasRestored: first.wasRestored };
}

/** Kept here from the first unsaved letter until the server has it. */
function useLocalCopy(id: string, form: DeclarationForm, state: Saving['state']): void {
  useEffect(() => {
    if (state === 'saved') localCopy.drop(id);
    else localCopy.keep(id, form);
  }, [id, form, state]);
}

export const nineOf = (code: string): string => code.replace(/[.\s-]/g, '').slice(0, 9);

const currenciesIn = ({ header, lines }: DeclarationForm): string[] => [
  ...new Set([header, ...lines].flatMap(currenciesOf)),
];

/** By line, since of 999 a keystroke changes one. */
const CURRENCIES = new WeakMap<FormText, readonly string[]>();

function currenciesOf(part: FormText): readonly string[] {
  const known = CURRENCIES.get(part);
  if (known) return known;
  const found = Object.entries(part).flatMap(([pointer, text]) => (pointer.endsWith('currency') && text ? [text] : []));
  CURRENCIES.set(part, found);
  return found;
}

/** What the form makes of the stored draft when nothing was typed. */
function textOfSaved({ content, title }: Draft): string {
  return JSON.stringify({ content: toContent(toForm(content), () => []), title });
}

/** What people call a declaration before it has a number. */
const titleOf = ({ reference, items, importer }: DeclarationContent): string =>
  reference || items.find(({ description }) => description !== '')?.description || importer.name;
