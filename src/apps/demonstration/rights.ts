import { parse } from 'yaml';
import * as z from 'zod';
import { systemActor } from '../../kernel/actor.ts';
import { addDays } from '../../kernel/plain-date.ts';
import { findTariffLines } from '../../modules/tariff/index.ts';
import { legalDayOf } from '../../platform/clock.ts';
import { act } from '../simulation/doors.ts';
import { makeContent } from '../simulation/make-content.ts';
import { attempt, type Office } from '../simulation/office.ts';
import { getPerson } from '../simulation/people.ts';
import type { Importer } from '../simulation/trade-book.ts';

const rightsSchema = z.strictObject({
  certificates: z.array(
    z.strictObject({ number: z.string(), quota: z.string(), holder: z.string(), quantity: z.string() }),
  ),
  proofs: z.array(
    z.strictObject({
      holder: z.string(),
      agreement: z.string(),
      kind: z.string(),
      number: z.string(),
      issuer: z.string(),
      origin: z.string(),
      lines: z.array(z.strictObject({ codes: z.array(z.string()), quantity: z.string(), unit: z.string() })),
    }),
  ),
  shipments: z.array(
    z.strictObject({
      trader: z.string(),
      certificate: z.string().optional(),
      proof: z.string().optional(),
      /** An article of relief; the goods have arrived, so that the permit may follow. */
      relief: z.string().optional(),
      code: z.string(),
      name: z.string(),
      origin: z.string(),
      currency: z.string(),
      unit: z.string(),
      price: z.string(),
      quantity: z.number(),
      kg: z.number(),
      class: z.enum(['standard', 'reduced']),
    }),
  ),
  reported: z.strictObject({ kind: z.string(), quantity: z.string(), evidence: z.string() }),
  notice: z.strictObject({ importer: z.string(), days: z.number().int(), purpose: z.string() }),
});
type Rights = z.output<typeof rightsSchema>;
type Shipment = Rights['shipments'][number];

const PROOF_AGE = 30;
type Quotas = { readonly quotas: readonly { readonly quota: string; readonly periodFrom: string }[] };

/**
 * Certificates and proofs of the fictional traders, what they declare with them (only in a period that is open) and
 * under reliefs, and what follows.
 */
export async function fillRights(office: Office, nextMoment: () => void): Promise<void> {
  const rights = rightsSchema.parse(parse(office.system.profile.readText('demonstration/rights.yaml')));
  const issued = await issueCertificates(office, rights);
  await keepProofs(office, rights);
  for (const [serial, shipment] of rights.shipments.entries()) {
    if (shipment.certificate !== undefined && !issued.has(shipment.certificate)) continue;
    nextMoment();
    await declare(office, { shipment, serial, rights });
  }
  await reportGoods(office, rights);
  await announceAudit(office, rights);
}

const importerOf = ({ book }: Office, key: string): Importer | undefined =>
  book.importers.find((importer) => importer.key === key);

const declarantOf = ({ people }: Office, importer: Importer) =>
  people.get(importer.declarants[0] ?? '') ?? systemActor('demonstration');

async function issueCertificates(office: Office, { certificates }: Rights): Promise<ReadonlySet<string>> {
  const actor = getPerson(office.people, 'officer');
  const open = await act<Quotas>(office.system, 'tariff.list-quotas', { actor, input: {} });
  const issued = new Set<string>();
  for (const { number, quota, holder, quantity } of certificates) {
    const period = open.ok ? open.value.quotas.find((one) => one.quota === quota)?.periodFrom : undefined;
    const holderCode = importerOf(office, holder)?.code;
    if (period === undefined || holderCode === undefined) continue;
    const input = { number, quota, holderCode, quantity, validFrom: period };
    if (await attempt(office, 'tariff.issue-quota-certificate', { actor, input })) issued.add(number);
  }
  return issued;
}

const today = ({ system }: Office) => legalDayOf(system.clock.now(), system.profile.timeZone);
const proofDay = (office: Office) => addDays(today(office), -PROOF_AGE);

async function keepProofs(office: Office, { proofs }: Rights): Promise<void> {
  for (const { holder, ...proof } of proofs) {
    const importer = importerOf(office, holder);
    if (importer === undefined) continue;
    const input = { ...proof, importer: importer.code, issuedOn: proofDay(office) };
    await attempt(office, 'origin.register-proof', { actor: declarantOf(office, importer), input });
  }
}

type Declaring = { readonly shipment: Shipment; readonly serial: number; readonly rights: Rights };

async function declare(office: Office, { shipment, serial, rights }: Declaring): Promise<void> {
  const { trader, certificate, proof: number, relief, origin, quantity, ...goods } = shipment;
  const importer = importerOf(office, trader);
  if (importer === undefined) return;
  const { system, book, random } = office;
  const day = today(office);
  const lines = await findTariffLines(system.db, [goods.code], day);
  const of = { ...goods, origins: [origin], quantity: [quantity, quantity] as [number, number] };
  const made = makeContent(book, { importer: { ...importer, goods: [of] }, day, serial: `R${serial}`, lines }, random);
  const proof = rights.proofs.find((one) => one.number === number);
  const items = made.items.map((item) => ({
    ...item,
    ...(certificate ? { quota: { certificate } } : {}),
    ...(proof ? { claim: claimOf(proof, proofDay(office)) } : {}),
    ...(relief ? { relief: { article: relief } } : {}),
  }));
  const actor = declarantOf(office, importer);
  const input = { content: { ...made, items }, lodge: true };
  const receipt = await attempt<{ id: string }>(office, 'declaration.register', { actor, input });
  if (relief === undefined || receipt === null) return;
  await attempt(office, 'declaration.record-goods-arrival', { actor, input: { id: receipt.id } });
}

type Obligations = { readonly obligations: readonly { readonly id: string }[] };

/** Of the first goods under relief that were permitted, a part has left again; an officer has not looked at it yet. */
async function reportGoods(office: Office, { reported }: Rights): Promise<void> {
  const actor = getPerson(office.people, 'trader');
  const open = await act<Obligations>(office.system, 'relief.list-obligations', { actor, input: { state: 'OPEN' } });
  const id = open.ok ? open.value.obligations[0]?.id : undefined;
  if (id === undefined) return;
  await attempt(office, 'relief.report-goods', { actor, input: { id, ...reported, happenedOn: today(office) } });
}

async function announceAudit(office: Office, { notice }: Rights): Promise<void> {
  const importerCode = importerOf(office, notice.importer)?.code;
  if (importerCode === undefined) return;
  const period = { periodFrom: addDays(today(office), -notice.days), periodTo: today(office) };
  const input = { importerCode, ...period, notifiedOn: today(office), purpose: notice.purpose };
  await attempt(office, 'audit.record-notice', { actor: getPerson(office.people, 'officer'), input });
}

const claimOf = ({ agreement, kind, number }: Rights['proofs'][number], date: string) => ({
  agreement,
  proof: { kind, number, date },
});
