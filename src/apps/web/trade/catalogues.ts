import { declarationCatalogue } from '../../../modules/declaration/web/index.ts';
import { inspectionCatalogue } from '../../../modules/inspection/web/index.ts';
import { paymentCatalogue } from '../../../modules/payment/web/index.ts';
import type { Catalogue } from '../../../ui/index.ts';
import { tradeCatalogue } from './words.ts';

/** All words of the trade area; they come with it and not before. */
export const tradeCatalogues: readonly Catalogue[] = [
  declarationCatalogue,
  paymentCatalogue,
  inspectionCatalogue,
  tradeCatalogue,
];
