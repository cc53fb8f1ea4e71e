import type { FormPatch, FormText } from './pointer-form.ts';

/** Lists inside a flat form: `adjustments/0/kind`, `adjustments/1/kind`, … Their places stay without gaps. */
export function placesOf(form: FormText, list: string): number[] {
  const places = Object.keys(form).flatMap((pointer) => {
    const place = pointer.startsWith(`${list}/`) ? pointer.slice(list.length + 1).split('/')[0] : undefined;
    return place === undefined ? [] : [Number(place)];
  });
  return [...new Set(places)].sort((left, right) => left - right);
}

/** Takes one entry out of a list; those after it move up, as they do in the content, so that pointers keep fitting. */
export function withoutPlace(form: FormText, list: string, place: number): FormPatch {
  const patch: Record<string, string | null> = {};
  const entries = Object.entries(form).filter(([pointer]) => pointer.startsWith(`${list}/`));
  for (const [pointer, text] of entries) {
    const [at = '', ...rest] = pointer.slice(list.length + 1).split('/');
    if (Number(at) < place) continue;
    patch[pointer] ??= null;
    if (Number(at) > place) patch[[list, Number(at) - 1, ...rest].join('/')] = text;
  }
  return patch;
}
