// Signatures of this installation: Ed25519 (RFC 8032), one key pair per var directory, made when it is first needed.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
  verify,
} from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type Signer = {
  /** SubjectPublicKeyInfo in base64, one line. */
  readonly publicKey: () => string;
  /** Signature of the UTF-8 text, in base64. */
  readonly sign: (text: string) => string;
};

const KEY_FILE = 'receipt-key.pem';

/** Nothing is read or made until the key is asked for: most commands never sign. */
export function createSigner(directory: string): Signer {
  let known: { readonly key: KeyObject; readonly publicKey: string } | undefined;
  const pair = () => {
    if (known) return known;
    const key = readKey(directory) ?? makeKey(directory);
    known = { key, publicKey: publicTextOf(createPublicKey(key)) };
    return known;
  };
  return {
    publicKey: () => pair().publicKey,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), pair().key).toString('base64'),
  };
}

/** The public key of an installation that has signed before; none is made. */
export function findPublicKey(directory: string): string | undefined {
  const key = readKey(directory);
  return key && publicTextOf(createPublicKey(key));
}

/** A public key as a PEM file or as the one line of `publicKey`; `undefined` for anything else. */
export function readPublicKey(text: string): string | undefined {
  try {
    const pem = text.includes('-----BEGIN') ? createPublicKey(text) : keyOfText(text.trim());
    return pem.asymmetricKeyType === 'ed25519' ? publicTextOf(pem) : undefined;
  } catch {
    return undefined;
  }
}

export function isSignatureOf(text: string, { signature, publicKey }: Record<'signature' | 'publicKey', string>) {
  try {
    const bytes = Buffer.from(signature, 'base64');
    // Base64 readers pass over stray characters; a signature has one writing.
    const isOnlyWriting = bytes.toString('base64') === signature;
    return isOnlyWriting && verify(null, Buffer.from(text, 'utf8'), keyOfText(publicKey), bytes);
  } catch {
    return false;
  }
}

const keyOfText = (text: string): KeyObject =>
  createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });

const publicTextOf = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');

function readKey(directory: string): KeyObject | undefined {
  const file = join(directory, KEY_FILE);
  return existsSync(file) ? createPrivateKey(readFileSync(file, 'utf8')) : undefined;
}

/** Two processes may begin at once: the file appears whole, and whoever is second takes the first one's. */
function makeKey(directory: string): KeyObject {
  mkdirSync(directory, { recursive: true });
  const { privateKey } = generateKeyPairSync('ed25519');
  const fresh = join(directory, `${KEY_FILE}.${randomUUID()}`);
  writeFileSync(fresh, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  try {
    linkSync(fresh, join(directory, KEY_FILE));
    return privateKey;
  } catch {
    const other = readKey(directory);
    if (!other) throw new Error(`No key could be made in ${directory}`);
    return other;
  } finally {
    unlinkSync(fresh);
  }
}
