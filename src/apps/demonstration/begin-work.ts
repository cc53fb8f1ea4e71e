import type { DeclarationList, DeclarationView } from '../../modules/declaration/index.ts';
import type { ExaminationFile } from '../../modules/inspection/index.ts';
import { accountOf } from '../simulation/make-content.ts';
import { attempt, type Office } from '../simulation/office.ts';
import { getPerson } from '../simulation/people.ts';
import { requestCorrection } from '../simulation/revise.ts';

const INVOICE = Buffer.from('%PDF-1.4\n% A fictional invoice of the demonstration.\n%%EOF\n').toString('base64');

/** The desk is in use: a colleague holds a file, papers were asked for, some have come, somebody wants money back. */
export async function beginWork(office: Office): Promise<void> {
  const [taken, asked, answered] = await documentsCases(office);
  const actor = getPerson(office.people, 'officer2');
  if (taken) await attempt(office, 'inspection.assign', { actor, input: { id: taken.id } });
  if (asked) await ask(office, asked.id, '仕入書、原産地証明書');
  if (answered) {
    await ask(office, answered.id, '運賃明細書');
    await answer(office, answered.declarationId);
  }
  await askMoneyBack(office);
}

async function documentsCases(office: Office): Promise<{ id: string; declarationId: string }[]> {
  type Queue = { readonly examinations: readonly { readonly id: string; readonly declarationId: string }[] };
  const actor = getPerson(office.people, 'officer');
  const queue = await attempt<Queue>(office, 'inspection.list', { actor, input: { category: 2, limit: 20 } });
  return [...(queue?.examinations ?? [])].toReversed();
}

async function ask(office: Office, id: string, document: string): Promise<void> {
  const input = { id, documents: document.split('、'), reason: '申告価格の根拠を確認するため。' };
  await attempt(office, 'inspection.request-documents', { actor: getPerson(office.people, 'officer'), input });
}

async function answer(office: Office, id: string): Promise<void> {
  const actor = getPerson(office.people, 'officer');
  const file = await attempt<ExaminationFile>(office, 'inspection.get-file', { actor, input: { id } });
  const view = await attempt<DeclarationView>(office, 'declaration.get', { actor, input: { id } });
  const declarant = [...office.people.values()].find((person) =>
    view?.brokerId ? person.brokerId === view.brokerId : person.traderId !== null && person.traderId === view?.traderId,
  );
  const request = file?.requests.at(-1);
  if (!declarant || !request) return;
  const paper = { name: 'freight-invoice.pdf', mediaType: 'application/pdf', contentBase64: INVOICE };
  const input = { id, requestId: request.id, ...paper };
  await attempt(office, 'inspection.submit-document', { actor: declarant, input });
}

/** Whoever signs in as `trader` has asked for a correction; it waits for an officer of the first office. */
async function askMoneyBack(office: Office): Promise<void> {
  const declarant = getPerson(office.people, 'trader');
  const importer = office.book.importers.find(({ declarants }) => declarants.includes('trader'));
  const input = { state: 'PERMITTED', office: 'all', counts: 'false', limit: 20 };
  const found = await attempt<DeclarationList>(office, 'declaration.find', { actor: declarant, input });
  if (!importer) return;
  for (const { id } of found?.rows ?? []) {
    const view = await attempt<DeclarationView>(office, 'declaration.get', { actor: declarant, input: { id } });
    // Under a relief nothing was paid that could come back.
    if (!view?.isDeclarant || view.correction !== null || view.content.items.some(({ relief }) => relief)) continue;
    if (await requestCorrection(office, { id, declarant, account: accountOf(importer) })) return;
  }
}
