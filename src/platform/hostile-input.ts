/** What no honest client sends and the database cannot keep. */
export type Hostile = { readonly pointer: string; readonly detail: string };

/** Our deepest shape has some eight levels. */
export const DEPTH_LIMIT = 64;

/**
 * Finds text that PostgreSQL cannot store (the null character, half a surrogate pair) and nesting made to exhaust a
 * stack. Walks without recursion, so that it cannot be exhausted itself.
 */
export function findHostile(input: unknown): Hostile | null {
  const open: { value: unknown; pointer: string; depth: number }[] = [{ value: input, pointer: '', depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, pointer, depth } = next;
    if (typeof value === 'string') {
      const detail = faultOf(value);
      if (detail) return { pointer, detail };
    } else if (typeof value === 'object' && value !== null) {
      if (depth >= DEPTH_LIMIT) return { pointer, detail: `nested deeper than ${DEPTH_LIMIT} levels` };
      for (const [key, inner] of Object.entries(value)) {
        if (faultOf(key)) return { pointer, detail: 'a key holds a character that is no text' };
        open.push({
          value: inner,
          pointer: `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
          depth: depth + 1,
        });
      }
    }
  }
  return null;
}

// The language version that we type against does not know isWellFormed yet; a lone surrogate does not survive UTF-8.
const LONE_SURROGATE = /\p{Surrogate}/u;

function faultOf(text: string): string | null {
  if (text.includes('\0')) return 'holds the null character';
  return LONE_SURROGATE.test(text) ? 'holds half a character' : null;
}
