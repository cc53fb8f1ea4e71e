import { useCallback } from 'react';
import { formatMoney, formatPlainDate, groupDigits, useCodeList, useUi } from '../../../ui/index.ts';
import { type AssessmentItemRequest, lawOfRelief } from '../contract.ts';
import { useDutyWordOf, useDutyWords } from './words.ts';

/** What a line says beyond goods, origin and price: the part of a request that is claimed, not given. */
export type ClaimingItem = Pick<
  AssessmentItemRequest,
  | 'claim'
  | 'excises'
  | 'exporter'
  | 'quota'
  | 'personalUse'
  | 'gift'
  | 'sellerRegistration'
  | 'specifiedLowValue'
  | 'relief'
>;
export type LineFact = { readonly term: string; readonly value: string };

type Given<Name extends keyof ClaimingItem> = NonNullable<ClaimingItem[Name]>;

/** The claims of a line to read: names instead of codes, days and figures as people write them. */
export function useLineFacts(): (item: ClaimingItem) => readonly LineFact[] {
  const claimOf = useClaimFacts();
  const exciseOf = useExciseFact();
  const reliefOf = useReliefFacts();
  const word = useDutyWords();
  return useCallback(
    (item) => {
      const yes = word('duty.fact.yes');
      const ticked = (['personalUse', 'gift', 'specifiedLowValue'] as const).filter((name) => item[name] === true);
      return [
        ...(item.claim ? claimOf(item.claim) : []),
        ...(item.excises ?? []).map(exciseOf),
        ...(item.exporter ? [{ term: word('duty.extra.exporter'), value: item.exporter }] : []),
        ...(item.quota ? [{ term: word('duty.extra.quota'), value: item.quota.certificate }] : []),
        ...(item.relief ? reliefOf(item.relief) : []),
        ...ticked.map((name) => ({ term: word(`duty.extra.${name}`), value: yes })),
        ...(item.sellerRegistration
          ? [{ term: word('duty.extra.sellerRegistration'), value: item.sellerRegistration }]
          : []),
      ];
    },
    [word, claimOf, exciseOf, reliefOf],
  );
}

function useClaimFacts(): (claim: Given<'claim'>) => readonly LineFact[] {
  const { language } = useUi();
  const word = useDutyWords();
  const { nameOf: agreementOf } = useCodeList('agreements');
  const { nameOf: proofOf } = useCodeList('proof-kinds');
  const { nameOf: countryOf } = useCodeList('countries');
  return useCallback(
    ({ agreement, proof, consignment, differential }) => {
      const day = proof?.date ? formatPlainDate(proof.date, language) : undefined;
      const paper = proof && [proofOf(proof.kind), proof.number, day].filter(Boolean).join(' · ');
      const facts: readonly (LineFact | false | undefined | '')[] = [
        { term: word('duty.extra.agreement'), value: agreementOf(agreement) },
        paper && { term: word('duty.extra.proofKind'), value: paper },
        proof?.goodsCode && { term: word('duty.extra.proofGoods'), value: proof.goodsCode },
        proof?.exporterNumber && { term: word('duty.extra.exporterNumber'), value: proof.exporterNumber },
        consignment && { term: word('duty.extra.consignment'), value: word(`duty.extra.consignment.${consignment}`) },
        differential && {
          term: word('duty.extra.differential'),
          value: [
            word(`duty.extra.differential.${differential.basis ?? 'country'}`),
            [...(differential.country ? [differential.country] : []), ...(differential.contributors ?? [])]
              .map(countryOf)
              .join(', '),
          ]
            .filter(Boolean)
            .join(' · '),
        },
        differential?.localValuePercent && {
          term: word('duty.extra.localValue'),
          value: `${differential.localValuePercent} %`,
        },
      ];
      return facts.filter((fact): fact is LineFact => Boolean(fact));
    },
    [language, word, agreementOf, proofOf, countryOf],
  );
}

const AMOUNTS = ['litres', 'kilolitres', 'kilograms', 'tonnes', 'sticks', 'thousandSticks', 'convertedSticks'] as const;

function useExciseFact(): (goods: Given<'excises'>[number]) => LineFact {
  const word = useDutyWords();
  const kindOf = useDutyWordOf('duty.excise.kind');
  const { rows, nameOf } = useCodeList('excise-classes');
  return useCallback(
    (goods) => {
      const row = rows.find((each) => each.kind === goods.kind && each.class === (goods.class ?? ''));
      const amounts = AMOUNTS.flatMap((name) => {
        const amount = goods[name];
        return amount === undefined ? [] : [`${word(`duty.extra.${name}`)} ${groupDigits(String(amount))}`];
      });
      const strength = goods.alcoholPercent === undefined ? [] : [`${goods.alcoholPercent} %`];
      const value = [row ? nameOf(row.code) : (goods.class ?? ''), ...amounts, ...strength].filter(Boolean);
      return { term: kindOf(goods.kind), value: value.join(' · ') };
    },
    [rows, nameOf, word, kindOf],
  );
}

function useReliefFacts(): (relief: Given<'relief'>) => readonly LineFact[] {
  const { language } = useUi();
  const word = useDutyWords();
  const { nameOf } = useCodeList('relief-articles');
  return useCallback(
    ({ article, sharePercent, exportedValueJpy, exportedOn, document }) => {
      const law = lawOfRelief(article)[language];
      const facts: readonly (LineFact | false | undefined | '')[] = [
        { term: word('duty.extra.relief'), value: `${law} ${nameOf(article)}` },
        sharePercent !== undefined && { term: word('duty.extra.reliefShare'), value: `${sharePercent} %` },
        exportedValueJpy !== undefined && {
          term: word('duty.extra.exportedValue'),
          value: formatMoney({ amount: String(exportedValueJpy), currency: 'JPY' }),
        },
        exportedOn && { term: word('duty.extra.exportedOn'), value: formatPlainDate(exportedOn, language) },
        document && { term: word('duty.extra.reliefDocument'), value: document },
      ];
      return facts.filter((fact): fact is LineFact => Boolean(fact));
    },
    [language, word, nameOf],
  );
}
