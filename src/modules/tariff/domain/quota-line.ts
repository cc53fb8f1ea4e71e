import type { ScheduleLine } from './tariff-line.ts';

/** Nine digits for goods within a common limit only, in the words of the schedule or of our starter edition. */
const WITHIN = /(?:限度数量(?:（[^）]*）)?|政令で定める数量(?:（[^）]*）)?)以内のもの$|枠内）?$|（[^）]*枠内）$/;

export const isQuotaLine = ({ path }: Pick<ScheduleLine, 'path'>): boolean => path.some((part) => WITHIN.test(part));
