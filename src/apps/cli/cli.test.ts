import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');

type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

/** The real command in a process of its own, with a place for its database where none may be made. */
function sekisho(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'src/apps/cli/main.ts'), ...args], {
      cwd: ROOT,
      env: { ...process.env, SEKISHO_VAR: '/dev/null/nowhere' },
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      out += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      err += part;
    });
    child.once('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

describe('the command line', { timeout: 60_000 }, () => {
  it('answers each rate text on a line of its own, in order, without a database', async () => {
    const { code, out } = await sekisho(['tariff', 'parse'], '無税\r\n4.6%⏎x\n\n3%');
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.map(({ ok }) => ok)).toEqual([true, false, false, true]);
    expect(lines[0]).toEqual({ ok: true, form: 'free', canonical: '無税' });
    expect(lines[1]).toMatchObject({ ok: false, lookUp: true });
    expect(code).toBe(0);
  });

  it('is called from anywhere by its own path, and reads files named from there', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sekisho-cli-'));
    writeFileSync(join(directory, 'here.json'), '{');
    const answer = spawnSync(join(ROOT, 'sekisho'), ['assess', 'here.json'], { cwd: directory, encoding: 'utf8' });
    rmSync(directory, { recursive: true });
    expect(JSON.parse(answer.stdout)).toMatchObject({ ok: false, refusals: [{ code: 'duty.not-json' }] });
    expect(answer.status).toBe(1);
  });

  it('speaks Japanese when asked to', async () => {
    const { out } = await sekisho(['tariff', 'parse', '--lang', 'ja'], 'x\n');
    expect(JSON.parse(out)).toMatchObject({ reason: expect.stringMatching(/[ぁ-ん]/) });
  });

  it.each([
    ['what is not JSON', '{', 'duty.not-json'],
    ['a declaration without its fields', '{}', 'duty.field-missing'],
  ])('refuses %s with a list and exit code 1, before any database is opened', async (_, input, refusal) => {
    const { code, out, err } = await sekisho(['assess', '-'], input);
    const answer = JSON.parse(out) as { ok: boolean; refusals: Record<string, unknown>[] };
    expect(answer.ok).toBe(false);
    expect(answer.refusals[0]).toMatchObject({ code: refusal });
    expect(Object.keys(answer.refusals[0] ?? {})).toEqual(['code', 'pointer', 'what', 'fix', 'law']);
    expect(err).toContain(refusal);
    expect(code).toBe(1);
  });

  it.each([
    ['assess', '{"asOf":"2026-11-21","asOf":"2025-11-21","items":[]}', 'duty.member-twice', '/asOf'],
    ['origin advise', '{"items":[{"code":"1","code":"2"}]}', 'duty.member-twice', '/items/0/code'],
    ['correct', '{"declaredTax":"1","declaredTax":"2"}', 'duty.member-twice', '/declaredTax'],
    ['correct', '{', 'audit.not-json', ''],
  ])('%s refuses %s instead of choosing one of the two', async (verb, input, refusal, pointer) => {
    const { code, out } = await sekisho([...verb.split(' '), '-'], input);
    expect(JSON.parse(out)).toMatchObject({ ok: false, refusals: [{ code: refusal, pointer }] });
    expect(code).toBe(1);
  });

  it('tells that a file cannot be read', async () => {
    const { code, out } = await sekisho(['assess', '/no/such/file.json']);
    expect(JSON.parse(out)).toMatchObject({ refusals: [{ code: 'cli.file-unreadable' }] });
    expect(code).toBe(1);
  });

  it.each([
    ['no verb', []],
    ['an unknown verb', ['fly']],
    ['an unknown option', ['tariff', 'parse', '--fast']],
    ['a missing file', ['assess']],
    ['a format that is not known', ['data', 'export', '--format', 'xls', '--out', 'x']],
    ['an account without a name', ['account', 'create', '--role', 'administrator']],
    ['an unknown role', ['account', 'create', '--name', 'N', '--sign-in', 'n', '--role', 'king']],
    ['a new password for nobody', ['account', 'password']],
    ['a password as an argument', ['account', 'create', '--password', 'x']],
    ['a number that is none', ['simulate', '--declarations', 'many']],
  ])('prints how it is used after %s, exit code 2', async (_, args) => {
    const { code, out, err } = await sekisho(args);
    expect(out).toBe('');
    expect(err).toContain('Usage: ./sekisho');
    expect(code).toBe(2);
  });
});
