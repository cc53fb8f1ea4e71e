export type QuotaSide = 'trade' | 'office';

/** A ministry's number may hold a slash. */
export const certificateLink = (side: QuotaSide, number: string): string =>
  `/${side}/quotas/${encodeURIComponent(number)}`;
