import { describe, expect, it } from 'vitest';
import { declarationContentSchema } from '../content-schema.ts';
import { blankForm, setField, toContent, toForm } from './form-state.ts';

const noUnits = () => [];

describe('the declaration form', () => {
  it('gives a content that the schema takes, except for the missing bill of lading', () => {
    const content = toContent(blankForm({ 'transport/billNumbers/0': 'B1' }), noUnits);
    expect(declarationContentSchema.safeParse(content).error).toBeUndefined();
  });

  it('fills the unit of a quantity from the tariff line', () => {
    const form = blankForm();
    const line = { ...form.lines[0], code: '210310000', 'quantities/0/value': '3000' };
    const content = toContent({ ...form, lines: [line] }, () => ['KG']);
    expect(content.items[0]?.quantities).toEqual([{ value: '3000', unit: 'KG' }]);
  });

  it('leaves out a unit whose number is missing', () => {
    const line = { 'quantities/0/unit': 'KG' };
    expect(toContent({ header: {}, lines: [line] }, noUnits).items[0]?.quantities).toEqual([]);
  });

  it('forgets units and answers when the code changes', () => {
    const line = { code: '1', 'quantities/0/unit': 'KG', 'answers/season': 'x', description: 'SOY' };
    expect(setField(line, 'code', '2')).toEqual({ code: '2', description: 'SOY' });
    expect(setField(line, 'code', '1')).toEqual(line);
  });

  it('comes back the same after a reload, with fields that it does not show', () => {
    const items = [{ code: '1', description: 'd', origin: 'US', taxClass: 'reduced', quantities: [], dutyRate: '3%' }];
    const content = {
      ...toContent(blankForm(), noUnits),
      items,
      adjustments: [{ kind: 'x', amount: '1', currency: 'USD' }],
    };
    expect(toContent(toForm(content), noUnits)).toEqual(content);
  });
});
