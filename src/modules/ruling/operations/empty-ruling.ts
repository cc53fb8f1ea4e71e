import { FIRST_STATE } from '../domain/lifecycle.ts';

/** What a ruling is before anything was said, asked or decided. */
export const EMPTY_RULING = {
  state: FIRST_STATE,
  rowVersion: 1,
  number: null,
  targetDays: null,
  receivedOn: null,
  answeredOn: null,
  answeredBy: null,
  validUntil: null,
  reviewUntil: null,
  reviewRequestedOn: null,
  reviewReasons: null,
  reviewDecidedOn: null,
  deferredUntil: null,
  publishedOn: null,
  publicText: null,
  code: null,
  origin: null,
  invalidatedOn: null,
  invalidBecause: null,
  invalidReason: null,
  assignedTo: null,
  assignedName: null,
} as const;
