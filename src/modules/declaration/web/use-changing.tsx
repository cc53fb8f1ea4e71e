import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { ProblemError } from '../../../ui/index.ts';
import { readTotals } from '../domain/declaration-record.ts';
import { diffContent, diffTotals } from '../domain/diff-versions.ts';
import type { DeclarationCommand } from '../domain/lifecycle.ts';
import type { DeclarationView, VersionDiff } from '../view-schemas.ts';
import { type Act, useAct } from './data-declarations.ts';
import { type Fault, inContent } from './faults.ts';
import { localCopy } from './local-copy.ts';
import type { DraftForm } from './use-draft-form.ts';

/** Refusals of the whole: they belong to no field. */
const NO_FIELD: readonly string[] = ['', '/rowVersion', '/reason'];

export type ChangeKind = 'edit' | 'change' | 'amend' | 'correction';

export type Changing = {
  readonly kind: ChangeKind;
  readonly difference: Pick<VersionDiff, 'fields' | 'money'>;
  /** Yen more (or less) than before; null while it cannot be counted. */
  readonly more: bigint | null;
  readonly faults: readonly Fault[];
  readonly attempts: number;
  readonly failure: unknown;
  /** Answers whether the window may close: it is done, or what is wrong stands beside its field. */
  readonly send: (reason: string) => Promise<boolean>;
};

/** After the permit, more tax is an amended return and less is a request; before it, both are a change. */
export function kindOf(commands: readonly DeclarationCommand[], more: bigint | null): ChangeKind {
  if (commands.includes('edit')) return 'edit';
  if (commands.includes('change')) return 'change';
  return more !== null && more < 0n ? 'correction' : 'amend';
}

/** What a change of an existing declaration comes to, before it is lodged, and the lodging of it. */
export function useChanging(declaration: DeclarationView, desk: DraftForm): Changing {
  const go = useNavigate();
  const act = useAct(declaration.id);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [failure, setFailure] = useState<unknown>(null);
  const { content, live } = desk;
  const totals = live.refusals.length === 0 ? live.answer?.totals : undefined;
  const before = declaration.totals;
  const difference = useMemo(() => {
    const plain: unknown = JSON.parse(JSON.stringify(content));
    const money = totals ? diffTotals(readTotals(before), readTotals(totals)) : [];
    return {
      fields: diffContent(declaration.content, plain),
      money: money.map(({ name, ...sums }) => ({
        name,
        before: String(sums.before),
        after: String(sums.after),
        difference: String(sums.difference),
      })),
    };
  }, [declaration.content, before, content, totals]);
  const more = totals ? BigInt(totals.total) - BigInt(before.total) : null;
  const kind = kindOf(declaration.commands, more);
  const send = async (reason: string): Promise<boolean> => {
    setFailure(null);
    try {
      await desk.flush();
      await act.mutateAsync({ ...actOf(kind, content, reason), rowVersion: declaration.rowVersion });
      localCopy.drop(declaration.id);
      go(`/trade/declarations/${declaration.id}`);
      return true;
    } catch (error) {
      const refusals = error instanceof ProblemError ? inContent(error.refusals) : [];
      setFaults(refusals.filter(({ pointer }) => !NO_FIELD.includes(pointer)));
      setAttempts((count) => count + 1);
      const isWhole = refusals.length === 0 || refusals.some(({ pointer }) => NO_FIELD.includes(pointer));
      if (isWhole) setFailure(error);
      return !isWhole;
    }
  };
  return { kind, difference, more, faults, attempts, failure, send };
}

function actOf(kind: ChangeKind, content: DraftForm['content'], reason: string): Act {
  return kind === 'edit' ? { act: kind, body: { content } } : { act: kind, body: { content, reason } };
}
