// Customs Act Enforcement Order Art. 59: the items of the common part. Handbook 1.8, 1.9, 3.5.
import { findParameter } from '../../../kernel/parameters.ts';
import { parseTraderCode } from '../../../kernel/party.ts';
import { addDays, daysBetween, type PlainDate, parsePlainDate } from '../../../kernel/plain-date.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { declarationRefusals } from '../refusals.ts';
import { checkText } from './check-text.ts';
import type { DeclarationContent } from './declaration-content.ts';
import type { CodeLists, ValidationReference } from './validation-reference.ts';

type Names = { readonly field_ja: string; readonly field_en: string };

export function validateHeader(content: DeclarationContent, reference: ValidationReference): Refusal[] {
  return [
    ...checkParties(content, reference),
    ...checkCodes(content, reference.codes),
    ...checkPlace(content, reference.codes),
    ...checkTransport(content, reference),
    ...checkPlanned(content, reference),
    ...checkMailOrder(content, reference),
    ...checkTexts(content),
  ];
}

function checkParties({ importer, consignor }: DeclarationContent, { codes }: ValidationReference): Refusal[] {
  const code = parseTraderCode(importer.code, '/importer/code');
  return [
    ...(code.ok ? [] : code.refusals),
    ...present(importer.name, '/importer/name', { field_ja: '輸入者名', field_en: 'The name of the importer' }),
    ...present(consignor.name, '/consignor/name', { field_ja: '仕出人名', field_en: 'The name of the consignor' }),
    ...known(consignor.country, codes.countries, '/consignor/country', { field_ja: '国', field_en: 'Country' }),
  ];
}

/** Statutory since 2023-10-01; the register knows the address that belongs to the code, so its absence is only told. */
export function missingAddress({ importer }: DeclarationContent, { parameters }: ValidationReference): Refusal[] {
  if (findParameter(parameters, 'declaration.importer-name-item')?.value !== 'statutory') return [];
  return present(importer.address, '/importer/address', {
    field_ja: '輸入者の住所',
    field_en: 'The importer’s address',
  });
}

function checkCodes(content: DeclarationContent, codes: CodeLists): Refusal[] {
  const { declarationKind, destinationKind, office, terms, paymentMethod, packages, transport } = content;
  return [
    ...known(declarationKind, codes.declarationKinds, '/declarationKind', {
      field_ja: '申告等種別',
      field_en: 'Declaration kind',
    }),
    ...known(destinationKind, codes.destinationKinds, '/destinationKind', {
      field_ja: '申告先種別',
      field_en: 'Destination kind',
    }),
    ...known(office, codes.offices, '/office', { field_ja: '官署', field_en: 'Customs office' }),
    ...known(terms, codes.priceTerms, '/terms', { field_ja: '建値', field_en: 'Price term' }),
    ...known(paymentMethod, codes.paymentMethods, '/paymentMethod', {
      field_ja: '納付方法',
      field_en: 'Payment method',
    }),
    ...known(packages?.unit, codes.packageUnits, '/packages/unit', { field_ja: '個数単位', field_en: 'Package unit' }),
    ...known(transport.dischargePort, codes.ports, '/transport/dischargePort', { field_ja: '港', field_en: 'Port' }),
    ...(transport.loadingPort === undefined
      ? []
      : known(transport.loadingPort.slice(0, 2), codes.countries, '/transport/loadingPort', {
          field_ja: '積出地の国',
          field_en: 'Country of the loading place',
        })),
  ];
}

function checkPlace({ bondedPlace, office, destinationKind }: DeclarationContent, codes: CodeLists): Refusal[] {
  const expected = codes.bondedPlaces.get(bondedPlace);
  if (expected === undefined) {
    const field = { field_ja: '蔵置場所', field_en: 'Bonded place', value: bondedPlace };
    return [declarationRefusals.codeUnknown('/bondedPlace', field)];
  }
  // A liberalised-office declaration or goods moved sideways: the office and the place may differ (handbook 1.6, 21).
  if (expected === office || destinationKind !== undefined || !codes.offices.has(office)) return [];
  return [declarationRefusals.placeOfOtherOffice('/bondedPlace', { place: bondedPlace, office, expected })];
}

function checkTransport({ transport }: DeclarationContent, { asOf, preliminary }: ValidationReference): Refusal[] {
  const twice = transport.billNumbers.flatMap((bill, n): Refusal[] =>
    transport.billNumbers.indexOf(bill) < n
      ? [declarationRefusals.givenTwice(`/transport/billNumbers/${n}`, { value: bill })]
      : [],
  );
  const { arrivedOn } = transport;
  if (arrivedOn === undefined) return twice;
  const day = parsePlainDate(arrivedOn, '/transport/arrivedOn');
  if (!day.ok) return [...twice, ...day.refusals];
  if (preliminary || day.value <= asOf) return twice;
  return [...twice, declarationRefusals.dateInFuture('/transport/arrivedOn', { day: day.value })];
}

/** Preliminary declarations are taken from a number of days before the planned day on (handbook 1.11). */
function checkPlanned({ plannedOn }: DeclarationContent, reference: ValidationReference): Refusal[] {
  if (!reference.preliminary) return [];
  if (plannedOn === undefined) {
    const field = { field_ja: '申告予定年月日', field_en: 'The planned day of the declaration' };
    return [declarationRefusals.fieldMissing('/plannedOn', field)];
  }
  const planned = parsePlainDate(plannedOn, '/plannedOn');
  if (!planned.ok) return [...planned.refusals];
  const days = daysBetween(reference.asOf as PlainDate, planned.value);
  if (days < 0) return [declarationRefusals.plannedInPast('/plannedOn', { day: planned.value })];
  const limit = Number(findParameter(reference.parameters, 'declaration.preliminary-earliest-days')?.value ?? 365);
  if (days <= limit) return [];
  return [declarationRefusals.plannedTooFar('/plannedOn', { days, limit, from: addDays(planned.value, -limit) })];
}

function checkMailOrder(
  { delivery, mailOrder, platform }: DeclarationContent,
  reference: ValidationReference,
): Refusal[] {
  const rule = findParameter(reference.parameters, 'declaration.e-commerce-items');
  if (rule?.value !== 'mandatory') return [];
  const hasDelivery = delivery !== undefined && delivery.name.trim() !== '' && delivery.address.trim() !== '';
  const hasPlatform = Boolean(platform?.code?.trim() || platform?.name?.trim());
  return [
    ...(hasDelivery ? [] : [declarationRefusals.deliveryMissing('/delivery')]),
    ...(mailOrder === undefined ? [declarationRefusals.mailOrderMissing('/mailOrder')] : []),
    ...(mailOrder && !hasPlatform ? [declarationRefusals.platformMissing('/platform')] : []),
  ];
}

function checkTexts({ importer, consignor, marks, remarks, delivery, transport }: DeclarationContent): Refusal[] {
  return [
    ...checkText(importer.name, '/importer/name', 70),
    ...checkText(importer.address, '/importer/address', 155),
    ...checkText(consignor.name, '/consignor/name', 70),
    ...checkText(consignor.address, '/consignor/address', 140),
    ...checkText(transport.vessel, '/transport/vessel', 35),
    ...checkText(marks, '/marks', 140),
    ...checkText(remarks, '/remarks', 140),
    ...checkText(delivery?.name, '/delivery/name', 70),
    ...checkText(delivery?.address, '/delivery/address', 155),
  ];
}

const present = (text: string | undefined, pointer: string, names: Names): Refusal[] =>
  text?.trim() ? [] : [declarationRefusals.fieldMissing(pointer, names)];

const known = (code: string | undefined, list: ReadonlySet<string>, pointer: string, names: Names): Refusal[] =>
  code === undefined || list.has(code) ? [] : [declarationRefusals.codeUnknown(pointer, { ...names, value: code })];
