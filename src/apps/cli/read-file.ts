import { createReadStream } from 'node:fs';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { cliRefusals } from './refusals.ts';

/** A whole text file, or standard input for `-`, up to a limit. */
export async function readTextFile(file: string, limit: number): Promise<Result<string>> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    const stream: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
    for await (const chunk of stream) {
      size += chunk.length;
      if (size > limit) return refused(cliRefusals.fileTooLarge('', { file, limit }));
      chunks.push(chunk);
    }
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refused(cliRefusals.fileUnreadable('', { file, reason }));
  }
  return ok(Buffer.concat(chunks).toString('utf8'));
}
