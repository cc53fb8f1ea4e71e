export { releaseApi, releaseKey } from './release-api.ts';
export { ReleaseGuards } from './release-guards.tsx';
export { releaseCatalogue } from './words.ts';
