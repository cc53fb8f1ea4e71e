/** The front door of the room on the server: every call that others may make. */
export * from './contract.ts';
export { tariffRoutes } from './http.ts';
export { importEdition } from './operations/import-edition.ts';
export { type ImportReport, type ImportRequest, importSchedule } from './operations/import-schedule.ts';
export { loadChapters } from './operations/load-chapters.ts';
export { type ReadSchedule, readOfficialPages, readScheduleText } from './operations/read-schedule-file.ts';
export { findTariffLines } from './queries/find-tariff-lines.ts';
export { getEditionDiff } from './queries/get-edition-diff.ts';
export { getTariffLine } from './queries/get-tariff-line.ts';
export { listEditions } from './queries/list-editions.ts';
export { listLineHistory } from './queries/list-line-history.ts';
export { listTariffBranches, type TariffBranch } from './queries/list-tariff-branches.ts';
export { listTariffChapters } from './queries/list-tariff-chapters.ts';
export { searchTariff, type TariffSearch } from './queries/search-tariff.ts';
export { tariffRefusals } from './refusals.ts';
export type { ChapterRow, ChapterTitle, Edition, Found } from './store.ts';
