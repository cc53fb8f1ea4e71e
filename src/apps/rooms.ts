import { join } from 'node:path';
import { auditReactions, auditRoutes } from '../modules/audit/index.ts';
import { declarationRoutes } from '../modules/declaration/index.ts';
import { dutyRoutes } from '../modules/duty/index.ts';
import { guaranteeRoutes } from '../modules/guarantee/index.ts';
import { inspectionReactions, inspectionRoutes } from '../modules/inspection/index.ts';
import { ROOMS } from '../modules/map.ts';
import { originRoutes } from '../modules/origin/index.ts';
import { paymentReactions, paymentRoutes } from '../modules/payment/index.ts';
import { ratesRoutes } from '../modules/rates/index.ts';
import { registryRoutes } from '../modules/registry/index.ts';
import { releaseReactions, releaseRoutes } from '../modules/release/index.ts';
import { reliefReactions, reliefRoutes } from '../modules/relief/index.ts';
import { riskReactions, riskRoutes } from '../modules/risk/index.ts';
import { rulingRoutes } from '../modules/ruling/index.ts';
import { statisticsRoutes } from '../modules/statistics/index.ts';
import { tariffRoutes } from '../modules/tariff/index.ts';
import type { Route } from '../platform/http/route.ts';
import type { Reaction } from '../platform/reaction.ts';
import { platformRoutes } from './platform-routes.ts';
import { ROOT } from './root.ts';

/** Every door of every room, in the order of the rooms. */
export const ROUTES: readonly Route[] = [
  ...platformRoutes,
  ...registryRoutes,
  ...tariffRoutes,
  ...ratesRoutes,
  ...rulingRoutes,
  ...guaranteeRoutes,
  ...originRoutes,
  ...dutyRoutes,
  ...declarationRoutes,
  ...riskRoutes,
  ...paymentRoutes,
  ...inspectionRoutes,
  ...releaseRoutes,
  ...reliefRoutes,
  ...auditRoutes,
  ...statisticsRoutes,
];

/** Facts flow up: a later room hears an earlier one's. The order of the list is the order of running. */
export const REACTIONS: readonly Reaction[] = [
  ...riskReactions,
  ...paymentReactions,
  ...inspectionReactions,
  ...releaseReactions,
  ...reliefReactions,
  ...auditReactions,
];

const SRC = join(ROOT, 'src');

/** Where the SQL of the platform and of every room lies, in the order in which it is applied. */
export const MIGRATION_FOLDERS: readonly { room: string; path: string }[] = [
  { room: 'platform', path: join(SRC, 'platform', 'migrations') },
  ...ROOMS.map(({ name }) => ({ room: name, path: join(SRC, 'modules', name, 'migrations') })),
];
