import { pino } from 'pino';

export type Log = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

/** Values under these names never reach the log, at any depth that our lines have. */
const SECRET = ['password', 'token', 'authorization', 'cookie', 'passwordHash', 'content', 'contentBase64'];

/** Structured lines on standard error (standard output belongs to commands' answers), or to a file descriptor. */
export function createLog(level: string = process.env.SEKISHO_LOG ?? 'warn', destination = 2): Log {
  const paths = SECRET.flatMap((name) => [name, `*.${name}`, `*.*.${name}`, `*.headers.${name}`]);
  return pino({ level, redact: { paths, censor: '[redacted]' } }, pino.destination({ dest: destination, sync: false }));
}

export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
