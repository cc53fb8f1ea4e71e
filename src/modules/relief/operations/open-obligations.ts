// Customs Tariff Act Art. 13, 15 to 18: the permit gives the goods free, and from that day the relief's condition runs.
import { addMonths } from '../../../kernel/plain-date.ts';
import { newId } from '../../../platform/ids.ts';
import type { Ctx } from '../../../platform/operation.ts';
import { reliefSecurity } from '../../declaration/index.ts';
import type { ReliefArticle } from '../../duty/index.ts';
import { postGuarantee } from '../../guarantee/index.ts';
import { getClosedDays, nextOpenDay } from '../../rates/index.ts';
import { type Declared, type DeclaredLine, findArticle, findDeclared, followUpMonths } from '../declaration.ts';
import { dueDate } from '../domain/obligation.ts';
import { insertObligation, type Obligation } from '../store.ts';
import { followSecurity } from './follow-security.ts';
import { stateRelief } from './state-relief.ts';

/** One obligation per line whose relief asks for something afterwards. Idempotent. */
export async function openObligations(ctx: Ctx, declarationId: string): Promise<void> {
  const declared = await findDeclared(ctx.tx, declarationId);
  if (!declared?.permittedOn) return;
  for (const line of declared.lines) {
    if (line.article === null) continue;
    const article = findArticle(ctx.profile, declared.permittedOn, line.article);
    const months = followUpMonths(article);
    if (!article || months === null) continue;
    await openObligation(ctx, { declared, line, article, months });
  }
}

type ToOpen = {
  readonly declared: Declared;
  readonly line: DeclaredLine;
  readonly article: ReliefArticle;
  readonly months: number;
};

async function openObligation(ctx: Ctx, { declared, line, article, months }: ToOpen): Promise<void> {
  const { declaration, number, permittedOn } = declared;
  if (permittedOn === null) return;
  const end = addMonths(permittedOn, months);
  const closed = await getClosedDays(ctx.tx, { from: end, to: addMonths(end, 1) });
  const obligation: Obligation = {
    id: newId<'Obligation'>(),
    declarationId: declaration.id,
    declarationNumber: number,
    itemNumber: line.itemNumber,
    article: article.code,
    followUp: article.followUp,
    traderId: declaration.traderId,
    traderName: declaration.importerName,
    brokerId: declaration.brokerId,
    officeCode: declaration.office,
    code: line.code,
    description: line.description,
    quantity: line.quantity.value,
    unit: line.quantity.unit,
    accounted: '0',
    pending: '0',
    ...line.relieved,
    security: article.security ? await secure(ctx, declared, line) : 'not-needed',
    permittedOn,
    dueOn: dueDate(permittedOn, months, (day) => nextOpenDay(day, closed)),
    extended: false,
    state: 'OPEN',
    collected: 0n,
    openedAt: ctx.now,
    closedAt: null,
  };
  if (!(await insertObligation(ctx.tx, obligation))) return;
  stateRelief(ctx, obligation, 'relief.opened', { dueOn: obligation.dueOn, security: obligation.security });
}

/** The permit waited for the security and has it: from now on it stands for the tax at stake. */
async function secure(
  ctx: Ctx,
  { declaration, number }: Declared,
  line: DeclaredLine,
): Promise<Obligation['security']> {
  const { duty, consumptionTax, localConsumptionTax } = line.relieved;
  const amount = duty + consumptionTax + localConsumptionTax;
  if (amount === 0n) return 'not-needed';
  const held = await postGuarantee(ctx, { reference: reliefSecurity(declaration.id, line.itemNumber), about: number });
  if (held) return 'held';
  // A line that a correction brought under relief after the permit.
  const { traderId } = declaration;
  const of = { declarationId: declaration.id, itemNumber: line.itemNumber, declarationNumber: number, traderId };
  return followSecurity(ctx, of, amount);
}
