import { auditCatalogue } from '../../../modules/audit/web/words.ts';
import { declarationCatalogue } from '../../../modules/declaration/web/index.ts';
import { dutyWords } from '../../../modules/duty/web/words.ts';
import { guaranteeCatalogue } from '../../../modules/guarantee/web/words.ts';
import { inspectionCatalogue } from '../../../modules/inspection/web/words.ts';
import { registryCatalogue } from '../../../modules/registry/web/words.ts';
import { releaseCatalogue } from '../../../modules/release/web/words.ts';
import { reliefCatalogue } from '../../../modules/relief/web/words.ts';
import { riskCatalogue } from '../../../modules/risk/web/words.ts';
import { triggerCatalogue } from '../../../modules/tariff/web/index.ts';
import type { Catalogue } from '../../../ui/index.ts';
import { officeWords } from './office-words.ts';

/** Every word that a page of the office may say; the pages themselves come when they are gone to. */
export const officeCatalogues: readonly Catalogue[] = [
  auditCatalogue,
  declarationCatalogue,
  dutyWords,
  guaranteeCatalogue,
  riskCatalogue,
  inspectionCatalogue,
  registryCatalogue,
  releaseCatalogue,
  reliefCatalogue,
  triggerCatalogue,
  officeWords,
];
