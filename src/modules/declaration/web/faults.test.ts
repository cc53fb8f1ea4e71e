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

  it('name what an adjustment that was begun still lacks, in the header and in each line', () => {
    const form = blankForm({
      'adjustments/0/kind': 'packing',
      'adjustments/0/amount': '5',
      'adjustments/0/currency': 'USD',
    });
    const line = { ...form.lines[0], 'adjustments/0/kind': '', 'adjustments/0/amount': '7' };
    const pointers = missingFields({ ...form, lines: [line] }).map(({ pointer }) => pointer);
    expect(pointers.filter((pointer) => pointer.includes('adjustments'))).toEqual([
      '/items/0/adjustments/0/kind',
      '/items/0/adjustments/0/currency',
    ]);
  });

  it('stay the same list while none of them goes, so that nothing is drawn again for it', () => {
    const found = { header: { office: '' }, lines: [{ code: '1' }] };
    const faults = [fault('/office')];
    expect(stillStanding(faults, found, { ...found, lines: [{ code: '2' }] })).toBe(faults);
  });

  it('go when their field changes and stay when another does', () => {
    const found = { header: { office: '' }, lines: [{ code: '1', origin: '' }] };
    const now = { header: { office: '1A' }, lines: [{ code: '1', origin: 'US' }] };
    const faults = [fault('/office'), fault('/items/0/origin'), fault('/items/0/code'), fault('')];
    expect(stillStanding(faults, found, now).map(({ pointer }) => pointer)).toEqual(['/items/0/code', '']);
  });
});
