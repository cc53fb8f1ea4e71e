import { answerAdvice, assessmentProfileOf, parseAssessmentRequest, readJson } from '../../../modules/duty/index.ts';
import { printJson, printRefusals } from '../print.ts';
import { readTextFile } from '../read-file.ts';
import { readOptions, type Verb } from '../verb.ts';

const BYTES_AT_MOST = 16_000_000;

export const verb: Verb = {
  usage: `
Usage: ./sekisho origin advise FILE|-

Takes the same JSON as "assess" and lists, for each line, every preference that may lawfully be claimed as of the
declaration's day: its rate, duty, total of duty and taxes, saving in yen over the unclaimed line, and its proof.
Claims in the request are set aside; nothing is claimed and nothing is written. Figures are those of the line alone;
the unclaimed ones are those of the scheme asked for, the claimed ones of the general schedule, which a claim takes.
Standard output: {"ok":true,"items":[{"number":1,"unclaimed":{"duty","total"},"claims":[{"agreement","column","rate",
"duty","total","saving","proof":{"needed","kinds","validityMonths"},"law"}],"open":[…]}]}, dearest saving first;
or {"ok":false,"refusals":[…]} and exit code 1.`,
  run: async (args) => {
    const [file = '-'] = readOptions(args, {}, 1).positionals;
    const text = await readTextFile(file, BYTES_AT_MOST);
    if (!text.ok) return printRefusals(text.refusals);
    const json = readJson(text.value);
    if (!json.ok) return printRefusals(json.refusals);
    const shape = parseAssessmentRequest(json.value);
    if (!shape.ok) return printRefusals(shape.refusals);
    const { withSystem } = await import('../with-system.ts');
    const answer = await withSystem(({ system }) =>
      answerAdvice(system.db, json.value, assessmentProfileOf(system.profile)),
    );
    if (!answer.ok) return printRefusals(answer.refusals);
    printJson({ ok: true, ...answer.value });
    return 0;
  },
};
