import type { Catalogue } from '../../../ui/index.ts';
import en from './words/en.json' with { type: 'json' };
import ja from './words/ja.json' with { type: 'json' };

export const dutyWords: Catalogue = { ja, en };
