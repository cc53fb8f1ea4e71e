export const TODAY = '2026-11-21';

/** One line of soy sauce from China, at the value of the official example. */
export const item = (more: Record<string, unknown> = {}) => ({
  code: '210310000',
  origin: 'CN',
  customsValueJpy: '534795',
  quantities: [{ value: '2000', unit: 'KG' }],
  taxClass: 'standard',
  ...more,
});

export const request = (...items: Record<string, unknown>[]) => ({ asOf: TODAY, direction: 'import', items });
