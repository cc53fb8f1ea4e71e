// Customs Act Enforcement Order Art. 59: the items of the common part. Handbook 1.8, 1.9, 3.5.
import { findParameter } from '../../../kernel/parameters.ts';
import { parseTraderCode } from '../../../kernel/party.ts';
import { addDays, daysBetween, type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { checkText } from './check-text.ts';
import type { DeclarationContent } from './declaration-content.ts';
import type { CheckReference, ValidationRefusals } from './validation-refusals.ts';

type Names = { readonly field_ja: string; readonly field_en: string };

export function validateHeader(content: DeclarationContent, reference: CheckReference): Refusal[] {
  return [
    ...checkParties(content, reference),
    ...checkCodes(content, reference),
    ...checkPlace(content, reference),
    ...checkTransport(content, reference),
    ...checkPlanned(content, reference),
    ...checkMailOrder(content, reference),
    ...checkTexts(content, reference.texts),
  ];
}

function checkParties({ importer, consignor }: DeclarationContent, { codes, texts }: CheckReference): Refusal[] {
  const code = parseTraderCode(importer.code, '/importer/code');
  return [
    ...(code.ok ? [] : code.refusals),
    ...present(importer.name, '/importer/name', { field_ja: '輸入者名', field_en: 'The name of the importer' }, texts),
    ...present(
      consignor.name,
      '/consignor/name',
      { field_ja: '仕出人名', field_en: 'The name of the consignor' },
      texts,
    ),
    ...known(consignor.country, codes.countries, '/consignor/country', { field_ja: '国', field_en: 'Country' }, texts),
  ];
}

/** Statutory since 2023-10-01; the register knows the address that belongs to the code, so its absence is only told. */
export function missingAddress({ importer }: DeclarationContent, { parameters, texts }: CheckReference): Refusal[] {
  if (findParameter(parameters, 'declaration.importer-name-item')?.value !== 'statutory') return [];
  return present(
    importer.address,
    '/importer/address',
    {
      field_ja: '輸入者の住所',
      field_en: 'The importer’s address',
    },
    texts,
  );
}

function checkCodes(content: DeclarationContent, { codes, texts }: CheckReference): Refusal[] {
  const { declarationKind, destinationKind, office, terms, paymentMethod, packages, transport } = content;
  const loadingCountry = transport.loadingPort?.slice(0, 2);
  const check = (code: string | undefined, list: ReadonlySet<string>, pointer: string, ja: string, en: string) =>
    known(code, list, pointer, { field_ja: ja, field_en: en }, texts);
  return [
    ...check(declarationKind, codes.declarationKinds, '/declarationKind', '申告等種別', 'Declaration kind'),
    ...check(destinationKind, codes.destinationKinds, '/destinationKind', '申告先種別', 'Destination kind'),
    ...check(office, codes.offices, '/office', '官署', 'Customs office'),
    ...check(terms, codes.priceTerms, '/terms', '建値', 'Price term'),
    ...check(paymentMethod, codes.paymentMethods, '/paymentMethod', '納付方法', 'Payment method'),
    ...check(packages?.unit, codes.packageUnits, '/packages/unit', '個数単位', 'Package unit'),
    ...check(transport.dischargePort, codes.ports, '/transport/dischargePort', '港', 'Port'),
    ...check(loadingCountry, codes.countries, '/transport/loadingPort', '積出地の国', 'Country of the loading place'),
  ];
}

function checkPlace(
  { bondedPlace, office, destinationKind }: DeclarationContent,
  { codes, texts }: CheckReference,
): Refusal[] {
  const expected = codes.bondedPlaces.get(bondedPlace);
  if (expected === undefined) {
    const field = { field_ja: '蔵置場所', field_en: 'Bonded place', value: bondedPlace };
    return [texts.codeUnknown('/bondedPlace', field)];
  }
  // A liberalised-office declaration or goods moved sideways: the office and the place may differ (handbook 1.6, 21).
  if (expected === office || destinationKind !== undefined || !codes.offices.has(office)) return [];
  return [texts.placeOfOtherOffice('/bondedPlace', { place: bondedPlace, office, expected })];
}

function checkTransport({ transport }: DeclarationContent, { asOf, preliminary, texts }: CheckReference): Refusal[] {
  const twice = transport.billNumbers.flatMap((bill, n): Refusal[] =>
    transport.billNumbers.indexOf(bill) < n ? [texts.givenTwice(`/transport/billNumbers/${n}`, { value: bill })] : [],
  );
  const { arrivedOn } = transport;
  if (arrivedOn === undefined) return twice;
  const day = parsePlainDate(arrivedOn, '/transport/arrivedOn');
  if (!day.ok) return [...twice, ...day.refusals];
  if (preliminary || day.value <= asOf) return twice;
  return [...twice, texts.dateInFuture('/transport/arrivedOn', { day: day.value })];
}

/** Preliminary declarations are taken from a number of days before the planned day on (handbook 1.11). */
function checkPlanned({ plannedOn }: DeclarationContent, reference: CheckReference): Refusal[] {
  const { texts } = reference;
  if (!reference.preliminary) return [];
  if (plannedOn === undefined) {
    const field = { field_ja: '申告予定年月日', field_en: 'The planned day of the declaration' };
    return [texts.fieldMissing('/plannedOn', field)];
  }
  const planned = parsePlainDate(plannedOn, '/plannedOn');
  if (!planned.ok) return [...planned.refusals];
  const days = daysBetween(reference.asOf as PlainDate, planned.value);
  if (days < 0) return [texts.plannedInPast('/plannedOn', { day: planned.value })];
  const limit = Number(findParameter(reference.parameters, 'declaration.preliminary-earliest-days')?.value ?? 365);
  if (days <= limit) return [];
  return [texts.plannedTooFar('/plannedOn', { days, limit, from: addDays(planned.value, -limit) })];
}

function checkMailOrder({ delivery, mailOrder, platform }: DeclarationContent, reference: CheckReference): Refusal[] {
  const { texts } = reference;
  const rule = findParameter(reference.parameters, 'declaration.e-commerce-items');
  if (rule?.value !== 'mandatory') return [];
  const hasDelivery = delivery !== undefined && delivery.name.trim() !== '' && delivery.address.trim() !== '';
  const hasPlatform = Boolean(platform?.code?.trim() || platform?.name?.trim());
  return [
    ...(hasDelivery ? [] : [texts.deliveryMissing('/delivery')]),
    ...(mailOrder === undefined ? [texts.mailOrderMissing('/mailOrder')] : []),
    ...(mailOrder && !hasPlatform ? [texts.platformMissing('/platform')] : []),
  ];
}

function checkTexts(
  { importer, consignor, marks, remarks, delivery, transport }: DeclarationContent,
  texts: ValidationRefusals,
): Refusal[] {
  return [
    ...checkText(importer.name, '/importer/name', 70, texts),
    ...checkText(importer.address, '/importer/address', 155, texts),
    ...checkText(consignor.name, '/consignor/name', 70, texts),
    ...checkText(consignor.address, '/consignor/address', 140, texts),
    ...checkText(transport.vessel, '/transport/vessel', 35, texts),
    ...checkText(marks, '/marks', 140, texts),
    ...checkText(remarks, '/remarks', 140, texts),
    ...checkText(delivery?.name, '/delivery/name', 70, texts),
    ...checkText(delivery?.address, '/delivery/address', 155, texts),
  ];
}

const present = (text: string | undefined, pointer: string, names: Names, texts: ValidationRefusals): Refusal[] =>
  text?.trim() ? [] : [texts.fieldMissing(pointer, names)];

const known = (
  code: string | undefined,
  list: ReadonlySet<string>,
  pointer: string,
  names: Names,
  texts: ValidationRefusals,
): Refusal[] => (code === undefined || list.has(code) ? [] : [texts.codeUnknown(pointer, { ...names, value: code })]);
