import type { Actor } from '../../kernel/actor.ts';
import { formatDecimal, multiply, parseDecimal, truncate } from '../../kernel/decimal.ts';
import { mustBe } from '../../kernel/result.ts';
import type { DeclarationContent, DeclarationView } from '../../modules/declaration/index.ts';
import { anOfficer, attempt, laterInOffice, type Office } from './office.ts';

const DAY = 1440;
/** The trade book buys in currencies of cents. */
const MINOR_DIGITS = 2;

type Course = { readonly id: string; readonly declarant: Actor; readonly account: string };

const REASONS = {
  more: '後日の価格調整金を加えていなかった。',
  less: '値引きを仕入書のとおりに控除していなかった。',
} as const;

/** Of so many consignments, one is amended and one asked back for: by count, so that neither is ever missing. */
const ROUND = 22;
const counts = new WeakMap<Office, number>();

/** Some weeks later the declarant may find that the price was wrong: too little is amended, too much asked back. */
export function mayRevise(office: Office, course: Course): void {
  const count = counts.get(office) ?? 0;
  counts.set(office, count + 1);
  if (count % (ROUND / 2) !== 1) return;
  const isMore = count % ROUND === 1;
  laterInOffice(office, [3 * DAY, 40 * DAY], async () => {
    if (isMore) await amend(office, course);
    else if (await requestCorrection(office, course)) decideLater(office, course);
  });
}

/** Lodges an amended return and pays what it adds. */
async function amend(office: Office, course: Course): Promise<void> {
  const { declarant: actor, account, id } = course;
  const input = await revised(office, course, 'more');
  if (!input || !(await attempt(office, 'declaration.amend-return', { actor, input }))) return;
  type Demands = { readonly demands: readonly { readonly id: string; readonly state: string }[] };
  const found = await attempt<Demands>(office, 'payment.list-of-declaration', { actor, input: { id } });
  const open = found?.demands.find(({ state }) => state === 'open');
  if (!open) return;
  laterInOffice(office, [30, 3 * DAY], async () => {
    const paid = { id: open.id, accountNumber: account };
    await attempt(office, 'payment.pay-at-demonstration-bank', { actor, input: paid });
  });
}

/** Asks customs for less; answers whether it was asked. */
export async function requestCorrection(office: Office, course: Course): Promise<boolean> {
  const input = await revised(office, course, 'less');
  if (!input) return false;
  return (await attempt(office, 'declaration.request-correction', { actor: course.declarant, input })) !== null;
}

function decideLater(office: Office, { id }: Course): void {
  laterInOffice(office, [2 * DAY, 14 * DAY], async () => {
    const accept = office.random.chance(0.8);
    const reason = accept ? '提出された資料により請求を相当と認めた。' : '請求の理由を裏付ける資料がない。';
    const input = { id, accept, reason };
    await attempt(office, 'inspection.decide-correction', { actor: anOfficer(office), input });
  });
}

/** The declaration with another price on its first line; nothing when it is not permitted, or has no price. */
async function revised(office: Office, { id, declarant: actor }: Course, which: keyof typeof REASONS) {
  const view = await attempt<DeclarationView>(office, 'declaration.get', { actor, input: { id } });
  const [first, ...rest] = view?.content.items ?? [];
  if (view?.state !== 'PERMITTED' || !first?.price) return null;
  const factor = which === 'more' ? `1.${office.random.between(10, 25)}` : `0.${office.random.between(72, 90)}`;
  const product = multiply(mustBe(parseDecimal(first.price.amount)), mustBe(parseDecimal(factor)));
  const amount = formatDecimal(truncate(product, MINOR_DIGITS));
  const items: DeclarationContent['items'] = [{ ...first, price: { ...first.price, amount } }, ...rest];
  return { id, rowVersion: view.rowVersion, content: { ...view.content, items }, reason: REASONS[which] };
}
