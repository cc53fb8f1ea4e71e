import type { System } from '../../platform/perform.ts';

/** Fills an empty database with the demonstration office; a fill that was cut off is finished by the next start. */
export async function fillDemonstrationIfEmpty(system: System, say: (line: string) => void): Promise<void> {
  const { fillStepByStep } = await import('./fill-steps.ts');
  await fillStepByStep(system, say);
}
