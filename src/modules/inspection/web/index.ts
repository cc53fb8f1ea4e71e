export { DocumentList } from './document-list.tsx';
export { ExaminationRecord } from './examination-record.tsx';
export { type ExaminationQueue, examinationKey, examinationQueueKey, inspectionApi } from './inspection-api.ts';
export { useExaminationDecisions } from './use-examination-decisions.tsx';
export { inspectionCatalogue } from './words.ts';
