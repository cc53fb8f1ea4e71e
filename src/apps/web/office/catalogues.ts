import { dutyWords } from '../../../modules/duty/web/index.ts';
import { inspectionCatalogue } from '../../../modules/inspection/web/index.ts';
import { releaseCatalogue } from '../../../modules/release/web/index.ts';
import { riskCatalogue } from '../../../modules/risk/web/index.ts';
import type { Catalogue } from '../../../ui/index.ts';
import { officeWords } from './office-words.ts';

/** Every word that a page of the office may say. */
export const officeCatalogues: readonly Catalogue[] = [
  dutyWords,
  riskCatalogue,
  inspectionCatalogue,
  releaseCatalogue,
  officeWords,
];
