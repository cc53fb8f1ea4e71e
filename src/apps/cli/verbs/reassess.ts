import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import {
  changeFor,
  type Difference,
  differenceOf,
  moveRunOn,
  previewPages,
  startBooking,
} from '../../../modules/audit/index.ts';
import { countPermitted } from '../../../modules/declaration/index.ts';
import { assessmentProfileOf } from '../../../modules/duty/index.ts';
import { perform, type System } from '../../../platform/perform.ts';
import { printJson, printRefusals, remark } from '../print.ts';
import { readOptions, UsageError, type Verb } from '../verb.ts';
import { CLI_ACTOR, withSystem } from '../with-system.ts';

const OPTIONS = {
  measure: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  rate: { type: 'string' },
  without: { type: 'boolean' },
  agreement: { type: 'string' },
  parameter: { type: 'string' },
  out: { type: 'string' },
  book: { type: 'boolean' },
  reason: { type: 'string' },
  resume: { type: 'boolean' },
} as const;

export const verb: Verb = {
  usage: `
Usage: ./sekisho reassess --measure M --from YYYY-MM-DD --to YYYY-MM-DD
         (--rate R | --without | --parameter KEY=VALUE) [--agreement A] [--out FILE]
         [--book --reason TEXT] [--resume]

Previews what another rate, a struck-down measure or agreement, or another value of a parameter would make of every
permitted declaration lodged in the period (both days included). M is a measure of the tax lines: duty, anti-dumping,
liquor-tax … With --agreement only lines that claimed it change; with --without their claim falls.
--out writes one JSON line per changed declaration. Writes nothing to the database, unless --book: then every changed
declaration is reassessed, batch by batch; --book --resume goes on after an interruption, and books nothing twice.
Progress on standard error; standard output: {"ok":true,"lookedAt","changed","failed","sumBefore","sumAfter",…}.`,
  run: async (args) => {
    const { values } = readOptions(args, OPTIONS, 0);
    const { measure, from, to, book = false, resume = false, reason = '', out } = values;
    if (!measure || !from || !to) throw new UsageError('--measure, --from and --to are needed.');
    if (resume && !book) throw new UsageError('--resume goes with --book.');
    const asked = { measure, from, to, ...wayOf(values) };
    return withSystem(({ system }) =>
      book ? bookAll(system, { ...asked, reason, resume }) : preview(system, asked, out),
    );
  },
};

type Way = {
  readonly rate?: string;
  readonly without?: true;
  readonly agreement?: string;
  readonly parameter?: { readonly key: string; readonly value: string };
};
type Asked = Way & { readonly measure: string; readonly from: string; readonly to: string };

type Given = { [K in 'rate' | 'agreement' | 'parameter']?: string } & { without?: boolean };

function wayOf({ rate, without, agreement, parameter }: Given): Way {
  const [key = '', ...value] = parameter?.split('=') ?? [];
  if (parameter !== undefined && value.length === 0) throw new UsageError('--parameter is KEY=VALUE.');
  return {
    ...(rate === undefined ? {} : { rate }),
    ...(without ? { without: true as const } : {}),
    ...(agreement === undefined ? {} : { agreement }),
    ...(parameter === undefined ? {} : { parameter: { key, value: value.join('=') } }),
  };
}

async function preview({ db, profile }: System, asked: Asked, out: string | undefined): Promise<number> {
  const read = changeFor(profile, asked);
  if (!read.ok) return printRefusals(read.refusals);
  const change = read.value;
  const total = await countPermitted(db, { ...change, measure: change.parameter ? null : change.measure });
  const file = out === undefined ? undefined : createWriteStream(out);
  const count = { lookedAt: 0, changed: 0, failed: 0 };
  const sums = { before: 0n, after: 0n };
  const refusals: Record<string, number> = {};
  const started = performance.now();
  for await (const page of previewPages(db, { profile: assessmentProfileOf(profile), change })) {
    const lines: Difference[] = [];
    for (const looked of page) {
      const difference = differenceOf(looked);
      const { declaration, assessed } = looked;
      count.lookedAt += 1;
      sums.before += declaration.total;
      sums.after += assessed.ok ? assessed.value.totals.total : declaration.total;
      if (!assessed.ok)
        for (const { code } of assessed.refusals.slice(0, 1)) refusals[code] = (refusals[code] ?? 0) + 1;
      if (!assessed.ok) count.failed += 1;
      if (difference) lines.push(difference);
    }
    count.changed += lines.length;
    if (file && !file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))) await once(file, 'drain');
    remark(`${count.lookedAt} of ${total} declarations`);
  }
  if (file) await new Promise<void>((resolve) => file.end(resolve));
  const seconds = (performance.now() - started) / 1000;
  const perSecond = Math.round(count.lookedAt / Math.max(seconds, 0.001));
  const { before, after } = sums;
  const money = { sumBefore: String(before), sumAfter: String(after), difference: String(after - before) };
  printJson({ ok: true, ...count, ...money, refusals, seconds: Math.round(seconds * 10) / 10, perSecond });
  return 0;
}

async function bookAll(system: System, asked: Asked & { readonly reason: string; readonly resume: boolean }) {
  const started = await perform(system, startBooking, { actor: CLI_ACTOR, input: asked });
  if (!started.ok) return printRefusals(started.refusals);
  let run = started.value;
  while (run.state === 'booking') {
    const moved = await perform(system, moveRunOn, { actor: CLI_ACTOR, input: { id: run.id } });
    if (!moved.ok) return printRefusals(moved.refusals);
    run = moved.value;
    remark(`${run.lookedAt} of ${run.total} declarations, ${run.booked} corrected`);
  }
  printJson({ ok: true, ...run, difference: String(BigInt(run.sumAfter) - BigInt(run.sumBefore)) });
  return 0;
}
