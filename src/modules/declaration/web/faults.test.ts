import { describe, expect, it } from 'vitest';
import { declarationRefusals } from '../refusals.ts';
import { columnOf, inContent, missingFields, stillStanding } from './faults.ts';
import { blankForm } from './form-state.ts';

const fault = (pointer: string) => declarationRefusals.quantityZero(pointer);

describe('faults in the form', () => {
  it('are named from the content on', () => {
    expect(inContent([fault('/content/items/0/code')])[0]?.pointer).toBe('/items/0/code');
  });

  it('stand in the cell of their field, and of its first part when the whole is meant', () => {
    expect(columnOf('/items/3/origin')).toEqual({ index: 3, column: 'origin' });
    expect(columnOf('/items/3/quantities')).toEqual({ index: 3, column: 'quantities/0/value' });
    expect(columnOf('/office')).toBeNull();
  });

  it('name the required fields that are blank, and no others', () => {
    const missing = missingFields(blankForm({ office: '1A' })).map(({ pointer }) => pointer);
    expect(missing).toContain('/bondedPlace');
    expect(missing).not.toContain('/office');
    expect(missing).not.toContain('/reference');
  });

  it('go when their field changes and stay when another does', () => {
    const found = { header: { office: '' }, lines: [{ code: '1', origin: '' }] };
    const now = { header: { office: '1A' }, lines: [{ code: '1', origin: 'US' }] };
    const faults = [fault('/office'), fault('/items/0/origin'), fault('/items/0/code'), fault('')];
    expect(stillStanding(faults, found, now).map(({ pointer }) => pointer)).toEqual(['/items/0/code', '']);
  });
});
