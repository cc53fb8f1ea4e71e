import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Browser tests need Chromium; on Debian, as root, it is installed here. Otherwise the reason is printed. */
export default function setup(): void {
  if (existsSync(CHROMIUM)) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const done = spawnSync(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      {
        stdio: 'inherit',
        env: environment,
      },
    );
    if (done.status === 0) return;
  }
  throw new Error(`No Chromium at ${CHROMIUM}: install the package "chromium", or set CHROMIUM to where it is.`);
}
