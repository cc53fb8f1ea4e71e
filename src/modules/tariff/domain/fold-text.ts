/**
 * The schedule mixes full-width and half-width writing, three kinds of minus, two wave dashes and line ends of two
 * systems within one table. Folding keeps line breaks and the ideographic space between a condition and its rate.
 */
export function foldText(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u2212\u2010-\u2015\u00AD]/g, '-')
    .replace(/[~\u223C\u301C]/g, '〜')
    .replace(/㎏/g, 'kg')
    .replace(/[ℓ]/g, 'l')
    .replace(/m²/g, '㎡')
    .replace(/\u00D7|\u2715/g, '×')
    .replace(/\r\n?/g, '\n');
}

/** A rate carries no meaning in its blanks: `(500円\n/kg)` is `(500円/kg)`. */
export const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
