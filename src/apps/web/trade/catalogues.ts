import { auditCatalogue } from '../../../modules/audit/web/words.ts';
import { declarationCatalogue } from '../../../modules/declaration/web/index.ts';
import { guaranteeCatalogue } from '../../../modules/guarantee/web/index.ts';
import { inspectionCatalogue } from '../../../modules/inspection/web/index.ts';
import { originCatalogue } from '../../../modules/origin/web/words.ts';
import { paymentCatalogue } from '../../../modules/payment/web/index.ts';
import { reliefCatalogue } from '../../../modules/relief/web/words.ts';
import type { Catalogue } from '../../../ui/index.ts';
import { tradeCatalogue } from './words.ts';

/** All words of the trade area; they come with it and not before. */
export const tradeCatalogues: readonly Catalogue[] = [
  auditCatalogue,
  declarationCatalogue,
  guaranteeCatalogue,
  originCatalogue,
  paymentCatalogue,
  inspectionCatalogue,
  reliefCatalogue,
  tradeCatalogue,
];
