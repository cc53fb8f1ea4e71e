import type { DeclarationForm } from './form-state.ts';

const nameOf = (id: string): string => `sekisho.draft.${id}`;

/** What was typed and is not yet known to be saved, kept in this browser: survives refresh, crash and a server away. */
export const localCopy = {
  keep(id: string, form: DeclarationForm): void {
    try {
      localStorage.setItem(nameOf(id), JSON.stringify(form));
    } catch {
      // A full or forbidden store only costs the second safety net; the server's copy is the first.
    }
  },
  drop(id: string): void {
    localStorage.removeItem(nameOf(id));
  },
  find(id: string): DeclarationForm | null {
    try {
      const text = localStorage.getItem(nameOf(id));
      return text === null ? null : (JSON.parse(text) as DeclarationForm);
    } catch {
      return null;
    }
  },
};
