import { addDays, type PlainDate } from '../../../kernel/plain-date.ts';

/** Days that the figures may look back on, as they stand in the address. */
export const PERIODS = ['1', '7', '30', '90'] as const;
export type Period = (typeof PERIODS)[number];

export const periodOf = (asked: string | null): Period => PERIODS.find((days) => days === asked) ?? '1';

/** The first day of a period that ends today. */
export const startOf = (period: Period, today: string): string => addDays(today as PlainDate, 1 - Number(period));
