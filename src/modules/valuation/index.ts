/** This room has no table and no door of its own: everything it knows is pure and stands in its contract. */
export * from './contract.ts';
