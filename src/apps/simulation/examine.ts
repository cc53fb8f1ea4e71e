import type { ExaminationFile } from '../../modules/inspection/index.ts';
import { legalDayOf } from '../../platform/clock.ts';
import { anOfficer, attempt, laterInOffice, type Office } from './office.ts';

const PDF = Buffer.from('%PDF-1.4\n% A fictional commercial invoice of the simulation.\n%%EOF\n').toString('base64');

export type Examined = {
  readonly id: string;
  readonly declarant: Parameters<typeof attempt>[2]['actor'];
  readonly onEnded: () => Promise<void>;
};

/** An officer looks at the open examination, once it is his turn: documents, or the goods. */
export async function examine(office: Office, examined: Examined): Promise<void> {
  const officer = anOfficer(office);
  const open = await findOpen(office, { id: examined.id, actor: officer });
  if (!open) return;
  const taken = await attempt(office, 'inspection.assign', { actor: officer, input: { id: open.id } });
  if (!taken) return;
  const work = { ...examined, officer, examinationId: open.id };
  if (open.category === 3) return planLook(office, work);
  if (office.random.chance(0.35)) return askForDocuments(office, work);
  laterInOffice(office, [10, 120], () =>
    end(office, work, { outcome: 'documents-in-order', reason: '書類と申告内容が一致した。' }),
  );
}

type Work = Examined & { readonly officer: Examined['declarant']; readonly examinationId: string };

async function findOpen(office: Office, { id, actor }: { id: string; actor: Examined['declarant'] }) {
  const file = await attempt<ExaminationFile>(office, 'inspection.get-file', { actor, input: { id } });
  return file?.examinations.find(({ state }) => state === 'open');
}

async function askForDocuments(office: Office, work: Work): Promise<void> {
  const { officer, examinationId, declarant, id } = work;
  const input = { id: examinationId, documents: ['仕入書'], reason: '価格の根拠を確認するため。' };
  if (!(await attempt(office, 'inspection.request-documents', { actor: officer, input }))) return;
  laterInOffice(office, [30, 400], async () => {
    const document = { id, name: 'invoice.pdf', mediaType: 'application/pdf', contentBase64: PDF };
    await attempt(office, 'inspection.submit-document', { actor: declarant, input: document });
    laterInOffice(office, [20, 200], () =>
      end(office, work, { outcome: 'documents-in-order', reason: '提出された仕入書により価格を確認した。' }),
    );
  });
}

async function planLook(office: Office, work: Work): Promise<void> {
  const { officer, examinationId } = work;
  const plan = {
    id: examinationId,
    method: office.random.pick(['INSPECTION_YARD', 'LARGE_XRAY', 'SAMPLE', 'ON_SITE']),
    plannedOn: todayIn(office),
    place: '検査場（架空）',
    witness: '通関士（架空）',
  };
  const planned = await attempt<{ id: string }>(office, 'inspection.plan', { actor: officer, input: plan });
  if (planned) laterInOffice(office, [60, 300], () => recordLook(office, work, planned.id));
}

async function recordLook(office: Office, work: Work, inspectionId: string): Promise<void> {
  const { officer, examinationId } = work;
  const differs = office.random.chance(0.08);
  const look = {
    id: examinationId,
    inspectionId,
    performedOn: todayIn(office),
    finding: differs ? 'discrepancy' : 'conforms',
    notes: differs ? '数量にわずかな相違があり、輸入者に確認した。' : '申告どおりの貨物であることを確認した。',
  };
  if (!(await attempt(office, 'inspection.record', { actor: officer, input: look }))) return;
  const outcome = differs ? 'settled-with-importer' : 'conforms';
  laterInOffice(office, [10, 60], () => end(office, work, { outcome, reason: '検査の結果、支障を認めない。' }));
}

async function end(office: Office, work: Work, verdict: { outcome: string; reason: string }): Promise<void> {
  const input = { id: work.examinationId, ...verdict };
  const ended = await attempt(office, 'inspection.end', { actor: work.officer, input });
  if (ended) await work.onEnded();
}

const todayIn = ({ system }: Office): string => legalDayOf(system.clock.now(), system.profile.timeZone);
