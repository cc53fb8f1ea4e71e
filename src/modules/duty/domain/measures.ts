// Law 14 of the house: one tax line per legal measure. The name is open text, so that remedies and excises join later
// without a change here; these three are computed by this room.
export const DUTY = 'duty';
export const CONSUMPTION_TAX = 'consumption-tax';
export const LOCAL_CONSUMPTION_TAX = 'local-consumption-tax';

export const OWN_MEASURES: readonly string[] = [DUTY, CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX];
