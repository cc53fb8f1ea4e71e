import { type ChildProcess, spawn } from 'node:child_process';
import { ROOT } from '../src/apps/root.ts';
import { buildServerIfStale } from '../src/apps/server/build-server.ts';

export type ServerProcess = {
  readonly child: ChildProcess;
  readonly readyAfter: number;
  readonly stop: () => Promise<void>;
};

type Asked = {
  readonly port: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly nodeArgs?: readonly string[];
};

/** Starts the real server as `npm start` does and waits until it answers. */
export async function startServerProcess({ port, environment, nodeArgs = [] }: Asked): Promise<ServerProcess> {
  const file = await buildServerIfStale(() => undefined);
  const started = performance.now();
  const args = [...nodeArgs, '--max-semi-space-size=64', file];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), SEKISHO_REQUESTS_PER_MINUTE: '0', SEKISHO_LOG: 'error', ...environment },
  });
  const gone = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}`)));
  });
  gone.catch(() => undefined);
  await Promise.race([gone, untilHealthy(port)]);
  return { child, readyAfter: performance.now() - started, stop: () => stop(child) };
}

async function untilHealthy(port: number): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function stop(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
