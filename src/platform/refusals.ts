import { defineRefusals } from '../kernel/refusal.ts';

/** Refusals of the machinery itself: shape, sign-in, rights, limits, concurrency. */
export const platformRefusals = defineRefusals('platform', {
  inputMalformed: {
    status: 422,
    what: {
      ja: '入力の形式が正しくありません（{detail}）。',
      en: 'The input does not have the expected shape ({detail}).',
    },
    fix: {
      ja: '示された項目を仕様どおりに直してください。',
      en: 'Correct the named field as the interface describes it.',
    },
  },
  bodyUnreadable: {
    status: 400,
    what: { ja: '本文をJSONとして読み取れません。', en: 'The body cannot be read as JSON.' },
    fix: { ja: 'UTF-8のJSONオブジェクトを1つ送ってください。', en: 'Send one JSON object in UTF-8.' },
  },
  bodyTooLarge: {
    status: 413,
    what: {
      ja: '本文が上限（{limit}バイト）を超えています。',
      en: 'The body is larger than the limit of {limit} bytes.',
    },
    fix: { ja: '分割するか、添付を小さくしてください。', en: 'Split the request, or make the attachment smaller.' },
  },
  notFound: {
    status: 404,
    what: { ja: '{what} が見つかりません。', en: '{what} was not found.' },
    fix: { ja: '番号とあなたの権限を確認してください。', en: 'Check the number, and that it belongs to you.' },
  },
  signInNeeded: {
    status: 401,
    what: { ja: 'サインインが必要です。', en: 'You are not signed in.' },
    fix: { ja: 'サインインしてからもう一度お試しください。', en: 'Sign in, then try again.' },
  },
  signInFailed: {
    status: 401,
    what: { ja: '利用者名またはパスワードが違います。', en: 'The name or the password is wrong.' },
    fix: {
      ja: '入力を確認してください。続けて失敗すると一時的に受け付けなくなります。',
      en: 'Check both. Repeated failures are locked out for a while.',
    },
  },
  signInLocked: {
    status: 429,
    what: {
      ja: '失敗が続いたため、{until} まで受け付けません。',
      en: 'Too many failures; sign-in is closed until {until}.',
    },
    fix: { ja: '時間をおいてからお試しください。', en: 'Wait until then, and check the password.' },
  },
  forbidden: {
    status: 403,
    what: { ja: 'この操作を行う権限がありません。', en: 'Your role does not allow this.' },
    fix: {
      ja: '担当の方に依頼するか、別の利用者でサインインしてください。',
      en: 'Ask someone in charge, or sign in as another user.',
    },
  },
  crossSite: {
    status: 403,
    what: { ja: '他のサイトからの操作は受け付けません。', en: 'Requests from other sites are not accepted.' },
    fix: { ja: 'セキショの画面から操作してください。', en: 'Act from Sekisho’s own pages, or use a bearer token.' },
  },
  tooManyRequests: {
    status: 429,
    what: { ja: '要求が多すぎます。', en: 'There were too many requests.' },
    fix: { ja: '{seconds}秒ほど待ってからお試しください。', en: 'Wait about {seconds} seconds.' },
  },
  changedMeanwhile: {
    status: 409,
    what: { ja: '{when} に {who} が先に更新しました。', en: '{who} changed this first, at {when}.' },
    fix: {
      ja: '最新の内容を確認してから、もう一度操作してください。',
      en: 'Look at the newest state, then act again.',
    },
  },
  messageReused: {
    status: 409,
    what: {
      ja: '電文番号「{messageId}」は別の内容で受け付け済みです。',
      en: 'Message “{messageId}” was already received with other content.',
    },
    fix: { ja: '新しい電文番号を付けて送ってください。', en: 'Send the new content under a new message id.' },
  },
  broken: {
    status: 503,
    what: {
      ja: '処理を完了できませんでした。何も変更されていません。',
      en: 'This could not be completed. Nothing was changed.',
    },
    fix: {
      ja: '少し待って同じ電文番号でもう一度送ってください。続く場合は照会番号 {correlationId} をお知らせください。',
      en: 'Try again shortly with the same message id. If it persists, quote reference {correlationId}.',
    },
  },
});
