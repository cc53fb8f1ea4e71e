import type { Tx } from '../../../platform/database/connect.ts';
import { type ChapterTitle, saveChapters } from '../store.ts';

/** Takes the titles of the chapters from the country profile; loading them again replaces the wording. */
export async function loadChapters(tx: Tx, chapters: readonly ChapterTitle[]): Promise<void> {
  await saveChapters(tx, chapters);
}
