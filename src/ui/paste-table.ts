/** Whether pasted text is a table rather than one value. */
export function isPastedTable(text: string): boolean {
  return /[\t\n]/.test(text.replace(/\r?\n$/, ''));
}

/** Reads what a spreadsheet puts on the clipboard: tabs, line ends, quotes around cells that hold either. */
export function parsePastedTable(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at);
    rows[rows.length - 1]?.push(cell.value);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      if (at === text.length) rows[rows.length - 1]?.push('');
    } else if (at < text.length) {
      at += text.startsWith('\r\n', at) ? 2 : 1;
      if (at < text.length) rows.push([]);
    }
  }
  return rows.filter((row) => row.length > 0);
}

function readCell(text: string, start: number): { value: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const match = quoted.exec(text);
  if (match) return { value: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const value = plain.exec(text)?.[0] ?? '';
  return { value: value.trim(), end: start + value.length };
}
