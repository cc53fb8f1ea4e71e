import { Agent, request } from 'node:http';

type Receipt = { readonly id: string; readonly state: string };
export type Api = { readonly post: (who: string, path: string, body: unknown) => Promise<Receipt> };

const PASSWORD = 'sekisho-demo-2026';

/** A plain client over kept-alive connections, signed in as several people. A refusal ends the bench. */
export async function openApi(port: number, people: readonly string[]): Promise<Api> {
  const agent = new Agent({ keepAlive: true });
  const send = (path: string, body: unknown, headers: Record<string, string>): Promise<string> =>
    new Promise((resolve, reject) => {
      const text = JSON.stringify(body);
      const all = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)), ...headers };
      const sent = request({ host: '127.0.0.1', port, path, method: 'POST', agent, headers: all }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const answered = Buffer.concat(parts).toString('utf8');
          if ((answer.statusCode ?? 500) < 300) resolve(answered);
          else reject(new Error(`${path} answered ${answer.statusCode}: ${answered.slice(0, 600)}`));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  const tokens = new Map<string, string>();
  for (const name of people) {
    const answer = await send('/api/session', { name, password: PASSWORD, kind: 'bearer' }, {});
    tokens.set(name, (JSON.parse(answer) as { token: string }).token);
  }
  return {
    post: async (who, path, body) =>
      JSON.parse(await send(path, body, { authorization: `Bearer ${tokens.get(who)}` })) as Receipt,
  };
}
