// Customs Act Art. 7 (3): an answer is respected for three years from its day, may be asked to be
// looked at again within two months, and its publication deferred by up to 180 days; handbook 8.
import { addDays, addMonths, type PlainDate } from '../../../kernel/plain-date.ts';

const MONTHS_OF_YEAR = 12;

/** The last day of the validity: the day before the anniversary. */
export const validUntil = (answeredOn: PlainDate, years: number): PlainDate =>
  addDays(addMonths(answeredOn, years * MONTHS_OF_YEAR), -1);

/** The last day on which a review may be asked for. */
export const reviewUntil = (answeredOn: PlainDate, months: number): PlainDate => addMonths(answeredOn, months);

/** The last day to which publication may be put off. */
export const latestPublication = (answeredOn: PlainDate, days: number): PlainDate => addDays(answeredOn, days);
