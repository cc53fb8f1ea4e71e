import { countRewordings, examineReceipt, readJsonText } from '../../../modules/duty/index.ts';
import { findPublicKey, readPublicKey } from '../../../platform/signer.ts';
import { varDirectory } from '../../var-directory.ts';
import { printJson, printRefusals, remark } from '../print.ts';
import { readTextFile } from '../read-file.ts';
import { UsageError } from '../verb.ts';

const BYTES_AT_MOST = 64_000_000;

/** Untouched, but today's rules refuse to compute it: neither proven right nor found wrong. */
const NOT_RECOMPUTED = 3;

/** Proves a receipt from its own text: no database is opened, nobody is asked. Answers the exit code. */
export async function verifyReceipt(file: string, keyFile: string | undefined): Promise<number> {
  const text = await readTextFile(file, BYTES_AT_MOST);
  if (!text.ok) return printRefusals(text.refusals);
  const json = readJsonText(text.value);
  if (!json.ok) return printRefusals(json.refusals);
  const held = keyFile === undefined ? installationKey() : await keyOfFile(keyFile);
  const untouched = text.value.replace(/^\uFEFF/, '');
  const { seal, recomputes, faults } = examineReceipt(untouched, held.key);
  if (faults.length > 0) {
    const code = printRefusals(faults, { seal, recomputes, heldAgainst: held.name });
    if (seal === 'broken' || recomputes !== 'refused') return code;
    remark(
      `The seal is unbroken (held against ${WORDS[held.name]}): nothing was changed since the receipt was sealed.`,
    );
    remark('Its sums are not proven: the rules of this program do not take its request or its reference data.');
    return NOT_RECOMPUTED;
  }
  const { hash, issuer, issuedAt, publicKey } = json.value as Record<string, unknown>;
  printJson({ ok: true, seal, recomputes, hash, issuer, issuedAt, publicKey, heldAgainst: held.name });
  const reworded = countRewordings(untouched);
  if (reworded > 0) remark(`Today's program words ${reworded} places otherwise; every figure is the same.`);
  remark(`The receipt is untouched and computes to the same sums (held against ${WORDS[held.name]}).`);
  return 0;
}

type Held = { readonly name: keyof typeof WORDS; readonly key: string | undefined };

const WORDS = {
  file: 'the key of the file',
  installation: 'the key of this installation',
  receipt: 'its own key only: who issued it is not proven',
} as const;

function installationKey(): Held {
  const key = findPublicKey(varDirectory());
  return { name: key === undefined ? 'receipt' : 'installation', key };
}

async function keyOfFile(file: string): Promise<Held> {
  const text = await readTextFile(file, 10_000);
  const key = text.ok ? readPublicKey(text.value) : undefined;
  if (key === undefined) throw new UsageError(`--key: "${file}" holds no Ed25519 public key (PEM, or one line).`);
  return { name: 'file', key };
}
