import type { Language } from '../../../ui/index.ts';
import type { WireTariffLine } from '../contract.ts';

/** What a line is called; the official Japanese where no English is known. */
export const lineName = ({ description }: Pick<WireTariffLine, 'description'>, language: Language): string =>
  language === 'en' ? (description.en ?? description.ja) : description.ja;
