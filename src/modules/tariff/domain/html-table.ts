/** One cell as it stands in the source; `em` is its indentation (`padding-left`), which tells the level. */
export type HtmlCell = {
  readonly text: string;
  readonly em: number;
  readonly colspan: number;
  readonly rowspan: number;
};

const SKIPPED = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>/;
const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/;
const TOKEN = new RegExp(`${SKIPPED.source}|${TAG.source}|[^<]+|<`, 'g');
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  times: '×',
  minus: '−',
};
const MAX_SPAN = 200;

/**
 * The rows of the table that `wanted` accepts (by its attributes). A tokenizer, not a browser: it knows tables, line
 * breaks and entities, lets a new cell or row close the one before, and stops at the end of the table.
 */
export function readHtmlTable(
  html: string,
  wanted: (attributes: string) => boolean,
): readonly (readonly HtmlCell[])[] | null {
  const rows: HtmlCell[][] = [];
  let open: { attributes: string; text: string } | null = null;
  let isInside = false;
  const closeCell = () => {
    if (open) rows.at(-1)?.push(cellOf(open.attributes, open.text));
    open = null;
  };
  for (const token of html.matchAll(TOKEN)) {
    const [whole, , slash, name, attributes = ''] = token;
    const tag = name?.toLowerCase();
    if (tag === undefined) {
      if (open && !whole.startsWith('<!') && token[1] === undefined) open.text += whole;
      continue;
    }
    if (!isInside) {
      isInside = tag === 'table' && slash === '' && wanted(attributes);
      continue;
    }
    if (tag === 'table') {
      closeCell();
      if (slash === '/') return rows;
      return null;
    }
    if (tag === 'tr' || tag === 'td' || tag === 'th' || tag === 'tbody' || tag === 'thead') closeCell();
    if (tag === 'tr' && slash === '') rows.push([]);
    if ((tag === 'td' || tag === 'th') && slash === '') open = { attributes, text: '' };
    if ((tag === 'br' || tag === 'p' || tag === 'div') && open) open.text += '\n';
  }
  return null;
}

function cellOf(attributes: string, text: string): HtmlCell {
  const style = attributeOf(attributes, 'style');
  const em = /padding-left\s*:\s*(\d+)(?:\.\d+)?\s*em/.exec(style)?.[1] ?? '0';
  const span = (name: string) =>
    Math.min(Math.max(Number(/^\d{1,3}$/.exec(attributeOf(attributes, name))?.[0] ?? 1), 1), MAX_SPAN);
  return { text: textOf(text), em: Number(em), colspan: span('colspan'), rowspan: span('rowspan') };
}

function attributeOf(attributes: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

const textOf = (source: string): string =>
  source
    .replace(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi,
      (whole, decimal?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        return String.fromCodePoint(Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10));
      },
    )
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t\u00A0]+/g, ' ')
    .replace(/ *\n[ \n]*/g, '\n')
    .trim();

/** A cell that spans rows or columns stands in every place it covers, so that a place in the grid means a column. */
export function spread(rows: readonly (readonly HtmlCell[])[]): readonly (readonly HtmlCell[])[] {
  const grid: HtmlCell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row) {
      while (grid[y]?.[x]) x += 1;
      for (let down = 0; down < cell.rowspan; down += 1) {
        for (let across = 0; across < cell.colspan; across += 1) {
          const target = grid[y + down];
          if (target) target[x + across] = cell;
        }
      }
      x += cell.colspan;
    }
  });
  return grid;
}
