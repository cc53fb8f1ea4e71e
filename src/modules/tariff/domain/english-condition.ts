import { type Decimal, formatDecimal } from '../../../kernel/decimal.ts';
import { englishUnit, quoted } from './english-words.ts';
import type { Condition, PriceBand, Requirement } from './rate-expression.ts';

/** What must be true for a rate to apply, in English. What the law says in free words is quoted, not translated. */
export const englishCondition = ({ anyOf }: Condition): string =>
  anyOf.map((all) => all.map(requirement).join(', ')).join('; or ');

function requirement(each: Requirement): string {
  switch (each.kind) {
    case 'quota': {
      const place = each.within ? 'within' : 'outside';
      const name = each.name === null ? '' : ` (${quoted(each.name)})`;
      return `${place} the ${each.quota === 'wto' ? 'WTO ' : ''}tariff quota${name}`;
    }
    case 'partner':
      return `originating in ${each.countries.join(', ')}`;
    case 'other-partners':
      return 'originating in another party';
    case 'season':
      return `imported from ${day(each.from)} to ${day(each.to)}`;
    case 'price':
      return priceBand(each);
    case 'certificate':
      return `certified: ${quoted(each.text)}`;
    case 'end-use':
      return `end use: ${quoted(each.text)}`;
    case 'goods':
      return `${each.isNot ? 'goods other than' : 'goods'} ${quoted(each.text)}`;
    case 'otherwise':
      return 'other';
  }
}

function priceBand({ per, above, includesAbove, upTo, includesUpTo }: PriceBand): string {
  const yen = (amount: Decimal): string => `${formatDecimal(amount)} yen/${englishUnit(per)}`;
  const bounds = [
    ...(above ? [`${includesAbove ? 'at least' : 'more than'} ${yen(above)}`] : []),
    ...(upTo ? [`${includesUpTo ? 'at most' : 'less than'} ${yen(upTo)}`] : []),
  ];
  return `valued ${bounds.join(' and ')}`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `02-29` stands for the last of February in any year. */
function day(monthDay: string): string {
  const [month = '', date = ''] = monthDay.split('-');
  return monthDay === '02-29' ? 'the end of February' : `${Number(date)} ${MONTHS[Number(month) - 1]}`;
}
