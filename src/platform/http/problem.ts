import type { Refusal } from '../../kernel/refusal.ts';

export type Language = 'ja' | 'en';

const TITLES: Record<number, { ja: string; en: string }> = {
  400: { ja: '読み取れない要求です', en: 'The request cannot be read' },
  401: { ja: 'サインインが必要です', en: 'Sign-in needed' },
  403: { ja: '権限がありません', en: 'Not allowed' },
  404: { ja: '見つかりません', en: 'Not found' },
  409: { ja: '先に変更されています', en: 'Conflict' },
  413: { ja: '大きすぎます', en: 'Too large' },
  422: { ja: '受け付けられない内容があります', en: 'Some content cannot be accepted' },
  429: { ja: '要求が多すぎます', en: 'Too many requests' },
  503: { ja: '一時的に処理できません', en: 'Temporarily unable' },
};

/** A file of fifty thousand faulty lines must not become an answer of fifty thousand refusals. */
const REFUSALS_AT_MOST = 1_000;

/**
 * RFC 9457 body: one problem, all its refusals (of more than a thousand the first, and how many were left out), in the
 * asked language first and both languages in full.
 */
export function problemOf(refusals: readonly Refusal[], language: Language, correlationId: string) {
  const status = refusals[0]?.status ?? 503;
  const told = refusals.slice(0, REFUSALS_AT_MOST);
  const leftOut = refusals.length - told.length;
  return {
    type: `urn:sekisho:refusal:${refusals[0]?.code ?? 'unknown'}`,
    title: (TITLES[status] ?? { ja: '受け付けられません', en: 'Refused' })[language],
    status,
    detail: told.map((refusal) => `${refusal.what[language]} ${refusal.fix[language]}`).join('\n'),
    instance: `urn:uuid:${correlationId}`,
    ...(leftOut > 0 ? { refusalsLeftOut: leftOut } : {}),
    refusals: told.map(({ code, pointer, law, what, fix, params }) => ({ code, pointer, law, what, fix, params })),
  };
}

/** First of ja/en named in Accept-Language; Japanese when neither is. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const match = /\b(ja|en)\b/.exec(acceptLanguage ?? '');
  return match?.[1] === 'en' ? 'en' : 'ja';
}
