import {
  answerAssessment,
  assessmentProfileOf,
  parseAssessmentRequest,
  readJson,
} from '../../../modules/duty/index.ts';
import { printJson, printRefusals } from '../print.ts';
import { readTextFile } from '../read-file.ts';
import { readOptions, type Verb } from '../verb.ts';

const BYTES_AT_MOST = 16_000_000;

export const verb: Verb = {
  usage: `
Usage: ./sekisho assess FILE|-

Computes duty and taxes of one declaration, given as JSON in a file or on standard input, on the tariff and exchange
rates of the database as of the declaration's own day. Writes nothing.
Standard output: one JSON, {"ok":true,"items":[{"taxLines":[…]}],"totals":{…}}, amounts as strings;
or {"ok":false,"refusals":[{"code","pointer","what","fix","law"}]} and exit code 1.`,
  run: async (args) => {
    const [file = '-'] = readOptions(args, {}, 1).positionals;
    const text = await readTextFile(file, BYTES_AT_MOST);
    if (!text.ok) return printRefusals(text.refusals);
    const json = readJson(text.value);
    if (!json.ok) return printRefusals(json.refusals);
    // A malformed declaration is refused before any database is opened.
    const shape = parseAssessmentRequest(json.value);
    if (!shape.ok) return printRefusals(shape.refusals);
    const { withSystem } = await import('../with-system.ts');
    const answer = await withSystem(({ system }) =>
      answerAssessment(system.db, json.value, assessmentProfileOf(system.profile)),
    );
    if (!answer.ok) return printRefusals(answer.refusals);
    printJson({ ok: true, ...answer.value });
    return 0;
  },
};
