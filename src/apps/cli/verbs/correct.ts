import { join } from 'node:path';
import { answerCorrection, readCorrectionJson } from '../../../modules/audit/index.ts';
import { loadProfile } from '../../../platform/profile.ts';
import { ROOT } from '../../root.ts';
import { printJson, printRefusals } from '../print.ts';
import { readTextFile } from '../read-file.ts';
import { readOptions, type Verb } from '../verb.ts';

const BYTES_AT_MOST = 100_000;

export const verb: Verb = {
  usage: `
Usage: ./sekisho correct FILE|-

What a correction costs beside the tax: additional duty (under-declaration, non-declaration, heavy) and delinquency
tax, with every step. Opens no database and writes nothing. Input:
  {"kind":"amended|reassessed|undeclared","declaredTax":"1000000","additionalTax":"2000000",
   "permitDate":"2026-03-01","auditNotice":null,"amendedDate":"2026-08-31","paidDate":"2026-08-31","concealed":false}
also "repeat", "electronic", "reassessmentForeseen", "earlierAdditionalTax", "voluntary", "item".
Standard output: {"ok":true,"underDeclaration","nonDeclaration","heavy","delinquency","total","due","flags":[…],
"trace":[…]},
yen as text; or {"ok":false,"refusals":[…]} and exit code 1.`,
  run: async (args) => {
    const [file = '-'] = readOptions(args, {}, 1).positionals;
    const text = await readTextFile(file, BYTES_AT_MOST);
    if (!text.ok) return printRefusals(text.refusals);
    const json = readCorrectionJson(text.value);
    if (!json.ok) return printRefusals(json.refusals);
    const profile = loadProfile(join(ROOT, 'country', process.env.SEKISHO_COUNTRY ?? 'jp'));
    const answer = answerCorrection(json.value, profile);
    if (!answer.ok) return printRefusals(answer.refusals);
    printJson({ ok: true, ...answer.value });
    return 0;
  },
};
