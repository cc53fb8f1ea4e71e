import type { DeclarationWord } from './words.ts';

export type HeaderField = {
  /** Pointer into the content, without the leading slash; several for one list in one field. */
  readonly pointer: string;
  readonly kind: 'text' | 'number' | 'date' | 'select' | 'combo' | 'yes-no' | 'bills' | 'scheme';
  readonly list?: string;
  readonly required?: boolean;
  readonly size?: number;
  readonly maxLength?: number;
  readonly mono?: boolean;
  readonly wide?: boolean;
};

export type HeaderSection = {
  readonly id: string;
  readonly title: DeclarationWord;
  readonly fields: readonly HeaderField[];
};

/** Amount and currency of one cost stand side by side. */
const money = (name: string): HeaderField[] => [
  { pointer: `${name}/amount`, kind: 'number' },
  { pointer: `${name}/currency`, kind: 'combo', list: 'currencies', mono: true },
];

/** The header as people fill it in: who, what arrives how, where it lies, what it costs, how it is paid. */
export const HEADER_SECTIONS: readonly HeaderSection[] = [
  {
    id: 'kind',
    title: 'declaration.section.kind',
    fields: [
      { pointer: 'office', kind: 'combo', list: 'offices', required: true, mono: true, wide: true },
      { pointer: 'bondedPlace', kind: 'combo', list: 'bonded-places', required: true, mono: true, wide: true },
      { pointer: 'declarationKind', kind: 'select', list: 'declaration-kinds' },
      { pointer: 'destinationKind', kind: 'select', list: 'destination-kinds' },
      { pointer: 'scheme', kind: 'scheme' },
      { pointer: 'plannedOn', kind: 'date' },
      { pointer: 'reference', kind: 'text', maxLength: 35 },
    ],
  },
  {
    id: 'parties',
    title: 'declaration.section.parties',
    fields: [
      { pointer: 'importer/code', kind: 'text', required: true, mono: true, maxLength: 18 },
      { pointer: 'importer/name', kind: 'text', required: true, maxLength: 70, wide: true },
      { pointer: 'importer/postcode', kind: 'text', maxLength: 10 },
      { pointer: 'importer/telephone', kind: 'text', maxLength: 20 },
      { pointer: 'importer/address', kind: 'text', maxLength: 200, wide: true },
      { pointer: 'consignor/name', kind: 'text', required: true, maxLength: 70, wide: true },
      { pointer: 'consignor/country', kind: 'combo', list: 'countries', mono: true },
      { pointer: 'consignor/address', kind: 'text', maxLength: 200, wide: true },
    ],
  },
  {
    id: 'transport',
    title: 'declaration.section.transport',
    fields: [
      { pointer: 'transport/mode', kind: 'select', required: true },
      { pointer: 'transport/billNumbers/0', kind: 'bills', required: true, wide: true },
      { pointer: 'transport/vessel', kind: 'text', maxLength: 35 },
      { pointer: 'transport/arrivedOn', kind: 'date' },
      { pointer: 'transport/loadingPort', kind: 'combo', list: 'ports', mono: true },
      { pointer: 'transport/dischargePort', kind: 'combo', list: 'ports', mono: true },
      { pointer: 'packages/count', kind: 'number' },
      { pointer: 'packages/unit', kind: 'select', list: 'package-units' },
      { pointer: 'grossMass/value', kind: 'number' },
      { pointer: 'grossMass/unit', kind: 'select', list: 'units' },
      { pointer: 'transport/containers', kind: 'number' },
      { pointer: 'marks', kind: 'text', maxLength: 140 },
    ],
  },
  {
    id: 'price',
    title: 'declaration.section.price',
    fields: [
      { pointer: 'invoiceNumber', kind: 'text', mono: true, maxLength: 35 },
      { pointer: 'terms', kind: 'select', list: 'price-terms' },
      ...money('freight'),
      ...money('insurance'),
    ],
  },
  {
    id: 'payment',
    title: 'declaration.section.payment',
    fields: [
      { pointer: 'paymentMethod', kind: 'select', list: 'payment-methods', required: true },
      { pointer: 'paymentAccount', kind: 'text', mono: true, maxLength: 14 },
      { pointer: 'guarantee', kind: 'text', mono: true, maxLength: 20 },
    ],
  },
  {
    id: 'delivery',
    title: 'declaration.section.delivery',
    fields: [
      { pointer: 'delivery/name', kind: 'text', required: true, maxLength: 70, wide: true },
      { pointer: 'delivery/address', kind: 'text', required: true, maxLength: 200, wide: true },
      { pointer: 'mailOrder', kind: 'yes-no', required: true },
      { pointer: 'platform/code', kind: 'text', mono: true },
      { pointer: 'platform/name', kind: 'text' },
      { pointer: 'remarks', kind: 'text', maxLength: 140, wide: true },
    ],
  },
];

export const HEADER_FIELDS = HEADER_SECTIONS.flatMap(({ fields }) => fields);

/** The id of the control in the page. */
export const fieldIdOf = (pointer: string): string => `field-${pointer.replaceAll('/', '-')}`;

/** The id of the label's words: list places do not have names of their own. */
export const fieldWordOf = (pointer: string): string => pointer.replace(/\/\d+$/, '').replaceAll('/', '.');
