import { useMemo } from 'react';
import { tariffPalette } from '../../modules/tariff/web/palette.ts';
import { type PaletteItem, type PaletteProvider, useSession, useUi } from '../../ui/index.ts';
import { homeOf } from './area-guard.ts';
import { useWebWords } from './words.ts';

/** Pages and commodity codes: found from everywhere. */
export function usePagePalette(): readonly PaletteProvider[] {
  const word = useWebWords();
  const { language } = useUi();
  const { actor } = useSession();
  const role = actor?.role;
  return useMemo(() => {
    const pages: PaletteItem[] = [
      { id: 'page-home', label: word('web.nav.home'), icon: 'home', to: '/' },
      { id: 'page-tariff', label: word('web.nav.tariff'), icon: 'search', to: '/tariff' },
      { id: 'page-quotas', label: word('web.nav.quotas'), icon: 'box', to: '/quotas' },
      { id: 'page-rulings', label: word('web.nav.rulings'), icon: 'scale', to: '/rulings' },
      { id: 'page-calculator', label: word('web.nav.calculator'), icon: 'calculator', to: '/calculator' },
      ...(role
        ? [
            { id: 'page-desk', label: word('web.desk'), icon: 'queue' as const, to: homeOf(role) },
            { id: 'page-account', label: word('web.account.title'), icon: 'person' as const, to: '/account' },
          ]
        : [{ id: 'page-sign-in', label: word('web.signIn'), icon: 'person' as const, to: '/sign-in' }]),
    ];
    const find = async (query: string): Promise<readonly PaletteItem[]> =>
      pages.filter(({ label }) => label.toLowerCase().includes(query.toLowerCase()));
    return [
      { id: 'pages', label: word('web.palette.pages'), find },
      tariffPalette(word('web.palette.tariff'), language),
    ];
  }, [word, language, role]);
}
