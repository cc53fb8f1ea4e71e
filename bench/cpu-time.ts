import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

export type CpuTime = { readonly server: number; readonly postgres: number; readonly client: number };

/**
 * Seconds of processor time so far of the server, of every PostgreSQL process under `dataDirectory`, and of this
 * process. Says where the work is when a shared machine makes the clock lie. Linux only: elsewhere null.
 */
export function cpuTime(serverPid: number, dataDirectory: string): CpuTime | null {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const postmaster = Number(readFileSync(`${dataDirectory}/postmaster.pid`, 'utf8').split('\n')[0]);
    let postgres = 0;
    for (const pid of pids) {
      const stat = statOf(pid);
      if (stat && (Number(pid) === postmaster || stat.parent === postmaster)) postgres += stat.seconds;
    }
    const own = process.cpuUsage();
    return { server: statOf(String(serverPid))?.seconds ?? 0, postgres, client: (own.user + own.system) / 1e6 };
  } catch {
    return null;
  }
}

function statOf(pid: string): { parent: number; seconds: number } | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { parent: Number(fields[1]), seconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND };
  } catch {
    return null; // It ended between the listing and the reading.
  }
}
