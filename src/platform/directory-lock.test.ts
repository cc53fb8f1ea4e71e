import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { underDirectoryLock } from './directory-lock.ts';

const place = mkdtempSync(join(tmpdir(), 'sekisho-lock-'));
afterAll(() => rmSync(place, { recursive: true }));

/** The number of a process that has just ended. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid;

/** Holds the lock for a moment and says how many held it meanwhile. */
async function holdTogether(lock: string, howMany: number): Promise<number> {
  let inside = 0;
  let most = 0;
  const one = () =>
    underDirectoryLock(lock, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
    });
  await Promise.all(Array.from({ length: howMany }, one));
  return most;
}

it('lets one at a time in', async () => {
  expect(await holdTogether(join(place, 'a'), 8)).toBe(1);
});

it('is taken over from a dead owner, by one of those who notice', async () => {
  const lock = join(place, 'b');
  mkdirSync(lock);
  writeFileSync(join(lock, 'pid'), String(deadPid()));
  expect(await holdTogether(lock, 8)).toBe(1);
});

it('takes an empty directory for free: nobody’s name is in it', async () => {
  const lock = join(place, 'c');
  mkdirSync(lock);
  expect(await holdTogether(lock, 2)).toBe(1);
});

it('is let go when the work fails, and leaves nothing behind', async () => {
  const lock = join(place, 'd');
  const failed = underDirectoryLock(lock, () => Promise.reject(new Error('no')));
  await expect(failed).rejects.toThrow('no');
  expect(await underDirectoryLock(lock, async () => 'in')).toBe('in');
  expect(readdirSync(place)).toEqual([]);
});
