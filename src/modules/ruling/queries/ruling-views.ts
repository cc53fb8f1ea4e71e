import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ListedRuling, PublicRuling, RulingFile } from '../contract.ts';
import { type RulingClock, rulingClock } from '../domain/clock.ts';
import { commandsFor, type Side } from '../domain/commands-for.ts';
import { OPEN_STATES } from '../domain/lifecycle.ts';
import type { Decision, Question, Ruling, RulingDocument } from '../records.ts';

export function clockOf(ruling: Ruling, questions: readonly Question[], today: PlainDate): RulingClock | null {
  const { receivedOn, targetDays, answeredOn, state } = ruling;
  const runs = answeredOn !== null || OPEN_STATES.includes(state);
  if (receivedOn === null || targetDays === null || !runs) return null;
  const stops = questions.map(({ askedOn, answeredOn: to }) => ({ from: askedOn, to }));
  return rulingClock({ receivedOn, targetDays, stops, today, answeredOn });
}

type Listed = { readonly questions: readonly Question[]; readonly side: Side; readonly today: PlainDate };

export function listedView(ruling: Ruling, { questions, side, today }: Listed): ListedRuling {
  const { id, number, kind, state, applicantName, application, assignedTo, assignedName } = ruling;
  const { receivedOn, answeredOn, validUntil, publishedOn, code, origin, changedAt, rowVersion } = ruling;
  return {
    ...{ id, number, kind, state, title: application.title, applicantName },
    ...{ receivedOn, answeredOn, validUntil, publishedOn, code, origin, changedAt, rowVersion },
    clock: clockOf(ruling, questions, today),
    ...(side === 'applicant' ? {} : { assignedTo, assignedName }),
  };
}

type Parts = Listed & {
  readonly decisions: readonly Decision[];
  readonly documents: readonly RulingDocument[];
  readonly deferrableUntil: PlainDate | null;
  readonly name: string;
};

/** The applicant sees what was decided and why, not by whom. */
export function fileView(ruling: Ruling, parts: Parts): RulingFile {
  const { questions, side, today, name } = parts;
  const { application, publicText, reviewUntil, reviewRequestedOn, reviewReasons, reviewDecidedOn } = ruling;
  const { deferredUntil, invalidatedOn, invalidBecause, invalidReason } = ruling;
  return {
    ...listedView(ruling, parts),
    ...{ application, publicText, reviewUntil, reviewRequestedOn, reviewReasons, reviewDecidedOn },
    ...{ deferredUntil, invalidatedOn, invalidBecause, invalidReason, deferrableUntil: parts.deferrableUntil },
    questions: questions.map(({ rulingId: _, askedBy: __, answeredBy: ___, ...question }) => question),
    documents: parts.documents.map(({ rulingId: _, fileId: __, ...document }) => document),
    decisions: parts.decisions.map(({ rulingId: _, decidedBy, ...decision }) => ({
      ...decision,
      ...(side === 'applicant' ? {} : { decidedBy }),
    })),
    allowed: [...commandsFor(ruling, { side, today, name })],
  };
}

function standingOf(ruling: Ruling, today: PlainDate): PublicRuling['standing'] {
  if (ruling.invalidatedOn !== null) return 'invalidated';
  if (ruling.validUntil !== null && ruling.validUntil < today) return 'expired';
  return ruling.state === 'REVIEW_REQUESTED' ? 'under-review' : 'valid';
}

/** `undefined` for what is not published: then there is nothing to see. */
export function publicView(ruling: Ruling, decisions: readonly Decision[], today: PlainDate): PublicRuling | undefined {
  const { number, kind, publicText, code, origin, answeredOn, validUntil, publishedOn } = ruling;
  if (number === null || publicText === null || answeredOn === null || validUntil === null) return undefined;
  if (publishedOn === null) return undefined;
  const { invalidatedOn, invalidBecause, state } = ruling;
  return {
    ...{ number, kind, code, origin, answeredOn, validUntil, publishedOn, invalidatedOn, invalidBecause },
    standing: standingOf(ruling, today),
    title: publicText.title,
    summary: publicText.summary,
    law: decisions.at(-1)?.law ?? '',
    changedOnReview: state === 'CHANGED' || decisions.some(({ isReview }) => isReview),
  };
}
