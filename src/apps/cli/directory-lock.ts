import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const POLL_MILLISECONDS = 40;
/** A lock whose owner has not yet written its name is taken for abandoned after this long. */
const NAMELESS_MILLISECONDS = 5_000;

/**
 * Runs `work` while no other command of this machine runs under the same directory. Several commands at once would
 * otherwise create the first database together, or one stop it while another is joining. A dead owner is noticed.
 */
export async function underDirectoryLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(directory), { recursive: true });
  while (!(await take(directory))) {
    if (await isAbandoned(directory)) await rm(directory, { recursive: true, force: true });
    else await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
  try {
    return await work();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function take(directory: string): Promise<boolean> {
  try {
    await mkdir(directory);
  } catch {
    return false;
  }
  await writeFile(join(directory, 'pid'), String(process.pid));
  return true;
}

async function isAbandoned(directory: string): Promise<boolean> {
  const pid = Number(await readFile(join(directory, 'pid'), 'utf8').catch(() => ''));
  if (pid > 0) return !isAlive(pid);
  const made = await stat(directory).catch(() => null);
  return made !== null && performance.timeOrigin + performance.now() - made.mtimeMs > NAMELESS_MILLISECONDS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
