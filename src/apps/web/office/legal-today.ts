/** The legal day now in the profile's zone, as the forms propose it; the server decides by its own clock. */
export const legalToday = (timeZone: string, now: number = Date.now()): string =>
  new Intl.DateTimeFormat('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(now);
