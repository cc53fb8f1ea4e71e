import { type Route, route } from '../../platform/http/route.ts';
import { endSafeguardTrigger } from './operations/end-safeguard-trigger.ts';
import { enterSafeguardTrigger } from './operations/enter-safeguard-trigger.ts';
import { importEdition } from './operations/import-edition.ts';
import { issueQuotaCertificate } from './operations/issue-quota-certificate.ts';
import {
  readBranches,
  readChapters,
  readEditionDiff,
  readEditions,
  readLine,
  readLineHistory,
  readRateTexts,
  searchSchedule,
} from './queries/public-questions.ts';
import { listQuotaCertificates, listQuotas, viewQuotaCertificate } from './queries/quota-questions.ts';
import { listSafeguardTriggers } from './queries/safeguard-triggers.ts';

export const tariffRoutes: readonly Route[] = [
  route('GET', '/api/tariff/search', searchSchedule),
  route('GET', '/api/tariff/lines/:code', readLine),
  route('GET', '/api/tariff/lines/:code/history', readLineHistory),
  route('GET', '/api/tariff/chapters', readChapters),
  route('GET', '/api/tariff/branches/:prefix', readBranches),
  route('GET', '/api/tariff/editions', readEditions),
  route('GET', '/api/tariff/editions/:edition/diff', readEditionDiff),
  route('POST', '/api/tariff/editions', importEdition, { status: 201 }),
  route('POST', '/api/tariff/rate-texts', readRateTexts),
  route('GET', '/api/quotas', listQuotas),
  route('GET', '/api/quota-certificates', listQuotaCertificates),
  route('POST', '/api/quota-certificates', issueQuotaCertificate, { status: 201 }),
  route('GET', '/api/quota-certificates/:number', viewQuotaCertificate),
  route('GET', '/api/safeguard-triggers', listSafeguardTriggers),
  route('POST', '/api/safeguard-triggers', enterSafeguardTrigger, { status: 201 }),
  route('POST', '/api/safeguard-triggers/:id/end', endSafeguardTrigger),
];
