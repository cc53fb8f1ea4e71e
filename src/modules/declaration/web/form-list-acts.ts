import { placesOf, withoutPlace } from './form-list.ts';
import { fieldIdOf } from './header-fields.ts';
import type { FormPatch, FormText } from './pointer-form.ts';

type FormListOf = {
  readonly form: FormText;
  /** Where the list stands in the form: `adjustments`. */
  readonly list: string;
  /** What stands before it in the page's ids: `items/3/`, or nothing for the header. */
  readonly under: string;
  readonly onPatch: (patch: FormPatch) => void;
};

type FormList = {
  readonly places: readonly number[];
  /** New entries at the end; the cursor goes to the field `focus` of the first of them. */
  readonly add: (entries: readonly FormText[], focus: string) => void;
  /** The cursor goes to the list itself. */
  readonly remove: (place: number) => void;
};

/** Adding to and taking from a list inside the form, by keyboard as well as by pointer. */
export function formListOf({ form, list, under, onPatch }: FormListOf): FormList {
  const places = placesOf(form, list);
  const next = (places.at(-1) ?? -1) + 1;
  return {
    places,
    add: (entries, focus) => {
      const made = entries.flatMap((entry, step) =>
        Object.entries(entry).map(([name, text]): [string, string] => [pathOf(list, next + step, name), text]),
      );
      onPatch(Object.fromEntries(made));
      focusSoon(fieldIdOf(under + pathOf(list, next, focus)));
    },
    remove: (place) => {
      onPatch(withoutPlace(form, list, place));
      focusSoon(fieldIdOf(under + list));
    },
  };
}

/** A list of texts has no names below its places. */
const pathOf = (list: string, place: number, name: string): string => [list, place, ...(name ? [name] : [])].join('/');

/** The field is drawn a moment later. */
function focusSoon(id: string, tries = 6): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    if (field) field.focus();
    else if (tries > 0) focusSoon(id, tries - 1);
  });
}
