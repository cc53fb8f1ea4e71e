/** Fifty lines that ask for everything: preferences with proofs, excises, remedies, foreign currency, shared costs. */
export const LINES = 50;
const AS_OF = '2026-11-20';

const KINDS = [
  {
    code: '220421020',
    origin: 'FR',
    price: { amount: '9000.50', currency: 'EUR' },
    quantities: [{ value: '900', unit: 'L' }],
    claim: { agreement: 'EU', proof: { kind: 'SELF_EXPORTER', number: 'FRREX0001', date: '2026-10-01' } },
    excises: [{ kind: 'liquor', class: 'wine', litres: '900', alcoholPercent: '13' }],
  },
  {
    code: '854511010',
    origin: 'CN',
    price: { amount: '70000', currency: 'CNY' },
    quantities: [{ value: '1000', unit: 'KG' }],
    exporter: 'Sample Carbon (fictional)',
  },
  {
    code: '610910010',
    origin: 'CN',
    price: { amount: '12345.67', currency: 'USD' },
    quantities: [
      { value: '100', unit: 'DZ' },
      { value: '400', unit: 'KG' },
    ],
    claim: { agreement: 'RCEP', proof: { kind: 'CO', number: 'CN-0001', date: '2026-10-01' } },
  },
  {
    code: '220830000',
    origin: 'GB',
    price: { amount: '1500000', currency: 'JPY' },
    quantities: [{ value: '400', unit: 'L' }],
    excises: [{ kind: 'liquor', class: 'whisky', litres: '1000', alcoholPercent: '40' }],
  },
  {
    code: '210310000',
    origin: 'VN',
    price: { amount: '210000', currency: 'JPY' },
    quantities: [{ value: '2000', unit: 'KG' }],
    claim: { agreement: 'CPTPP', proof: { kind: 'SELF_EXPORTER', number: 'VN-7', date: '2026-09-01' } },
  },
] as const;

export const fullRequest = (): Record<string, unknown> => ({
  asOf: AS_OF,
  direction: 'import',
  terms: 'FOB',
  freight: { amount: '8000', currency: 'USD' },
  insurance: { amount: '900', currency: 'USD' },
  items: Array.from({ length: LINES }, (_, n) => ({ ...KINDS[n % KINDS.length], taxClass: 'standard' })),
});

/** The same goods with nothing asked beyond the schedule. */
export function plainRequest(): Record<string, unknown> {
  const bare = ['code', 'origin', 'price', 'quantities'] as const;
  const items = Array.from({ length: LINES }, (_, n) => {
    const kind = KINDS[n % KINDS.length] ?? KINDS[0];
    return { ...Object.fromEntries(bare.map((name) => [name, kind[name]])), taxClass: 'standard' };
  });
  return { ...fullRequest(), items };
}

export const referenceAsked = {
  asOf: AS_OF,
  codes: KINDS.map(({ code }) => code),
  currencies: ['JPY', 'USD', 'EUR', 'CNY'],
};
