/** What is wrong with a password; `null` when it will do. Length counts for more than signs (NIST SP 800-63B). */
export type PasswordWeakness = 'short' | 'common' | 'monotonous' | 'like-name';

export const PASSWORD_LEAST = 12;
const DISTINCT_LEAST = 6;
const RUN_MOST = 6;

/** Words that guessing begins with. A password that is nothing but these, numbers and signs is guessed. */
const COMMON = [
  ...['password', 'passphrase', 'passwort', 'secret', 'welcome', 'letmein', 'changeme', 'default', 'iloveyou'],
  ...['admin', 'administrator', 'root', 'user', 'test', 'demo', 'sample', 'example', 'login', 'master', 'super'],
  ...['qwerty', 'qwertyuiop', 'azerty', 'asdfghjkl', 'zxcvbnm', 'abc', 'dragon', 'monkey', 'football'],
  ...['sekisho', 'customs', 'zeikan', 'kanzei', 'japan', 'tokyo', 'nippon', 'trader', 'broker', 'officer', 'bank'],
].sort((a, b) => b.length - a.length);

const lettersOf = (text: string): string => text.normalize('NFKC').toLowerCase();

export function weaknessOf(password: string, names: readonly string[]): PasswordWeakness | null {
  const text = lettersOf(password);
  if ([...text].length < PASSWORD_LEAST) return 'short';
  if (names.some((name) => [...name].length >= 3 && text.includes(lettersOf(name)))) return 'like-name';
  if (new Set(text).size < DISTINCT_LEAST || hasLongRun(text)) return 'monotonous';
  return isCommon(text) ? 'common' : null;
}

/** Signs that follow each other in the alphabet or among the digits, up, down or standing still. */
function hasLongRun(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  return [1, 0, -1].some((step) => {
    let length = 1;
    return codes.some((code, index) => {
      length = index > 0 && code - (codes[index - 1] ?? 0) === step ? length + 1 : 1;
      return length > RUN_MOST;
    });
  });
}

/** Nothing is left of it but digits and signs once the common words are taken out. */
function isCommon(text: string): boolean {
  const plain = text
    .replace(/[@4]/g, 'a')
    .replace(/0/g, 'o')
    .replace(/[1!]/g, 'i')
    .replace(/3/g, 'e')
    .replace(/[$5]/g, 's');
  return [text, plain].some((each) => {
    const rest = COMMON.reduce((left, word) => left.replaceAll(word, ''), each);
    return rest.length < each.length && !/\p{L}{3}/u.test(rest);
  });
}
