import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mustBe } from '../../kernel/result.ts';
import { type ChosenChannel, chosenChannel, foodContent } from '../payment/chosen-channel.test-support.ts';
import { answerRuling, applyForRuling, type RulingFile, type RulingKind, startApplication } from '../ruling/index.ts';
import { checkDeclaration } from './operations/check-declaration.ts';
import { registerDeclaration } from './operations/register-declaration.ts';
import { viewDeclaration } from './queries/view-declaration.ts';

let s: ChosenChannel;
beforeAll(async () => {
  s = await chosenChannel();
});
afterAll(() => s.stop());

const words = { ja: '液体調味料', en: 'Liquid seasoning' };

async function ruled(kind: RulingKind, decision: object): Promise<RulingFile> {
  const application = { title: '調味料', goods: '大豆', question: '？' };
  const { id } = mustBe(await s.act(startApplication, s.actors.trader, { kind, application }));
  mustBe(await s.act(applyForRuling, s.actors.trader, { id }));
  const answer = { id, publicText: { title: words, summary: words }, decision };
  return mustBe(
    await s.act(answerRuling, s.actors.officer, {
      ...answer,
      decision: { reasons: '成分', law: '通則1', ...decision },
    }),
  );
}

function quoting(rulings: object) {
  const content = foodContent();
  return { ...content, items: content.items.map((item, index) => (index === 0 ? { ...item, rulings } : item)) };
}
const refusalsOf = async (rulings: object) => {
  const done = await s.act(registerDeclaration, s.actors.trader, { content: quoting(rulings), lodge: true });
  return done.ok ? [] : done.refusals.map(({ code, pointer }) => [code, pointer]);
};

describe('an advance ruling quoted on a line', () => {
  it('of the importer, for the declared goods, is kept with the line and shown to the officer', async () => {
    const item = foodContent().items[0];
    const classification = await ruled('classification', { code: item?.code.slice(0, 6) });
    const origin = await ruled('origin', { origin: item?.origin });
    const rulings = { classification: classification.number ?? '', origin: origin.number ?? '' };
    const { id } = mustBe(
      await s.act(registerDeclaration, s.actors.trader, { content: quoting(rulings), lodge: true }),
    );
    const seen = mustBe(await s.act(viewDeclaration, s.actors.officer, { id }));
    expect(seen.content.items[0]?.rulings).toEqual(rulings);
  });

  it('that says another code or another origin stops the lodging at its own field', async () => {
    const classification = await ruled('classification', { code: '2202.10' });
    const origin = await ruled('origin', { origin: 'BR' });
    const rulings = { classification: classification.number ?? '', origin: origin.number ?? '' };
    expect(await refusalsOf(rulings)).toEqual([
      ['ruling.quoted-code-differs', '/content/items/0/rulings/classification'],
      ['ruling.quoted-origin-differs', '/content/items/0/rulings/origin'],
    ]);
  });

  it('that nobody gave, and one in the field of another kind, are refused before anything is booked', async () => {
    const valuation = await ruled('valuation', { method: '取引価格' });
    expect(await refusalsOf({ origin: 'O260000', classification: valuation.number })).toEqual([
      ['ruling.quoted-other-kind', '/content/items/0/rulings/classification'],
      ['ruling.quoted-unknown', '/content/items/0/rulings/origin'],
    ]);
    expect(await refusalsOf({ valuation: valuation.number })).toEqual([]);
  });

  it('of somebody else does not bind: published or not, the lodging is refused', async () => {
    const { number } = await ruled('valuation', { method: '取引価格' });
    const content = {
      ...quoting({ valuation: number }),
      importer: { code: '5990000000004-0000', name: 'SMART SPORTS K.K.' },
    };
    const done = await s.act(registerDeclaration, s.actors.otherTrader, { content, lodge: true });
    expect(done.ok ? [] : done.refusals.map(({ code }) => code)).toContain('ruling.quoted-unknown');
  });

  it('is checked in the dry run as it is at lodging', async () => {
    const content = quoting({ origin: 'O269999' });
    const done = await s.act(checkDeclaration, s.actors.trader, { content });
    const text = JSON.stringify(done);
    expect(text).toContain('ruling.quoted-unknown');
  });
});
