/** Facts that this room publishes, with the version of their data. */
export const ORIGIN_FACTS = {
  'origin.proof-registered': 1,
  'origin.proof-withdrawn': 1,
  'origin.proof-drawn': 1,
  'origin.proof-returned': 1,
} as const;
