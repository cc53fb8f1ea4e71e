import type { Instant } from '../../platform/clock.ts';

export type Step = () => Promise<void>;

/** Steps carried out in the order of their moments, whatever the order in which they were planned. */
export type Timeline = {
  readonly plan: (at: Instant, step: Step) => void;
  /** Runs what lies before `until`; steps planned meanwhile included. Later ones are never run. */
  readonly run: (until: Instant, moveTo: (at: Instant) => void) => Promise<void>;
};

type Planned = { readonly at: Instant; readonly order: number; readonly step: Step };

const isBefore = (a: Planned, b: Planned): boolean => (a.at === b.at ? a.order < b.order : a.at < b.at);

export function createTimeline(): Timeline {
  const heap: Planned[] = [];
  let order = 0;
  return {
    plan: (at, step) => {
      heap.push({ at, order, step });
      order += 1;
      rise(heap);
    },
    run: async (until, moveTo) => {
      for (let next = heap[0]; next && next.at < until; next = heap[0]) {
        takeFirst(heap);
        moveTo(next.at);
        await next.step();
      }
    },
  };
}

function rise(heap: Planned[]): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!swapIf(heap, { upper: parent, lower: child })) return;
    child = parent;
  }
}

function takeFirst(heap: Planned[]): void {
  const last = heap.pop();
  if (!last || heap.length === 0) return;
  heap[0] = last;
  for (let parent = 0; ; ) {
    const [left, right] = [2 * parent + 1, 2 * parent + 2];
    const [a, b] = [heap[left], heap[right]];
    if (!a) return;
    const lower = b && isBefore(b, a) ? right : left;
    if (!swapIf(heap, { upper: parent, lower })) return;
    parent = lower;
  }
}

function swapIf(heap: Planned[], { upper, lower }: { upper: number; lower: number }): boolean {
  const [a, b] = [heap[upper], heap[lower]];
  if (!a || !b || !isBefore(b, a)) return false;
  heap[upper] = b;
  heap[lower] = a;
  return true;
}
