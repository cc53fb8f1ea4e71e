/** Facts that this room publishes, with the version of their data. */
export const STATISTICS_FACTS = { 'statistics.declaration-data-exported': 1 } as const;
