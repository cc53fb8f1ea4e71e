import ts from 'typescript';
import type { SourceFile } from './source-files.ts';

export type LongFunction = { readonly name: string; readonly line: number; readonly length: number };

/** Functions longer than the limit, by the compiler's own reading. A `describe` block groups tests and counts not. */
export function functionsLongerThan(limit: number, file: SourceFile): LongFunction[] {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind);
  const found: LongFunction[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body && !isGroup(node)) {
      const first = tree.getLineAndCharacterOfPosition(node.getStart()).line;
      const last = tree.getLineAndCharacterOfPosition(node.getEnd()).line;
      const length = last - first + 1;
      if (length > limit) found.push({ name: nameOf(node), line: first + 1, length });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

function isGroup(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (node.name) return node.name.getText();
  return ts.isVariableDeclaration(node.parent) ? node.parent.name.getText() : 'a function without a name';
}
