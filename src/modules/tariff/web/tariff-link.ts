import { pathWith } from '../../../ui/index.ts';

/** Addresses inside the browser of the schedule; the day goes along. */
export const branchLink = (prefix: string, asOf: string): string => pathWith('/tariff', { in: prefix, asOf });
export const lineLink = (code: string, asOf: string): string => pathWith(`/tariff/${code}`, { asOf });
