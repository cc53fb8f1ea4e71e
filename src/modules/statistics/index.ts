/** The front door on the server: every call that later rooms and the apps may make. */
export * from './contract.ts';
export { type DataExport, type DataExported, exportDeclarationData } from './export-declaration-data.ts';
export { statisticsRoutes } from './http.ts';
export { exportData } from './operations/export-data.ts';
export { deskFigures } from './queries/desk-figures.ts';
export { statisticsRefusals } from './refusals.ts';
