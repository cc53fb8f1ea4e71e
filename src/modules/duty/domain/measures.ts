// Law 14 of the house: one tax line per legal measure. The name is open text, so that remedies and excises join later
// without a change here; these three are computed by this room.
import { REMEDY_KINDS } from './remedy/remedy.ts';

export const DUTY = 'duty';
export const CONSUMPTION_TAX = 'consumption-tax';
export const LOCAL_CONSUMPTION_TAX = 'local-consumption-tax';

/** The ordinary duty and the remedies on top of it: together they are the customs duty of the declaration (R4). */
export const DUTY_MEASURES: readonly string[] = [DUTY, ...REMEDY_KINDS];
export const isCustomsDuty = (measure: string): boolean => DUTY_MEASURES.includes(measure);

export const OWN_MEASURES: readonly string[] = [...DUTY_MEASURES, CONSUMPTION_TAX, LOCAL_CONSUMPTION_TAX];
