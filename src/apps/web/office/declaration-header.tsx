import type { ReactNode } from 'react';
import {
  DateText,
  type Description,
  DescriptionList,
  groupDigits,
  Money,
  Panel,
  Quantity,
  useCodeList,
} from '../../../ui/index.ts';
import type { DeclarationView } from './office-api.ts';
import { type OfficeSay, useOfficeWords } from './office-words.ts';

type Props = { readonly declaration: DeclarationView };

/** Who, where from, where to, how: all that was declared beside the goods. */
export function DeclarationHeader({ declaration }: Props): ReactNode {
  const word = useOfficeWords();
  const { nameOf: countryName } = useCodeList('countries');
  return (
    <>
      <Panel title={word('office.declaration.parties')}>
        <DescriptionList items={present(partyItems(declaration, word, countryName))} />
      </Panel>
      <TransportPanel declaration={declaration} />
      <TermsPanel declaration={declaration} />
    </>
  );
}

/** A field that was not declared is not shown: a page of dashes hides what matters. */
const present = (items: readonly Description[]): Description[] =>
  items.filter(({ value }) => value !== undefined && value !== null && value !== '');

/** A code without a name in the list is said once. */
const codeAndName = (code: string, name: string): string => (name === code ? code : `${code} ${name}`);

function partyItems(
  { content }: DeclarationView,
  word: OfficeSay,
  countryName: (code: string) => string,
): Description[] {
  const { importer, consignor, delivery, mailOrder, platform } = content;
  const lines = (...parts: readonly (string | undefined)[]): ReactNode =>
    parts.filter(Boolean).map((part, index) => (
      <span key={part}>
        {index > 0 && <br />}
        {part}
      </span>
    ));
  return [
    {
      term: word('office.field.importer'),
      value: lines(importer.name, importer.code, importer.address, importer.telephone),
    },
    {
      term: word('office.field.consignor'),
      value: lines(consignor.name, consignor.address, consignor.country && countryName(consignor.country)),
    },
    { term: word('office.field.delivery'), value: delivery && lines(delivery.name, delivery.address) },
    {
      term: word('office.field.mailOrder'),
      value: mailOrder === undefined ? undefined : word(mailOrder ? 'office.field.yes' : 'office.field.no'),
    },
    { term: word('office.field.platform'), value: platform && lines(platform.name, platform.code) },
  ];
}

function TransportPanel({ declaration }: Props): ReactNode {
  const word = useOfficeWords();
  const { nameOf: portName } = useCodeList('ports');
  const { nameOf: placeName } = useCodeList('bonded-places');
  const { nameOf: packageName } = useCodeList('package-units');
  const { content, carriedInOn } = declaration;
  const { transport, packages, grossMass, bondedPlace } = content;
  const ports = [transport.loadingPort, transport.dischargePort].map((port) =>
    port ? codeAndName(port, portName(port)) : '—',
  );
  const items: Description[] = [
    { term: word('office.field.mode'), value: word(`office.field.mode.${transport.mode}`) },
    { term: word('office.field.bills'), value: transport.billNumbers.join(', ') },
    { term: word('office.field.vessel'), value: transport.vessel },
    { term: word('office.field.arrival'), value: transport.arrivedOn && <DateText date={transport.arrivedOn} /> },
    { term: word('office.field.ports'), value: ports.join(' → ') },
    { term: word('office.field.bondedPlace'), value: codeAndName(bondedPlace, placeName(bondedPlace)) },
    {
      term: word('office.field.carriedIn'),
      value: carriedInOn ? <DateText date={carriedInOn} /> : word('office.field.carriedIn.not'),
    },
    {
      term: word('office.field.packages'),
      value: packages && `${groupDigits(String(packages.count))} ${packageName(packages.unit)}`,
    },
    { term: word('office.field.mass'), value: grossMass && <Quantity {...grossMass} /> },
  ];
  return (
    <Panel title={word('office.declaration.transport')}>
      <DescriptionList items={present(items)} />
    </Panel>
  );
}

function TermsPanel({ declaration }: Props): ReactNode {
  const word = useOfficeWords();
  const { nameOf: officeName } = useCodeList('offices');
  const { nameOf: methodName } = useCodeList('payment-methods');
  const { nameOf: kindName } = useCodeList('declaration-kinds');
  const { content, condition, lodgedOn, permittedOn, permitNumber, version } = declaration;
  const items: Description[] = [
    { term: word('office.field.office'), value: officeName(content.office) },
    { term: word('office.field.kind'), value: kindName(content.declarationKind) },
    { term: word('office.field.condition'), value: condition },
    { term: word('office.field.version'), value: version },
    { term: word('office.field.lodged'), value: lodgedOn && <DateText date={lodgedOn} /> },
    { term: word('office.field.permitted'), value: permittedOn && <DateText date={permittedOn} /> },
    { term: word('office.field.permit'), value: permitNumber && <code>{permitNumber}</code> },
    { term: word('office.field.invoice'), value: content.invoiceNumber },
    { term: word('office.field.terms'), value: content.terms },
    { term: word('office.field.freight'), value: content.freight && <Money {...content.freight} /> },
    { term: word('office.field.insurance'), value: content.insurance && <Money {...content.insurance} /> },
    { term: word('office.field.payment'), value: methodName(content.paymentMethod) },
    { term: word('office.field.reference'), value: content.reference },
    { term: word('office.field.remarks'), value: content.remarks, wide: true },
  ];
  return (
    <Panel title={word('office.declaration.header')}>
      <DescriptionList items={present(items)} />
    </Panel>
  );
}
