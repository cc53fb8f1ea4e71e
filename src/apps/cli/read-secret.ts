import { StringDecoder } from 'node:string_decoder';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { readTextFile } from './read-file.ts';
import { cliRefusals } from './refusals.ts';

const BYTES_AT_MOST = 10_000;
const INTERRUPTED = 130;

/**
 * A secret that is never an argument: arguments are seen by everybody on the machine and kept by the shell. The first
 * line of standard input or, at a terminal, what is typed twice and not shown.
 */
export async function readSecret(label: string): Promise<Result<string>> {
  if (!process.stdin.isTTY) {
    const text = await readTextFile('-', BYTES_AT_MOST);
    return text.ok ? ok(text.value.split(/\r?\n/)[0] ?? '') : text;
  }
  const first = await type(`${label}: `);
  const second = await type(`${label} (again): `);
  return first === second ? ok(first) : refused(cliRefusals.secretsDiffer(''));
}

function type(prompt: string): Promise<string> {
  const { stdin, stderr } = process;
  // Before the prompt: who types at once must not see it either.
  stdin.setRawMode(true);
  stdin.resume();
  stderr.write(prompt);
  const decoder = new StringDecoder('utf8');
  return new Promise((resolve) => {
    let signs: string[] = [];
    const take = (chunk: Buffer): void => {
      for (const sign of decoder.write(chunk)) {
        if (sign === '\r' || sign === '\n') {
          stdin.off('data', take);
          stdin.setRawMode(false);
          stdin.pause();
          stderr.write('\n');
          resolve(signs.join(''));
          return;
        }
        if (sign === '\u0003') {
          stdin.setRawMode(false);
          stderr.write('\n');
          process.exit(INTERRUPTED);
        }
        signs = sign === '\u007f' || sign === '\b' ? signs.slice(0, -1) : [...signs, sign];
      }
    };
    stdin.on('data', take);
  });
}
