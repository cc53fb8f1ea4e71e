// What the bench runs inside the browser: the same functions as the server's.
import { assess, formatAssessment, readReference } from '../src/modules/duty/contract.ts';

/** Milliseconds of each assessment, answer with its reasoning included. */
function timeAssessments(request: unknown, referenceJson: unknown, times: number): number[] {
  const reference = readReference(referenceJson);
  return Array.from({ length: times }, () => {
    const started = performance.now();
    const assessed = assess(request, reference);
    if (!assessed.ok) throw new Error(JSON.stringify(assessed.refusals[0]));
    formatAssessment(assessed.value, { withTrace: true });
    return performance.now() - started;
  });
}

Object.assign(globalThis, { timeAssessments });
