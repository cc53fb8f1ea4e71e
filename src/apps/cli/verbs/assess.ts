import { writeFile } from 'node:fs/promises';
import {
  type AssessmentReceipt,
  answerAssessment,
  assessmentProfileOf,
  issueReceipt,
  parseAssessmentRequest,
  readJson,
  receiptFrameOf,
} from '../../../modules/duty/index.ts';
import { printJson, printRefusals } from '../print.ts';
import { readTextFile } from '../read-file.ts';
import { cliRefusals } from '../refusals.ts';
import { readOptions, type Verb } from '../verb.ts';

const BYTES_AT_MOST = 16_000_000;

export const verb: Verb = {
  usage: `
Usage: ./sekisho assess FILE|- [--receipt OUT.json]

Computes duty and taxes of one declaration, given as JSON in a file or on standard input, on the tariff and exchange
rates of the database as of the declaration's own day. Writes nothing but the receipt it is asked for: input, everything
looked up and every step, signed by this installation, for ./sekisho verify.
Standard output: one JSON, {"ok":true,"items":[{"taxLines":[…]}],"totals":{…}}, amounts as strings;
or {"ok":false,"refusals":[{"code","pointer","what","fix","law"}]} and exit code 1.`,
  run: async (args) => {
    const { values, positionals } = readOptions(args, { receipt: { type: 'string' } }, 1);
    const text = await readTextFile(positionals[0] ?? '-', BYTES_AT_MOST);
    if (!text.ok) return printRefusals(text.refusals);
    const json = readJson(text.value);
    if (!json.ok) return printRefusals(json.refusals);
    // A malformed declaration is refused before any database is opened.
    const shape = parseAssessmentRequest(json.value);
    if (!shape.ok) return printRefusals(shape.refusals);
    return values.receipt === undefined ? answer(json.value) : answerWithReceipt(json.value, values.receipt);
  },
};

async function answer(request: unknown): Promise<number> {
  const { withSystem } = await import('../with-system.ts');
  const answered = await withSystem(({ system }) =>
    answerAssessment(system.db, request, assessmentProfileOf(system.profile)),
  );
  if (!answered.ok) return printRefusals(answered.refusals);
  printJson({ ok: true, ...answered.value });
  return 0;
}

async function answerWithReceipt(request: unknown, file: string): Promise<number> {
  const { withSystem } = await import('../with-system.ts');
  const issued = await withSystem(({ system: { db, profile, signer, clock } }) =>
    issueReceipt(db, request, assessmentProfileOf(profile), receiptFrameOf({ signer, profile, now: clock.now() })),
  );
  if (!issued.ok) return printRefusals(issued.refusals);
  const fault = await write(file, issued.value);
  if (fault !== undefined) return printRefusals([cliRefusals.fileUnwritable('', { file, reason: fault })]);
  printJson({ ok: true, ...issued.value.answer });
  return 0;
}

async function write(file: string, receipt: AssessmentReceipt): Promise<string | undefined> {
  try {
    await writeFile(file, `${JSON.stringify(receipt, null, 2)}\n`);
    return undefined;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
