import { once } from 'node:events';
import { answerRateText } from '../../../modules/tariff/contract.ts';
import { readOptions, UsageError, type Verb } from '../verb.ts';

const NEW_LINE_MARK = '⏎';

export const verb: Verb = {
  usage: `
Usage: ./sekisho tariff parse [--lang en|ja] < rates.txt

Standard input: one duty-rate text per line; a line break inside a text is written ⏎.
Standard output: one JSON per line, in the same order:
  {"ok":true,"form":"…","canonical":"…"}
  {"ok":false,"lookUp":true,"reason":"…"}     the rate cannot be computed: look it up`,
  run: async (args) => {
    const { lang } = readOptions(args, { lang: { type: 'string', default: 'en' } }, 0).values;
    if (lang !== 'en' && lang !== 'ja') throw new UsageError('--lang is en or ja.');
    for await (const line of linesOf(process.stdin)) {
      const answer = answerRateText(line.replaceAll(NEW_LINE_MARK, '\n'));
      const { ok } = answer;
      // Spelled out: the order of the keys is part of the contract's examples.
      const said = ok
        ? { ok, form: answer.form, canonical: answer.canonical }
        : { ok, lookUp: answer.lookUp, reason: answer.reason[lang] };
      if (!process.stdout.write(`${JSON.stringify(said)}\n`)) await once(process.stdout, 'drain');
    }
    return 0;
  },
};

/** Splits at line feeds only: readline would also split at separators that may stand inside a text. */
async function* linesOf(input: NodeJS.ReadStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  let isFirst = true;
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + (isFirst ? chunk.replace(/^\uFEFF/, '') : chunk)).split('\n');
    isFirst = false;
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
