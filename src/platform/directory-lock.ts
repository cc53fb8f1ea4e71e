import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const POLL_MILLISECONDS = 40;

/**
 * Runs `work` while no other process of this machine runs under the same directory. Several processes at once would
 * otherwise create the first database together, or one stop it while another is joining. A dead owner is noticed.
 */
export async function underDirectoryLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(directory), { recursive: true });
  while (!(await take(directory))) {
    if (await isAbandoned(directory)) await clear(directory);
    else await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  try {
    return await work();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** The directory comes into being with its owner's name in it: a rename replaces no directory that holds something. */
async function take(directory: string): Promise<boolean> {
  const mine = `${directory}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await mkdir(mine);
  await writeFile(join(mine, 'pid'), String(process.pid));
  try {
    await rename(mine, directory);
    return true;
  } catch {
    await rm(mine, { recursive: true, force: true });
    return false;
  }
}

/** Of several who found the owner dead, one at a time clears away, and looks again before: the next owner may be in. */
async function clear(directory: string): Promise<void> {
  const broom = `${directory}.broom`;
  if (!(await take(broom))) {
    if (await isAbandoned(broom)) await rm(broom, { recursive: true, force: true });
    return;
  }
  try {
    if (await isAbandoned(directory)) await rm(directory, { recursive: true, force: true });
  } finally {
    await rm(broom, { recursive: true, force: true });
  }
}

async function isAbandoned(directory: string): Promise<boolean> {
  const pid = Number(await readFile(join(directory, 'pid'), 'utf8').catch(() => ''));
  return pid > 0 && !isAlive(pid);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
