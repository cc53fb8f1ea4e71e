import { type ReactNode, useState } from 'react';
import { type Decision, type Option, useActor, useFailureText } from '../../../ui/index.ts';
import type { ExaminationFile, ExaminationView, Outcome } from '../contract.ts';
import { endOutcome } from './end-outcome.ts';
import { PlanDialog, RecordDialog, RequestDialog } from './examination-dialogs.tsx';
import { inspectionApi } from './inspection-api.ts';
import { type InspectionSay, type InspectionWord, useInspectionWords } from './words.ts';

type Asked = {
  readonly file: ExaminationFile | undefined;
  readonly today: string;
  readonly methods: readonly Option[];
  /** Where the goods lie, for a plan. */
  readonly place: string;
  readonly onDone: (said: string) => Promise<void>;
  /** The server knows more than the page shows. */
  readonly onConflict: () => Promise<unknown>;
};
type Open = 'request' | 'plan' | 'record' | null;

/** What an officer may do with the open examination, expected step first; `dialog` must be drawn beside the bar. */
export function useExaminationDecisions(asked: Asked): { readonly decisions: Decision[]; readonly dialog: ReactNode } {
  const { file, today, methods, place, onDone, onConflict } = asked;
  const [open, setOpen] = useState<Open>(null);
  const word = useInspectionWords();
  const failureOf = useFailureText(onConflict);
  const actor = useActor();
  const examination = file?.examinations.find(({ state }) => state === 'open')?.officer;
  if (!file || !examination) return { decisions: [], dialog: null };
  const looks = file.inspections;
  const unrecorded = looks.find(({ performedOn }) => performedOn === null);
  const close = (): void => setOpen(null);
  const done = async (said: InspectionWord): Promise<void> => {
    close();
    await onDone(word(said));
  };
  const held = heldByOther(examination, actor, word);
  const act = (said: InspectionWord, call: () => Promise<unknown>) => () =>
    failureOf(async () => {
      await call();
      await done(said);
    });
  const decisions = made({ examination, looks, unrecorded, word, act, setOpen, userId: actor.userId });
  const common = { examination, today, onClose: close, onConflict };
  return {
    decisions: decisions.map((decision) => (held ? { ...decision, disabledBecause: held } : decision)),
    dialog: (
      <>
        {open === 'request' && <RequestDialog {...common} onDone={() => done('inspection.do.request')} />}
        {open === 'plan' && (
          <PlanDialog {...common} methods={methods} place={place} onDone={() => done('inspection.do.plan')} />
        )}
        {open === 'record' && unrecorded && (
          <RecordDialog {...common} look={unrecorded} onDone={() => done('inspection.do.record')} />
        )}
      </>
    ),
  };
}

function heldByOther(
  { assignedTo, assignedName }: ExaminationView,
  actor: { readonly userId: string | null; readonly role: string },
  word: InspectionSay,
): string | undefined {
  if (assignedTo === null || assignedTo === actor.userId || actor.role === 'supervisor') return undefined;
  return word('inspection.because.taken', { who: assignedName ?? '' });
}

type Made = {
  readonly examination: ExaminationView;
  readonly looks: ExaminationFile['inspections'];
  readonly unrecorded: ExaminationFile['inspections'][number] | undefined;
  readonly word: InspectionSay;
  readonly act: (said: InspectionWord, call: () => Promise<unknown>) => () => Promise<string | undefined>;
  readonly setOpen: (open: Open) => void;
  readonly userId: string | null;
};

const ENDINGS: Readonly<Record<Outcome, InspectionWord>> = {
  'documents-in-order': 'inspection.do.end.documents',
  conforms: 'inspection.do.end.conforms',
  'settled-with-importer': 'inspection.do.end.settled',
};
const NOT_YET = {
  'not-inspected': 'inspection.because.notInspected',
  'inspection-open': 'inspection.because.notRecorded',
  'goods-held': 'inspection.because.held',
} as const;

function made(given: Made): Decision[] {
  const { examination, looks, unrecorded, word, act, setOpen, userId } = given;
  const { outcome, verdict } = endOutcome(examination.category, looks);
  const notYet = verdict === 'may-end' || verdict === 'outcome-does-not-fit' ? undefined : word(NOT_YET[verdict]);
  const isMine = examination.assignedTo !== null && examination.assignedTo === userId;
  const asks = (id: Exclude<Open, null>, shortcut: string): Decision => ({
    id,
    label: word(`inspection.do.${id}`),
    consequence: word(`inspection.do.${id}.will`),
    shortcut,
    immediate: true,
    run: () => setOpen(id),
  });
  const end: Decision = {
    id: 'end',
    label: word('inspection.do.end'),
    consequence: word(ENDINGS[outcome]),
    shortcut: 'e',
    reason: 'required',
    reasonHelp: word('inspection.do.end.reason'),
    run: (reason) => act('inspection.do.end', () => inspectionApi.end(examination, { outcome, reason }))(),
    ...(notYet ? { disabledBecause: notYet } : {}),
  };
  const take: Decision = {
    id: 'take',
    label: word(isMine ? 'inspection.do.release' : 'inspection.do.take'),
    consequence: word(isMine ? 'inspection.do.release.will' : 'inspection.do.take.will'),
    shortcut: 'a',
    immediate: true,
    run: act(isMine ? 'inspection.do.release' : 'inspection.do.take', () => inspectionApi.assign(examination, isMine)),
  };
  const raise: Decision = {
    id: 'raise',
    label: word('inspection.do.raise'),
    consequence: word('inspection.do.raise.will'),
    shortcut: 'r',
    tone: 'danger',
    reason: 'required',
    reasonHelp: word('inspection.do.raise.reason'),
    run: (reason) => act('inspection.do.raise', () => inspectionApi.raise(examination, reason))(),
  };
  if (examination.category === 2) return [...(isMine ? [end, take] : [take, end]), asks('request', 'd'), raise];
  const look = unrecorded ? asks('record', 'i') : asks('plan', 'p');
  const ordered = notYet ? [look, end] : [end, look];
  return [...(isMine ? [...ordered, take] : [take, ...ordered]), asks('request', 'd')];
}
