/** localStorage that may be full, blocked or absent: forgetting a preference must never break a page. */
export function recall(key: string): string | null {
  try {
    return globalThis.localStorage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    globalThis.localStorage?.setItem(key, value);
  } catch {
    // Private windows refuse to store; the choice then lasts for this page.
  }
}
